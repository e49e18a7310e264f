#include "aftersales/store/inspection.hpp"

#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>

namespace aftersales::store {
namespace {

// A table whose rows follow from events: whose rows they are, what tells them apart, and what is said of one that is
// wrong. "object" as owner: the row says itself.
struct Derived {
    std::string_view table{};
    std::string_view check{};
    std::string_view object{};
    std::string_view owner{};
    std::string_view key{};
    std::string_view columns{};  // "" for all but next_step_at, which the policy decides
};
constexpr std::array beside_records{
    Derived{"customer_tag", "projection", "customer", "customer", "customer, tag", ""},
    Derived{"ticket_tag", "projection", "ticket", "ticket", "ticket, tag", ""},
    Derived{"clock", "clocks", "ticket", "ticket", "ticket, name, run", ""},
    Derived{"event", "figures", "", "id", "object, id, revision", "open_change, score"},
    Derived{"taken_back", "figures", "", "id", "object, id, revision", "revision"},
    Derived{"content", "history", "", "id", "object, id, revision", "revision"},
    Derived{"search_text", "search", "ticket", "ticket", "ticket", "facts, messages"},
};

// Records of a kind stand in a table of its name.
std::vector<Derived> derived_tables() {
    std::vector<Derived> all;
    for (const auto& [kind, word] : domain::spellings<domain::ObjectKind>())
        all.push_back({word, "projection", word, "id", "id", ""});
    all.insert(all.end(), beside_records.begin(), beside_records.end());
    return all;
}

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        const auto end = std::min(list.find(", "), list.size());
        all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return all;
}

// One row's cells as text; what is NULL is told from what is empty.
using Line = std::vector<std::optional<std::string>>;

Line line_of(const Row& row, std::size_t from, std::size_t count) {
    Line line(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<int>(from + i);
        if (!row.is_null(column)) line[i] = std::string{row.text(column)};
    }
    return line;
}

// The rows of one table on both sides.
class Beside {
public:
    Beside(const Derived& table, std::vector<std::string> columns)
        : table_{table}, keys_{names_in(table.key)}, columns_{std::move(columns)} {
        const auto all = fmt::format("SELECT {}, {} FROM {}", table.key, fmt::join(columns_, ", "), table.table);
        scan_ = fmt::format("{} ORDER BY {}", all, table.key);
        std::vector<std::string> terms;
        for (std::size_t i = 0; i < keys_.size(); ++i) terms.push_back(fmt::format("{} = ${}", keys_[i], i + 1));
        find_ = fmt::format("{} WHERE {}", all, fmt::join(terms, " AND "));
    }

    // Rows of the one that the other has not, or has otherwise; `found` sees the key and the columns that differ, none
    // where there is no such row.
    using Found = std::function<Result<void>(const Line& key, const std::vector<std::string>& differing)>;
    Result<void> run(Connection& one, Connection& other, const Found& found) const {
        TRY(one.scan(scan_, {}, [&](const Row& row) -> Result<bool> {
            const auto key = line_of(row, 0, keys_.size());
            const auto there = TRY(find(other, key));
            std::vector<std::string> differing;
            const auto here = line_of(row, keys_.size(), columns_.size());
            for (std::size_t i = 0; there && i < columns_.size(); ++i)
                if ((*there)[i] != here[i]) differing.push_back(columns_[i]);
            if (!there || !differing.empty()) TRY(found(key, differing));
            return true;
        }));
        return {};
    }

private:
    Result<std::optional<Line>> find(Connection& connection, const Line& key) const {
        std::vector<Parameter> values;
        for (std::size_t i = 0; i < key.size(); ++i)
            values.push_back(key[i] ? parameter(keys_[i], *key[i]) : Parameter{});
        std::optional<Line> line;
        TRY(connection.query(find_, values, [&](const Row& row) -> Result<bool> {
            line = line_of(row, keys_.size(), columns_.size());
            return false;
        }));
        return line;
    }
    // A number is bound as one.
    static Parameter parameter(const std::string& name, const std::string& text) {
        constexpr std::array texts{"tag", "name", "object"};
        if (std::find(texts.begin(), texts.end(), name) != texts.end()) return std::string_view{text};
        return std::int64_t{std::strtoll(text.c_str(), nullptr, 10)};
    }

    const Derived& table_;
    std::vector<std::string> keys_;
    std::vector<std::string> columns_;
    std::string scan_{};
    std::string find_{};
};

std::string difference(const Derived& table, const Line& key, const std::vector<std::string>& differing) {
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

// Works on the tables themselves; SqlStore's friend.
class Inspection {
public:
    static Result<const SqlStore*> sql(const Reader& store) {
        const auto* made = dynamic_cast<const SqlStore*>(&store);
        if (made == nullptr) return fail(ErrorKind::internal, "a store that is no SQL store cannot be inspected");
        return made;
    }
    static Connection& connection(const SqlStore& store) { return *store.connection_; }

    static Result<std::vector<std::string>> columns_of(Connection& rebuilt, const Derived& table) {
        if (!table.columns.empty()) return names_in(table.columns);
        std::vector<std::string> columns;
        TRY(rebuilt.query("SELECT name FROM pragma_table_info($1)", Values{table.table}.all(),
                          [&](const Row& row) -> Result<bool> {
                              if (row.text(0) != "next_step_at") columns.emplace_back(row.text(0));
                              return true;
                          }));
        return columns;
    }
};

Result<void> inspect_rows(const Reader& store, const Store& rebuilt, const Names& known, const TellFinding& tell) {
    auto& here = Inspection::connection(*TRY(Inspection::sql(store)));
    auto& there = Inspection::connection(*TRY(Inspection::sql(rebuilt)));
    for (const auto& table : derived_tables()) {
        const auto keys = names_in(table.key);
        const auto owner = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), table.owner) - keys.begin());
        const auto finding = [&](const Line& key, std::string_view check, std::string sentence) -> Result<void> {
            const std::string object{table.object.empty() ? key.front().value_or("") : std::string{table.object}};
            const auto id = std::strtoll(key[owner].value_or("").c_str(), nullptr, 10);
            const auto kind = domain::read_word<domain::ObjectKind>(object);
            if (kind && known.contains({*kind, id})) return {};
            return tell({.check = check, .object = object, .id = id, .sentence = std::move(sentence)});
        };
        // A record's own row, or one that hangs on it.
        const auto of_missing = table.owner == table.key ? std::string_view{"orphans"} : table.check;
        const Beside comparison{table, TRY(Inspection::columns_of(there, table))};
        TRY(comparison.run(here, there, [&](const Line& key, const std::vector<std::string>& differing) {
            return finding(key, differing.empty() ? of_missing : table.check, difference(table, key, differing));
        }));
        TRY(comparison.run(
            there, here, [&](const Line& key, const std::vector<std::string>& differing) -> Result<void> {
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
