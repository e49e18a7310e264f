// Tasks: what a ticket needs of another department or a colleague (D13).
#pragma once

#include "aftersales/domain/task/task.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/party/parties.hpp"

namespace aftersales::service {

// ErrorKind::usage where no due time, neither team nor person, or an unknown one is said; refused where the ticket is
// not open. A task of a team is its lead's until somebody is named.
Result<domain::Task> add_task(Writing& desk, domain::Task given, const StepOptions& when = {});
// Fields by their column name, as of edit_customer().
Result<domain::Task> edit_task(Writing& desk, std::int64_t id, const FieldValues& values);

}  // namespace aftersales::service
