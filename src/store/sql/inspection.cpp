#include "aftersales/store/inspection.hpp"

#include "sql/derived.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>

namespace aftersales::store {
namespace {

std::string difference(const Derived& table, const TableLine& key, const std::vector<std::string>& differing) {
    std::vector<std::string> where;
    const auto names = names_in(table.key);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != table.owner && names[i] != "object")
            where.push_back(fmt::format("{} {}", names[i], key[i].value_or("")));
    const auto place = where.empty() ? std::string{} : fmt::format(" ({})", fmt::join(where, ", "));
    if (differing.empty()) return fmt::format("a row of {}{} is there, and no event leads to it", table.table, place);
    return fmt::format("its row of {}{} has another {} than its events lead to", table.table, place,
                       fmt::join(differing, ", "));
}

}  // namespace

Result<void> inspect_rows(const Reader& store, const Store& rebuilt, const RecordNames& known,
                          const TellFinding& tell) {
    auto& here = Inspection::connection(*TRY(Inspection::sql(store)));
    auto& there = Inspection::connection(*TRY(Inspection::sql(rebuilt)));
    for (const auto& table : derived_tables()) {
        const Beside comparison{table, TRY(Inspection::columns_of(there, table))};
        const auto finding = [&](const TableLine& key, std::string_view check, std::string sentence) -> Result<void> {
            if (comparison.is_of(known, key)) return {};
            return tell({.check = check,
                         .object = comparison.object_of(key),
                         .id = comparison.id_of(key),
                         .sentence = std::move(sentence)});
        };
        // A record's own row, or one that hangs on it.
        const auto of_missing = table.owner == table.key ? std::string_view{"orphans"} : table.check;
        TRY(comparison.run(here, there, [&](const TableLine& key, const std::vector<std::string>& differing) {
            return finding(key, differing.empty() ? of_missing : table.check, difference(table, key, differing));
        }));
        TRY(comparison.run(
            there, here, [&](const TableLine& key, const std::vector<std::string>& differing) -> Result<void> {
                if (!differing.empty()) return {};
                return finding(key, of_missing,
                               fmt::format("its events lead to a row of {} that is not there", table.table));
            }));
    }
    return {};
}

Result<std::unordered_map<std::int64_t, Instant>> planned_steps(const Reader& store) {
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    std::unordered_map<std::int64_t, Instant> planned;
    TRY(connection.scan("SELECT id, next_step_at FROM ticket WHERE next_step_at IS NOT NULL", {},
                        [&](const Row& row) -> Result<bool> {
                            planned.emplace(row.integer(0), Instant{domain::seconds{row.integer(1)}});
                            return true;
                        }));
    return planned;
}

Result<void> each_history(const Reader& store, const SeeHistory& see) {
    const auto* sql = TRY(Inspection::sql(store));
    return sql->each_history(see);
}

namespace {

using SchemaObjects = std::map<std::string, std::string>;  // "index ticket_due" -> how it was made

Result<SchemaObjects> schema_of(Connection& connection) {
    // A table is its columns: one that was altered reads otherwise than one that was made at once.
    constexpr std::string_view in_sqlite =
        "SELECT m.type || ' ' || m.name, CASE WHEN m.type = 'table' THEN (SELECT group_concat(c, ', ') FROM (SELECT "
        "name "
        "|| ' ' || type || ' ' || \"notnull\" AS c FROM pragma_table_info(m.name) ORDER BY name)) ELSE "
        "COALESCE(m.sql, '') END FROM sqlite_schema m WHERE m.name NOT LIKE 'sqlite_%'";
    // What an index or a constraint is made of stands in PostgreSQL's own words: that it is there must do.
    constexpr std::string_view in_postgres =
        "SELECT 'index ' || indexname, '' FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT LIKE "
        "'%_pkey' UNION ALL SELECT 'table ' || tablename, '' FROM pg_tables WHERE schemaname = current_schema() "
        "UNION ALL SELECT 'trigger ' || tgname, CASE tgenabled WHEN 'O' THEN '' ELSE 'off' END FROM pg_trigger t JOIN "
        "pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND c.relnamespace = (SELECT oid FROM pg_namespace "
        "WHERE nspname = current_schema()) UNION ALL SELECT 'foreign keys of ' || c.relname, CAST(COUNT(*) AS TEXT) "
        "FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND k.convalidated AND "
        "c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) GROUP BY c.relname";
    SchemaObjects found;
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    TRY(connection.query(sqlite ? in_sqlite : in_postgres, {}, [&](const Row& row) -> Result<bool> {
        found.emplace(row.text(0), row.text(1));
        return true;
    }));
    return found;
}

// The words of a text of SQL that name what is made or dropped, as "index ticket_due"; nothing that it does not make.
SchemaObjects made_by(std::span<const Migration> migrations) {
    SchemaObjects made{{"table schema_version", ""}};
    std::string table;
    std::map<std::string, int> keys;
    for (const auto& migration : migrations) {
        for (const auto& each : migration.tables) made[fmt::format("table {}", domain::word(each.object))] = "";
        std::istringstream words{std::string{migration.sql}};
        std::string before;
        for (std::string word; words >> word; before = word) {
            const auto name = [&] {
                std::string next;
                words >> next;
                return next.substr(0, next.find_first_of("(;"));
            };
            const bool drop = before == "DROP";
            if (before == "ALTER" && word == "TABLE") table = name();
            if (before == "CREATE" && word == "TABLE") made[("table " + (table = name()))] = "";
            if ((before == "CREATE" || before == "UNIQUE") && word == "INDEX") made["index " + name()] = "";
            if (before == "CREATE" && word == "TRIGGER") made["trigger " + name()] = "";
            if (drop && word == "INDEX") made.erase("index " + name());
            if (word == "REFERENCES") ++keys[table];
        }
    }
    for (const auto& [owner, count] : keys) made["foreign keys of " + owner] = std::to_string(count);
    return made;
}

}  // namespace

Result<void> inspect_engine(const Reader& store, const Store& rebuilt, const TellFinding& tell) {
    const auto told = [&](std::string sentence) {
        return tell({.check = "store", .object = {}, .id = 0, .sentence = std::move(sentence)});
    };
    for (auto& sentence : TRY(store.self_check())) TRY(told(std::move(sentence)));
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    const auto is = TRY(schema_of(connection));
    const auto should = connection.dialect() == Dialect::sqlite
                            ? TRY(schema_of(Inspection::connection(*TRY(Inspection::sql(rebuilt)))))
                            : made_by(connection.migrations());
    for (const auto& [name, sql] : should) {
        const auto there = is.find(name);
        if (there == is.end())
            TRY(told(fmt::format("the {} of the schema is missing", name)));
        else if (there->second != sql)
            TRY(told(fmt::format("the {} of the schema is not as it was made", name)));
    }
    for (const auto& [name, sql] : is)
        if (!should.contains(name)) TRY(told(fmt::format("the {} does not belong to the schema", name)));
    int number = 0;
    TRY(connection.query(
        "SELECT number, title FROM schema_version ORDER BY number", {}, [&](const Row& row) -> Result<bool> {
            const auto known = connection.migrations();
            const auto at = static_cast<std::size_t>(number++);
            if (at >= known.size() || known[at].number != row.integer(0) || known[at].title != row.text(1))
                TRY(told(fmt::format("version {} of the schema is not as it was noted", row.integer(0))));
            return true;
        }));
    return {};
}

Result<void> inspect_counters(const Reader& store, const TellFinding& tell) {
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    const auto number = [&](const std::string& query) -> Result<std::optional<std::int64_t>> {
        std::optional<std::int64_t> found;
        TRY(connection.query(query, {}, [&](const Row& row) -> Result<bool> {
            if (!row.is_null(0)) found = row.integer(0);
            return false;
        }));
        return found;
    };
    const auto runs = TRY(number("SELECT next FROM counter WHERE object = 'run'"));
    const auto last_run = TRY(number("SELECT MAX(number) FROM run")).value_or(0);
    const auto told_of_runs = [&](std::string sentence) {
        return tell({.check = "counters", .object = "run", .id = 0, .sentence = std::move(sentence)});
    };
    if (!runs)
        TRY(told_of_runs("the next number is not kept"));
    else if (*runs <= last_run)
        TRY(told_of_runs(fmt::format("the next number is {}, and {} was given already", *runs, last_run)));
    std::vector<std::string> objects{"notice"};
    for (const auto& each : domain::spellings<domain::ObjectKind>()) objects.emplace_back(each.second);
    for (const auto& object : objects) {
        const auto next = TRY(number(fmt::format("SELECT next FROM counter WHERE object = '{}'", object)));
        const auto numbers = object == "notice"
                                 ? std::string{"SELECT id FROM notice"}
                                 : fmt::format("SELECT DISTINCT id FROM event WHERE object = '{}'", object);
        const auto last = TRY(number(fmt::format("SELECT MAX(id) FROM ({}) given", numbers))).value_or(0);
        const auto count = TRY(number(fmt::format("SELECT COUNT(*) FROM ({}) given", numbers))).value_or(0);
        const auto told = [&](std::string sentence) {
            return tell({.check = "counters", .object = object, .id = 0, .sentence = std::move(sentence)});
        };
        if (!next)
            TRY(told("the next number is not kept"));
        else if (*next <= last)
            TRY(told(fmt::format("the next number is {}, and {} was given already", *next, last)));
        else if (count != *next - 1)
            TRY(told(fmt::format("of the {} numbers that were given {} are there", *next - 1, count)));
    }
    return {};
}

}  // namespace aftersales::store
