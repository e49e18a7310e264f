// The only file that knows SQLite. Its C interface is used as it is: statements are reset and bound a million times in
// an import, and nothing is thrown.
#include "sqlite.hpp"

#include "aftersales/text/glob.hpp"
#include "schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>
#include <unordered_map>

namespace aftersales::engine {
namespace {

using store::Access;
using store::Parameter;

struct CloseDatabase {
    void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

// What went wrong, as what can be done about it.
Error error_of(sqlite3* database, int code, const std::string& path) {
    const std::string detail = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
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

// A prepared statement and where it wants $1, $2 …: SQLite numbers them by their first appearance.
struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalize> handle{};
    std::vector<int> places{};
    bool in_use{};
};

class SqliteRow : public store::Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    [[nodiscard]] double real(int column) const override { return sqlite3_column_double(statement_, column); }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        if (!bytes) return {};
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_;
};

// Statements are long and differ late: their length and end tell them apart.
struct HashText {
    std::size_t operator()(std::string_view sql) const {
        constexpr std::size_t most = 48;
        return std::hash<std::string_view>{}(sql.substr(sql.size() - std::min(sql.size(), most))) ^ sql.size();
    }
};

class Sqlite : public store::Connection {
public:
    Sqlite(Database database, std::string path) : database_(std::move(database)), path_(std::move(path)) {}

    Result<std::int64_t> query(std::string_view sql, std::span<const Parameter> values,
                               const store::SeeRow& visit) override;
    Result<void> script(std::string_view sql) override;
    [[nodiscard]] store::Dialect dialect() const override { return store::Dialect::sqlite; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override { return sqlite_migrations(); }
    Result<std::vector<std::string>> self_check() override;
    Result<void> back_up(const std::string& path) override;
    Result<std::unique_ptr<store::Connection>> private_copy() override;
    [[nodiscard]] std::string path() const override { return path_ == ":memory:" ? "" : path_; }
    [[nodiscard]] std::string description() const override {
        return fmt::format("SQLite {}, {}", sqlite3_libversion(), path_);
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure(int code) const { return fail(error_of(database_.get(), code, path_)); }
    Result<Statement> prepare(std::string_view sql);
    Result<Statement*> statement(std::string_view sql);
    Result<std::int64_t> run(Statement& statement, std::span<const Parameter> values, const store::SeeRow& visit);

    Database database_;
    std::string path_;
    std::unordered_map<std::string_view, Statement, HashText> statements_{};  // keys are the statements' own texts
};

Result<Statement> Sqlite::prepare(std::string_view sql) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) return failure(sqlite3_extended_errcode(database_.get()));
    Statement made{.handle = std::unique_ptr<sqlite3_stmt, Finalize>{handle}, .places = {}};
    const int count = sqlite3_bind_parameter_count(handle);
    for (int i = 1; i <= count; ++i) {
        const int place = sqlite3_bind_parameter_index(handle, ("$" + std::to_string(i)).c_str());
        assert(place != 0);
        made.places.push_back(place);
    }
    return made;
}

Result<Statement*> Sqlite::statement(std::string_view sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) return &known->second;
    auto made = TRY(prepare(sql));
    const std::string_view text = sqlite3_sql(made.handle.get());
    return &statements_.emplace(text, std::move(made)).first->second;
}

int bind(sqlite3_stmt* statement, int place, const Parameter& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, place, *integer);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return sqlite3_bind_text64(statement, place, text->data() ? text->data() : "", text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    return sqlite3_bind_null(statement, place);
}

Result<std::int64_t> Sqlite::run(Statement& statement, std::span<const Parameter> values, const store::SeeRow& visit) {
    assert(values.size() == statement.places.size());
    auto* const handle = statement.handle.get();
    struct Reset {
        Statement& statement;
        ~Reset() {
            sqlite3_reset(statement.handle.get());
            statement.in_use = false;
        }
    } reset{statement};
    statement.in_use = true;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const int code = bind(handle, statement.places[i], values[i]); code != SQLITE_OK) return failure(code);
    std::int64_t rows = 0;
    const SqliteRow row{handle};
    for (;;) {
        const int code = sqlite3_step(handle);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) return failure(sqlite3_extended_errcode(database_.get()));
        ++rows;
        if (visit && !TRY(visit(row))) return rows;
    }
    return sqlite3_stmt_readonly(handle) || rows > 0 ? rows : std::int64_t{sqlite3_changes64(database_.get())};
}

Result<std::int64_t> Sqlite::query(std::string_view sql, std::span<const Parameter> values,
                                   const store::SeeRow& visit) {
    auto* known = TRY(statement(sql));
    if (!known->in_use) return run(*known, values, visit);
    // The same statement is being visited further up: this one is its own.
    auto another = TRY(prepare(sql));
    return run(another, values, visit);
}

Result<void> Sqlite::script(std::string_view sql) {
    const int code = sqlite3_exec(database_.get(), std::string{sql}.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failure(sqlite3_extended_errcode(database_.get()));
    return {};
}

Result<std::vector<std::string>> Sqlite::self_check() {
    std::vector<std::string> found;
    const auto note = [&](const store::Row& row) -> Result<bool> {
        if (row.text(0) != "ok") found.push_back(fmt::format("the file is damaged: {}", row.text(0)));
        return true;
    };
    TRY(query("PRAGMA integrity_check", {}, note));
    TRY(query("SELECT \"table\", COALESCE(rowid, 0), parent FROM pragma_foreign_key_check", {},
              [&](const store::Row& row) -> Result<bool> {
                  found.push_back(
                      fmt::format("{} {} names a {} that is not there", row.text(0), row.integer(1), row.text(2)));
                  return true;
              }));
    return found;
}

Result<void> Sqlite::back_up(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return fail(ErrorKind::refused, fmt::format("{} exists already", path), {"Name a new file."});
    const auto beside = fmt::format("{}.{}.part", path, getpid());  // half a backup would be taken for one
    const Parameter target = std::string_view{beside};
    auto written = query("VACUUM INTO $1", {&target, 1}, {});
    // Of a full disk or a missing directory it is the copy that has it, not the store.
    if (!written && written.error().kind == ErrorKind::unavailable)
        written.error().message = fmt::format("{} cannot be written: {}", path, sqlite3_errmsg(database_.get()));
    std::error_code code;
    if (written) std::filesystem::rename(beside, path, code);
    if (written && !code) return {};
    std::filesystem::remove(beside, ignored);
    if (!written) return fail(std::move(written.error()));
    return fail(ErrorKind::unavailable, fmt::format("{}: {}", path, code.message()));
}

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
std::string uri_of(const std::string& path, bool frozen) {
    std::string out = "file:";
    for (const char each : path) {
        if (each == '?' || each == '#' || each == '%')
            out += fmt::format("%{:02x}", static_cast<unsigned char>(each));
        else
            out.push_back(each);
    }
    if (frozen) out += "?immutable=1";
    return out;
}

Result<Database> open_file(const std::string& path, Access access, calendar::seconds wait) {
    const int flags = access == Access::read    ? SQLITE_OPEN_READONLY
                      : access == Access::write ? SQLITE_OPEN_READWRITE
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const bool frozen = access == Access::read && is_frozen(path);
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(path.empty() || path == ":memory:" ? path.c_str() : uri_of(path, frozen).c_str(), &handle,
                        flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database{handle};
    if (code != SQLITE_OK) return fail(error_of(handle, code, path));
    const auto limit = std::min<std::int64_t>(wait.count(), 1'000'000);
    sqlite3_busy_timeout(handle, static_cast<int>(limit) * 1000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_create_function_v2(handle, "matches_glob", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               nullptr, &matches_glob, nullptr, nullptr, nullptr);
    return database;
}

// A database without a name is a file of SQLite's own that has none either and vanishes with the connection: what does
// not fit into the cache goes there.
Result<std::unique_ptr<store::Connection>> Sqlite::private_copy() {
    auto copy = TRY(open_file("", Access::create, {}));
    auto* const pages = sqlite3_backup_init(copy.get(), "main", database_.get(), "main");
    if (!pages) return fail(error_of(copy.get(), sqlite3_extended_errcode(copy.get()), path_));
    const int code = sqlite3_backup_step(pages, -1);
    sqlite3_backup_finish(pages);
    if (code != SQLITE_DONE) return fail(error_of(nullptr, code, path_));
    return std::make_unique<Sqlite>(std::move(copy), "a private copy");
}

// Before anything is changed in it.
Result<bool> is_of_another_program(Sqlite& connection) {
    bool foreign = false;
    TRY(connection.query("SELECT COUNT(*) > 0 AND COUNT(*) FILTER (WHERE name = 'schema_version') = 0 "
                         "FROM sqlite_schema WHERE type = 'table'",
                         {}, [&](const store::Row& row) -> Result<bool> {
                             foreign = row.integer(0) != 0;
                             return false;
                         }));
    return foreign;
}

}  // namespace

Result<std::unique_ptr<store::Connection>> open_sqlite(const std::string& path, Access access, calendar::seconds wait) {
    std::error_code ignored;
    if (access != Access::create && path != ":memory:" && !std::filesystem::exists(path, ignored))
        return fail(ErrorKind::unavailable, fmt::format("there is no store at {}", path),
                    {"Create one: aftersales init"});
    auto database = TRY(open_file(path, access, wait));
    auto* const handle = database.get();
    auto connection = std::make_unique<Sqlite>(std::move(database), path);
    if (access == Access::read) return connection;
    if (TRY(is_of_another_program(*connection)))
        return fail(ErrorKind::unavailable, fmt::format("{} is a SQLite database of another program", path),
                    {"Name another file with --store, or in the policy: [store] url."});
    // The log and its index stay when the last process leaves (emptied), so that readers find them and need not make
    // any.
    int keep = 1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
    TRY(connection->script("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 0; PRAGMA recursive_triggers = ON;"
                           "PRAGMA cache_size = -65536"));
    return connection;
}

}  // namespace aftersales::engine
