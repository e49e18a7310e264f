#include "sql/migrate.hpp"

#include "sql/ddl.hpp"
#include "sql/filling.hpp"
#include "sql/stock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

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

tl::unexpected<Error> of_another_program(const Connection& connection, std::string_view why) {
    return fail(ErrorKind::unavailable,
                fmt::format("{} is a database of another program: {}", connection.description(), why),
                {"Name another with --store, or in the policy: [store] url."});
}

// 0 where there is none. Asked straight away, because nearly always there is one.
Result<int> present_schema(Connection& connection) {
    int number = 0;
    std::string title;
    auto asked = connection.query("SELECT number, title FROM schema_version ORDER BY number DESC LIMIT 1", {},
                                  [&](const Row& row) -> Result<bool> {
                                      number = static_cast<int>(row.integer(0));
                                      title = row.text(1);
                                      return false;
                                  });
    if (!asked && asked.error().kind != ErrorKind::internal) return fail(std::move(asked.error()));
    if (!asked && !TRY(has_schema(connection))) return 0;
    const auto known = connection.migrations();
    const auto at = static_cast<std::size_t>(number) - 1;
    if (!asked || number < 0 || (number > 0 && at < known.size() && known[at].title != title))
        return of_another_program(connection, "its table schema_version is not ours");
    return number;
}

// The tables that the migrations make, by the words of their own.
std::set<std::string, std::less<>> our_tables(const Connection& connection) {
    std::set<std::string, std::less<>> names;
    for (const auto& migration : connection.migrations()) {
        for (const auto& each : migration.tables) names.emplace(domain::word(each.object));
        std::istringstream words{std::string{migration.sql}};
        std::string before;
        std::string create;
        for (std::string word; words >> word; create = before, before = word) {
            if (word != "TABLE" || (before != "CREATE" && !(create == "CREATE" && before == "VIRTUAL"))) continue;
            words >> word;
            names.insert(word.substr(0, word.find_first_of("(;")));
        }
    }
    return names;
}

// Tables of our names that nobody of ours has made.
Result<void> check_nobody_lives_here(Connection& connection) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    const auto ours = our_tables(connection);
    std::string found;
    TRY(connection.query(sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
                                : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() "
                                  "ORDER BY tablename",
                         {}, [&](const Row& row) -> Result<bool> {
                             if (ours.contains(row.text(0))) found = row.text(0);
                             return found.empty();
                         }));
    if (found.empty()) return {};
    return of_another_program(connection, fmt::format("it has a table {}", found));
}

bool is_same(const std::string& path, const std::string& other) {
    std::error_code none;
    const auto size = std::filesystem::file_size(path, none);
    if (none || size != std::filesystem::file_size(other, none) || none) return false;
    std::ifstream one{path, std::ios::binary};
    std::ifstream two{other, std::ios::binary};
    return std::equal(std::istreambuf_iterator<char>{one}, {}, std::istreambuf_iterator<char>{two}, {}) && !one.bad() &&
           !two.bad();
}

// A name beside the store's that nothing has yet; none where the same copy stands there already, because an upgrade
// was killed.
std::optional<std::string> copy_name(const std::string& path, int schema, const std::string& copy) {
    const auto stem = fmt::format("{}.schema-{}", path, schema);
    std::error_code ignored;
    for (int i = 1;; ++i) {
        auto name = i == 1 ? stem : fmt::format("{}.{}", stem, i);
        if (!std::filesystem::exists(name, ignored)) return name;
        if (is_same(name, copy)) return std::nullopt;
    }
}

// Gives the tables that were there already and have new columns.
Result<std::vector<TableColumns>> apply(Connection& connection, const Migration& migration) {
    std::vector<TableColumns> grown;
    for (const auto& table : migration.tables)
        if (TRY(make_table(connection, table)) == Made::columns) grown.push_back(table);
    if (!migration.sql.empty()) TRY(connection.script(migration.sql));
    const SqlValue values[] = {std::int64_t{migration.number}, migration.title};
    TRY(connection.query("INSERT INTO schema_version (number, title) VALUES ($1, $2)", values, nullptr));
    return grown;
}

// Outside of the transaction that upgrades: SQLite copies nothing that is being written. Another process may take the
// name meanwhile, because it upgrades too. Tells the name of the copy, "" where none was needed.
Result<std::string> set_aside(Connection& connection, int schema) {
    for (int attempt = 0;; ++attempt) {
        auto part = TRY(PartFile::beside(fmt::format("{}.schema-{}", connection.path(), schema)));
        TRY(connection.back_up(part));
        const auto name = copy_name(connection.path(), schema, part.path());
        if (!name) return std::string{};
        auto named = part.take_name(*name);
        if (named) return *name;
        if (named.error().kind != ErrorKind::refused || attempt == 3) return fail(std::move(named.error()));
    }
}

// In one transaction; whoever comes second finds the work done. Tells whether there was any.
Result<bool> upgrade(Connection& connection) {
    TRY(connection.script(
        "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, title TEXT NOT NULL)"));
    const auto present = static_cast<int>(TRY(integer(connection, "SELECT MAX(number) FROM schema_version")));
    if (present == 0) TRY(check_nobody_lives_here(connection));
    std::vector<TableColumns> grown;
    bool worked = false;
    for (const auto& each : connection.migrations()) {
        if (each.number <= present) continue;
        for (const auto& table : TRY(apply(connection, each))) grown.push_back(table);
        worked = true;
    }
    // Events are read as the newest schema has them.
    for (const auto& table : grown)
        if (present > 0) TRY(fill_columns(connection, table));
    if (present > 0 && worked) TRY(SqlStock{connection}.count_anew());
    TRY(connection.commit());
    return worked;
}

}  // namespace

Result<bool> is_older(Connection& connection) {
    const auto present = TRY(present_schema(connection));
    return present > 0 && present < newest_schema(connection);
}

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
                    fmt::format("the store has schema {}, older than this version's {}", present, newest));
    const bool is_file = present > 0 && !connection.path().empty();
    const auto copy = is_file ? TRY(set_aside(connection, present)) : std::string{};
    auto begun = connection.begin(Purpose::writing);
    auto worked = begun ? upgrade(connection) : Result<bool>{fail(std::move(begun.error()))};
    if (!worked && begun) connection.rollback();
    // The store is as it was, or another process set it aside and brought it up to date.
    if ((!worked || !*worked) && !copy.empty()) ::unlink(copy.c_str());
    if (!worked) return fail(std::move(worked.error()));
    return {};
}

}  // namespace aftersales::store
