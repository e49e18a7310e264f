#include "sql/filling.hpp"

#include "aftersales/domain/fold.hpp"
#include "sql/ddl.hpp"
#include "sql/events.hpp"
#include "sql/statements.hpp"
#include "sql/values.hpp"

#include <fmt/format.h>

namespace aftersales::store {

Result<void> fill_columns(Connection& connection, const TableColumns& added) {
    const auto fields = TRY(fields_named(added));
    const auto table = domain::word(added.object);
    std::vector<std::int64_t> ids;
    TRY(connection.query(fmt::format("SELECT id FROM {} ORDER BY id", table), {}, [&](const Row& row) -> Result<bool> {
        ids.push_back(row.integer(0));
        return true;
    }));
    std::vector<std::string> columns;
    for (const auto* field : fields) columns.push_back(fmt::format("{} = ${}", column_of(*field), columns.size() + 2));
    const auto update = fmt::format("UPDATE {} SET {} WHERE id = $1", table, fmt::join(columns, ", "));
    for (const auto id : ids) {
        const auto history = history_of(connection, added.object, id);
        if (!history && history.error().kind != ErrorKind::corrupt) return fail(history.error());
        if (!history || history->empty()) continue;
        const auto record = domain::fold(added.object, *history);
        if (!record || !*record) continue;
        Values values{id};
        const auto view = domain::view_of(**record);
        for (const auto* field : fields)
            domain::see_member(*field, view, [&](const auto& member) { values.add(member); });
        TRY(connection.query(update, values.all(), nullptr));
    }
    return {};
}

}  // namespace aftersales::store
