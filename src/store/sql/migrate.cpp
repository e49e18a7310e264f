#include "sql/migrate.hpp"

#include "sql/ddl.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace aftersales::store {
namespace {

Result<std::int64_t> integer(Connection& connection, std::string_view sql) {
    std::int64_t found = 0;
    TRY(connection.query(sql, {}, [&](const Row& row) -> Result<bool> {
        found = row.integer(0);
        return false;
    }));
    return found;
}

Result<bool> has_schema(Connection& connection) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    return TRY(integer(connection,
                       sqlite ? "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'"
                              : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND "
                                "tablename = 'schema_version'")) > 0;
}

// 0 where there is none. Asked straight away, because nearly always there is one.
Result<int> present_schema(Connection& connection) {
    auto number = integer(connection, "SELECT MAX(number) FROM schema_version");
    if (number) return static_cast<int>(*number);
    if (number.error().kind == ErrorKind::internal && !TRY(has_schema(connection))) return 0;
    return fail(std::move(number.error()));
}

// A name beside the store's that nothing has yet.
std::string copy_name(const std::string& path, int schema) {
    const auto stem = fmt::format("{}.schema-{}", path, schema);
    std::error_code ignored;
    for (int i = 1;; ++i) {
        auto name = i == 1 ? stem : fmt::format("{}.{}", stem, i);
        if (!std::filesystem::exists(name, ignored)) return name;
    }
}

Result<void> apply(Connection& connection, const Migration& migration) {
    for (const auto object : migration.tables) TRY(make_table(connection, object));
    TRY(connection.script(migration.sql));
    const Parameter values[] = {std::int64_t{migration.number}, migration.title};
    TRY(connection.query("INSERT INTO schema_version (number, title) VALUES ($1, $2)", values, nullptr));
    return {};
}

// Whoever comes second finds the work done.
Result<void> upgrade(Connection& connection, const Migration& migration) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    TRY(connection.script(sqlite ? "BEGIN IMMEDIATE" : "BEGIN"));
    auto done = [&]() -> Result<void> {
        if (!sqlite)
            TRY(connection.query("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ' aftersales'))", {},
                                 nullptr));
        TRY(connection.script("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, "
                              "title TEXT NOT NULL)"));
        const auto present = TRY(integer(connection, "SELECT MAX(number) FROM schema_version"));
        if (present < migration.number) TRY(apply(connection, migration));
        return connection.script("COMMIT");
    }();
    if (!done) static_cast<void>(connection.script("ROLLBACK"));
    return done;
}

}  // namespace

int newest_schema(const Connection& connection) { return connection.migrations().back().number; }

Result<void> migrate(Connection& connection, Access access) {
    const int newest = newest_schema(connection);
    const int present = TRY(present_schema(connection));
    if (present == newest) return {};
    if (present > newest)
        return fail(ErrorKind::unavailable,
                    fmt::format("the store has schema {}, written by a newer aftersales; this one knows schema {}",
                                present, newest),
                    {"Install the version that wrote it, or a newer one."});
    if (present == 0 && access != Access::create)
        return fail(ErrorKind::unavailable, fmt::format("there is no store in {}", connection.description()),
                    {"Create one: aftersales init"});
    if (access == Access::read)
        return fail(ErrorKind::unavailable,
                    fmt::format("the store has schema {}, older than this version's {}", present, newest),
                    {"Any command that writes upgrades it, such as `aftersales doctor`."});
    if (present > 0 && !connection.path().empty()) TRY(connection.back_up(copy_name(connection.path(), present)));
    for (const auto& each : connection.migrations())
        if (each.number > present) TRY(upgrade(connection, each));
    return {};
}

}  // namespace aftersales::store
