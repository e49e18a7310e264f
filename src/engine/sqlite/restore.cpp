#include "sqlite/restore.hpp"

#include "aftersales/store/part_file.hpp"
#include "sqlite/turn.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace aftersales::engine {
namespace {

namespace fs = std::filesystem;

// Where a link leads: the link stays.
Result<std::string> file_behind(const std::string& path) {
    std::error_code code;
    if (!fs::is_symlink(fs::symlink_status(path, code))) return path;
    const auto file = fs::weakly_canonical(path, code);
    if (!code && !fs::is_symlink(fs::symlink_status(file, code))) return file.string();
    return fail(ErrorKind::unavailable, fmt::format("{} is a link that leads nowhere", path));
}

Result<store::PartFile> new_file(SQLite::Database& from, const std::string& path) {
    auto part = TRY(store::PartFile::beside(path));
    TRY(copy_to_file(part.path(), from));
    return part;
}

// The pages of the old store stay until all of the new ones are in the log, and nobody sees some of each.
Result<void> overwrite(SQLite::Database& from, const std::string& path, calendar::seconds wait) {
    auto to = TRY(open_database(path, store::Access::write, wait));
    TRY(copy_pages(to, from, path));
    // Into the file itself, as far as no reader is in the way. What the log holds counts without it.
    to.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    return {};
}

std::string free_name(const std::string& path) {
    std::error_code none;
    for (int i = 1;; ++i) {
        auto name = i == 1 ? path + ".damaged" : fmt::format("{}.damaged.{}", path, i);
        if (!fs::exists(fs::symlink_status(name, none))) return name;
    }
}

// Of a file that is no store or is too damaged to be written. Its log belongs to no other and goes with it.
Result<std::string> set_aside(const std::string& path) {
    const auto aside = free_name(path);
    std::error_code code;
    for (const std::string end : {"-wal", ""}) {
        if (!fs::exists(path + end, code)) continue;
        fs::create_hard_link(path + end, aside + end, code);
        if (code) fs::copy_file(path + end, aside + end, code);
        if (code) return fail(ErrorKind::unavailable, fmt::format("{}: {}", aside + end, code.message()));
    }
    TRY(store::sync_directory_of(path));
    for (const std::string end : {"-wal", "-shm", "-journal"}) fs::remove(path + end, code);
    return aside;
}

}  // namespace

Result<std::string> restore(SQLite::Database& from, const std::string& name, calendar::seconds wait) {
    const auto path = TRY(file_behind(name));
    std::error_code none;
    if (!fs::exists(path, none)) {
        auto part = TRY(new_file(from, path));
        TRY(part.take_name(path));
        return std::string{};
    }
    Turn turn{path};
    TRY(turn.wait(wait));
    auto done = overwrite(from, path, wait);
    if (done) return std::string{};
    if (done.error().kind != ErrorKind::corrupt) return fail(std::move(done.error()));
    auto part = TRY(new_file(from, path));
    auto aside = TRY(set_aside(path));
    TRY(part.replace(path));
    return aside;
}

}  // namespace aftersales::engine
