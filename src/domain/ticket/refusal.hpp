// How a step that is not allowed is refused: the ticket and what it is, and in the hints what is possible instead
// (cli.md: "any other wrong step is refused with what is possible").
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"

#include <string>
#include <string_view>

namespace aftersales::domain {

// "ticket 3 is closed and cannot be diagnosed"; `cannot` is "be diagnosed". `remedy` is the first hint where it says
// more than the status does.
tl::unexpected<Error> refuse(const Ticket& ticket, std::string_view cannot, std::string remedy = {});

// Refused unless the ticket is open.
Result<void> check_open(const Ticket& ticket, std::string_view cannot);
// Refused on cancelled and merged tickets.
Result<void> check_not_gone(const Ticket& ticket, std::string_view cannot);

}  // namespace aftersales::domain
