#include "aftersales/store/rewind.hpp"

#include "aftersales/store/open.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::store {
namespace {

// What hangs on a record beside its row: the table, and how its rows name their record.
struct RowPart {
    domain::ObjectKind object{};
    std::string_view table{};
    std::string_view column{};
};
constexpr std::array parts{
    RowPart{domain::ObjectKind::ticket, "clock", "ticket"},
    RowPart{domain::ObjectKind::ticket, "ticket_tag", "ticket"},
    RowPart{domain::ObjectKind::ticket, "search_text", "ticket"},
    RowPart{domain::ObjectKind::customer, "customer_tag", "customer"},
};

}  // namespace

Result<std::unique_ptr<Store>> private_copy(const Reader& store) {
    const auto* sql = dynamic_cast<const SqlStore*>(&store);
    auto connection = sql ? TRY(sql->connection_->private_copy()) : nullptr;
    if (!connection) return std::unique_ptr<Store>{};
    // Nobody else reads it, and it need not outlive the process. The search is left as it is: reports do not ask it.
    TRY(connection->script("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; "
                           "DROP TRIGGER IF EXISTS event_is_not_edited; DROP TRIGGER IF EXISTS event_is_not_deleted"));
    return open(std::move(connection), Access::write);
}

Result<std::vector<RecordName>> forget_changed_after(Store& copy, Instant last) {
    auto* sql = dynamic_cast<SqlStore*>(&copy);
    if (sql == nullptr || !sql->is_sqlite()) return fail(ErrorKind::internal, "only a private copy is taken back");
    auto& connection = *sql->connection_;
    TRY(connection.script("CREATE TEMP TABLE later (object TEXT, id INTEGER, PRIMARY KEY (object, id)) WITHOUT ROWID"));
    TRY(sql->run("INSERT INTO later SELECT DISTINCT object, id FROM event WHERE recorded_at > $1", Values{last}));
    std::vector<RecordName> touched;
    TRY(connection.query("SELECT l.object, l.id FROM later l JOIN event e ON e.object = l.object AND e.id = l.id AND "
                         "e.revision = 1 WHERE e.recorded_at <= $1 ORDER BY l.object, l.id",
                         Values{last}.all(), [&](const Row& row) -> Result<bool> {
                             Cells cells{row};
                             auto& name = touched.emplace_back();
                             cells.read(name.object), cells.read(name.id);
                             TRY(cells.finish("an event of record", name.id));
                             return true;
                         }));
    constexpr std::string_view of_kind = "DELETE FROM {} WHERE {} IN (SELECT id FROM later WHERE object = '{}');";
    std::string script;
    for (const auto& part : parts) {
        script += fmt::format(fmt::runtime(of_kind), part.table, part.column, domain::word(part.object));
    }
    for (const auto& each : domain::spellings<domain::ObjectKind>()) {
        script += fmt::format(fmt::runtime(of_kind), each.second, "id", each.second);
    }
    for (const std::string_view table : {"taken_back", "content", "event"}) {
        script += fmt::format("DELETE FROM {} WHERE (object, id) IN (SELECT object, id FROM later);", table);
    }
    TRY(connection.script(script + "DROP TABLE later"));
    TRY(sql->stock_.count_anew());
    TRY(sql->run("DELETE FROM policy_version WHERE recorded_at > $1", Values{last}));
    TRY(sql->run("DELETE FROM gate_refusal WHERE at > $1", Values{last}));
    TRY(sql->run("DELETE FROM notice WHERE created_at > $1", Values{last}));
    return touched;
}

}  // namespace aftersales::store
