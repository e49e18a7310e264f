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

Result<bool> is_there(Connection& connection, std::string_view table) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    const auto* sql = sqlite ? "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1"
                             : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1";
    const SqlValue values[] = {table};
    bool found = false;
    TRY(connection.query(sql, values, [&](const Row&) -> Result<bool> {
        found = true;
        return false;
    }));
    return found;
}

Result<void> add_columns(Connection& connection, domain::ObjectKind object,
                         const std::vector<const domain::Field*>& fields) {
    for (const auto* field : fields) {
        const auto stored = stored_as(*field, object);
        const auto* filled = stored == Stored::text ? " DEFAULT ''" : stored == Stored::integer ? " DEFAULT 0" : "";
        TRY(connection.script(fmt::format("ALTER TABLE {} ADD COLUMN {}{}", domain::word(object),
                                          column_ddl(*field, object, connection.dialect()), filled)));
    }
    return {};
}

}  // namespace

Result<std::vector<const domain::Field*>> fields_named(const TableColumns& table) {
    std::vector<const domain::Field*> fields;
    for (auto rest = table.columns; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto all = domain::table_of(table.object);
        const auto field = std::ranges::find(all, name, column_of);
        if (field == all.end())
            return fail(ErrorKind::internal,
                        fmt::format("no {} has the column '{}'", domain::word(table.object), name));
        fields.push_back(&*field);
    }
    return fields;
}

std::string column_ddl(const domain::Field& field, domain::ObjectKind object, Dialect dialect) {
    const bool sqlite = dialect == Dialect::sqlite;
    const auto stored = stored_as(field, object);
    const bool text = stored == Stored::text || stored == Stored::nothing_or_text;
    const bool required = stored == Stored::text || stored == Stored::integer;
    const auto* type = text ? (sqlite ? "TEXT" : "TEXT COLLATE \"C\"") : (sqlite ? "INTEGER" : "BIGINT");
    if (is_id(field, object)) return fmt::format("{} {} PRIMARY KEY", column_of(field), type);
    return fmt::format("{} {}{}", column_of(field), type, required ? " NOT NULL" : "");
}

Result<Made> make_table(Connection& connection, const TableColumns& table) {
    const auto name = domain::word(table.object);
    const auto fields = TRY(fields_named(table));
    if (TRY(is_there(connection, name))) {
        TRY(add_columns(connection, table.object, fields));
        return Made::columns;
    }
    std::string columns;
    for (const auto* field : fields)
        columns +=
            fmt::format("{}\n  {}", columns.empty() ? "" : ",", column_ddl(*field, table.object, connection.dialect()));
    TRY(connection.script(fmt::format("CREATE TABLE {} ({}\n){};", name, columns,
                                      connection.dialect() == Dialect::sqlite ? " STRICT" : "")));
    TRY(connection.script(fmt::format("INSERT INTO counter (object, next) VALUES ('{}', 1)", name)));
    return Made::table;
}

}  // namespace aftersales::store
