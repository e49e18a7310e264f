#include "sqlite/database.hpp"

#include "aftersales/text/glob.hpp"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

namespace aftersales::engine {
namespace {

using store::Access;

// SQLiteCpp lacks the value of a function's argument and its result.
void matches_glob(sqlite3_context* context, int, sqlite3_value** values) {
    const auto text = [](sqlite3_value* value) -> std::string_view {
        const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
        if (!bytes) return {};
        return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    };
    sqlite3_result_int(context, text::glob_matches(text(values[0]), text(values[1])) ? 1 : 0);
}

// A reader's file may lie where nothing can be written. WAL then needs an index that is not there and cannot be made;
// where no writer has left anything in the log, the file alone is the whole store and does not change.
bool is_frozen(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path + "-shm", ignored)) return false;
    const auto log = path + "-wal";
    if (std::filesystem::exists(log, ignored) && std::filesystem::file_size(log, ignored) > 0) return false;
    const auto directory = std::filesystem::path{path}.parent_path().string();
    return access(directory.empty() ? "." : directory.c_str(), W_OK) != 0;
}

// A path as a URI, so that a '?' in it is no option.
std::string uri_of(const std::string& path) {
    std::string out = "file:";
    for (const char each : path) {
        if (each == '?' || each == '#' || each == '%')
            out += fmt::format("%{:02x}", static_cast<unsigned char>(each));
        else
            out.push_back(each);
    }
    return out;
}

// SQLiteCpp lacks what a connection is set to (sqlite3_db_config).
void set(const SQLite::Database& database, int what, int value) {
    sqlite3_db_config(database.getHandle(), what, value, nullptr);
}

// The copy of a store that keeps a log says that it keeps one too, and whoever reads it would make an empty one beside
// it. Bytes 18 and 19 of the file say it (sqlite.org/fileformat2.html, 1.3.3); SQLiteCpp and SQLite lack a way without
// opening it.
Result<void> say_no_log(const std::string& path) {
    constexpr std::string_view rollback_journal = "\x01\x01";
    constexpr off_t place = 18;
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const auto written = file < 0 ? -1 : ::pwrite(file, rollback_journal.data(), rollback_journal.size(), place);
    const int code = errno;
    if (file >= 0) ::close(file);
    if (written == static_cast<ssize_t>(rollback_journal.size())) return {};
    return fail(ErrorKind::unavailable, fmt::format("{}: {}", path, std::strerror(code)));
}

}  // namespace

Error sqlite_error(int code, const std::string& detail, const std::string& path) {
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {.kind = ErrorKind::busy,
                .message = fmt::format("the store {} is busy: another process is writing", path),
                .hints = {"Try again, or wait longer with --wait."}};
    case SQLITE_FULL:
        return {.kind = ErrorKind::unavailable, .message = fmt::format("the disk of the store {} is full", path)};
    case SQLITE_CORRUPT:
        return {.kind = ErrorKind::corrupt,
                .message = fmt::format("the store {} is damaged", path),
                .hints = {"Restore a backup: aftersales restore FILE"}};
    case SQLITE_NOTADB:
        return {.kind = ErrorKind::corrupt,
                .message = fmt::format("{} is not a store of aftersales", path),
                .hints = {"Name the store with --store, or restore a backup: aftersales restore FILE"}};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOLFS:
        return {.kind = ErrorKind::unavailable,
                .message = fmt::format("the store {} cannot be used: {}", path, detail)};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_ROWID)
            return {.kind = ErrorKind::conflict,
                    .message = fmt::format("something of the same name is in the store already: {}", detail),
                    .hints = {"Look again, then run it again."}};
        return {.kind = ErrorKind::internal, .message = fmt::format("the store refused a change: {}", detail)};
    case SQLITE_INTERRUPT:
        return {.kind = ErrorKind::interrupted, .message = "interrupted"};
    default:
        return {.kind = ErrorKind::internal, .message = fmt::format("SQLite, on {}: {}", path, detail)};
    }
}

// One process has one thread that asks SQLite: nothing is locked within it, nor does anybody ask how much memory it
// has.
void configure_once() {
    static const int configured =
        sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) + sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
}

Result<SQLite::Database> open_database(const std::string& path, Access access, calendar::seconds wait) {
    configure_once();
    const int flags = access == Access::read    ? SQLITE_OPEN_READONLY
                      : access == Access::write ? SQLITE_OPEN_READWRITE
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const bool in_memory = path.empty() || path == ":memory:";
    auto name = in_memory ? path : uri_of(path);
    if (!in_memory && access == Access::read && is_frozen(path)) name += "?immutable=1";
    const auto limit = std::min<std::int64_t>(wait.count(), 1'000'000);
    return without_exceptions(path, [&] {
        SQLite::Database database{name, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                  static_cast<int>(limit) * 1000};
        set(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
        set(database, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
        set(database, SQLITE_DBCONFIG_DQS_DML, 0);
        database.createFunction("matches_glob", 2, true, nullptr, &matches_glob);
        return database;
    });
}

Result<void> copy_pages(SQLite::Database& to, SQLite::Database& from, const std::string& path) {
    const int code = TRY(without_exceptions(path, [&] { return SQLite::Backup{to, from}.executeStep(-1); }));
    if (code != SQLITE_DONE) return fail(sqlite_error(code, SQLite::Exception{"", code}.getErrorStr(), path));
    return {};
}

Result<void> copy_to_file(const std::string& to, SQLite::Database& from) {
    {
        auto copy = TRY(open_database(to, Access::write, {}));
        TRY(without_exceptions(to, [&] { copy.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"); }));
        TRY(copy_pages(copy, from, to));
    }
    return say_no_log(to);
}

}  // namespace aftersales::engine
