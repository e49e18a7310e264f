// The migrations of service operations: what hangs on tickets. Tables are made of the descriptions of their records.
#include "schema.hpp"

#include <array>

namespace aftersales::engine {
namespace {

using domain::ObjectKind;

// Refusals change no record: they are counted here, and name nobody.
constexpr std::string_view refusals = R"sql(
CREATE TABLE gate_refusal (
  gate TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX gate_refusal_at ON gate_refusal (at);
)sql";

constexpr std::string_view attached =
    "CREATE INDEX event_attached ON event (object, id, revision) WHERE kind = 'attached';\n";

constexpr std::array tasks{
    store::TableColumns{ObjectKind::ticket, "team lead followers parts"},
    store::TableColumns{ObjectKind::task, "id revision ticket team assignee text due_at state done_at added_at"}};
constexpr std::string_view task_indexes = R"sql(
CREATE INDEX task_ticket ON task (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX task_open ON task (assignee, due_at) WHERE state = 'open';
)sql";

constexpr std::array visits{
    store::TableColumns{
        ObjectKind::visit,
        "id revision ticket state starts_at ends_at staff outlet purpose parts arrived_at left_at minutes "
        "result late_minutes fee signed_by why rule follows travel moved told confirmed_at started_at "
        "late_at added_at"},
    store::TableColumns{ObjectKind::absence, "id revision staff from_at to_at substitute note dropped added_at"}};
constexpr std::string_view visit_indexes = R"sql(
CREATE INDEX visit_ticket ON visit (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX visit_end ON visit (ends_at);
CREATE INDEX visit_start ON visit (starts_at);
CREATE INDEX absence_end ON absence (to_at);
)sql";

const std::array of_service{
    store::Migration{.number = 10, .title = "gates refuse", .sql = refusals},
    store::Migration{.number = 11, .title = "files that were added", .sql = attached},
    store::Migration{.number = 12, .title = "teams and tasks", .sql = task_indexes, .tables = tasks},
    store::Migration{.number = 13, .title = "visits and absences", .sql = visit_indexes, .tables = visits},
};

}  // namespace

std::span<const store::Migration> service_migrations() { return of_service; }

}  // namespace aftersales::engine
