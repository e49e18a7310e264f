// The tickets of a kind of category whose instant lies in a period, whole, with the groups they are in: for reports
// that need more of a ticket than the streams of statistics tell.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <functional>
#include <string>
#include <vector>

namespace aftersales::service::report {

// `instant` is the column: "opened_at", "resolved_at".
Result<void> cases(const Reading& desk, const std::string& instant, const Period& period,
                   const std::vector<std::string>& categories,
                   const std::function<Result<void>(const domain::Ticket&)>& see);

}  // namespace aftersales::service::report
