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

constexpr std::array tasks{
    store::TableColumns{ObjectKind::ticket, "team lead followers parts"},
    store::TableColumns{ObjectKind::task, "id revision ticket team assignee text due_at state done_at added_at"}};
constexpr std::string_view task_indexes = R"sql(
CREATE INDEX task_ticket ON task (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX task_open ON task (assignee, due_at) WHERE state = 'open';
)sql";

const std::array of_service{
    store::Migration{.number = 10, .title = "gates refuse", .sql = refusals},
    store::Migration{.number = 11, .title = "teams and tasks", .sql = task_indexes, .tables = tasks},
};

}  // namespace

std::span<const store::Migration> service_migrations() { return of_service; }

}  // namespace aftersales::engine
