// What hangs on tickets, told in a line each on the pages of others.
#pragma once

#include "record/face.hpp"

#include <functional>
#include <span>
#include <string>

namespace aftersales::commands {

using PrintInstant = std::function<std::string(domain::Instant)>;
// "VS-3 · planned · start 12-04 09:00 · li.na" behind the number: its state, when it is due, and whom it concerns.
std::string hanging_line(const std::string& number, const domain::RecordView& record, const PrintInstant& print);

// What is still to come of what hangs on these tickets, visits and returns apart: they are told by add_visits() and
// add_returns().
Result<void> add_hanging(const service::Reading& desk, std::span<const domain::TicketId> tickets, Further& further);

// Whose ticket it is that a record hangs on, where they live, and which unit it is about (0: that of the ticket).
Result<void> tell_whose(const service::Reading& desk, domain::TicketId ticket, domain::AssetId asset, Further& further);

}  // namespace aftersales::commands
