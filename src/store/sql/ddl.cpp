#include "sql/ddl.hpp"

#include "sql/statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aftersales::store {
namespace {

enum class Stored { text, integer, nothing_or_text, nothing_or_integer };

// What the column of a member is, as values.hpp binds it.
struct StoredAs {
    Stored operator()(const std::string&) const { return Stored::text; }
    Stored operator()(const domain::Text&) const { return Stored::text; }
    Stored operator()(const domain::WordMember&) const { return Stored::text; }
    Stored operator()(const std::vector<std::string>&) const { return Stored::nothing_or_text; }
    Stored operator()(const std::vector<domain::Answer>&) const { return Stored::nothing_or_text; }
    Stored operator()(const domain::RecordMember&) const { return Stored::nothing_or_integer; }
    template <class Value>
    Stored operator()(const std::optional<Value>&) const {
        return Stored::nothing_or_integer;
    }
    template <class Value>
    Stored operator()(const Value&) const {
        return Stored::integer;
    }
};

Stored stored_as(const domain::Field& field, domain::ObjectKind object) {
    const auto record = domain::empty_record(object);
    return domain::see_member(field, domain::view_of(record), StoredAs{});
}

bool is_id(const domain::Field& field, domain::ObjectKind object) { return &field == domain::table_of(object).data(); }

Result<std::vector<std::string>> columns_there(Connection& connection, std::string_view table) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    const auto* sql = sqlite ? "SELECT name FROM pragma_table_info($1)"
                             : "SELECT column_name FROM information_schema.columns "
                               "WHERE table_schema = current_schema() AND table_name = $1";
    std::vector<std::string> names;
    const Parameter values[] = {table};
    TRY(connection.query(sql, values, [&](const Row& row) -> Result<bool> {
        names.emplace_back(row.text(0));
        return true;
    }));
    return names;
}

}  // namespace

std::string column_ddl(const domain::Field& field, domain::ObjectKind object, Dialect dialect) {
    const bool sqlite = dialect == Dialect::sqlite;
    const auto stored = stored_as(field, object);
    const bool text = stored == Stored::text || stored == Stored::nothing_or_text;
    const bool required = stored == Stored::text || stored == Stored::integer;
    const auto* type = text ? (sqlite ? "TEXT" : "TEXT COLLATE \"C\"") : (sqlite ? "INTEGER" : "BIGINT");
    if (is_id(field, object)) return fmt::format("{} {} PRIMARY KEY", column_of(field), type);
    return fmt::format("{} {}{}", column_of(field), type, required ? " NOT NULL" : "");
}

std::string table_ddl(domain::ObjectKind object, Dialect dialect) {
    std::string columns;
    for (const auto& field : domain::table_of(object))
        columns += fmt::format("{}\n  {}", columns.empty() ? "" : ",", column_ddl(field, object, dialect));
    return fmt::format("CREATE TABLE {} ({}\n){};", domain::word(object), columns,
                       dialect == Dialect::sqlite ? " STRICT" : "");
}

Result<void> make_table(Connection& connection, domain::ObjectKind object) {
    const auto table = domain::word(object);
    const auto there = TRY(columns_there(connection, table));
    if (there.empty()) {
        TRY(connection.script(table_ddl(object, connection.dialect())));
        return connection.script(fmt::format("INSERT INTO counter (object, next) VALUES ('{}', 1)", table));
    }
    for (const auto& field : domain::table_of(object)) {
        if (std::ranges::find(there, column_of(field)) != there.end()) continue;
        const auto column = column_ddl(field, object, connection.dialect());
        const auto stored = stored_as(field, object);
        const auto* filled = stored == Stored::text ? " DEFAULT ''" : stored == Stored::integer ? " DEFAULT 0" : "";
        TRY(connection.script(fmt::format("ALTER TABLE {} ADD COLUMN {}{}", table, column, filled)));
    }
    return {};
}

}  // namespace aftersales::store
