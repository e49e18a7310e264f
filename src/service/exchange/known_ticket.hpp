// A row whose ticket is known already: what it says otherwise, and what of that is new.
#pragma once

#include "aftersales/service/desk.hpp"
#include "exchange/assignees.hpp"
#include "exchange/each_row.hpp"

namespace aftersales::service {

// Whether the row says what the ticket says. With OnKnown::update later instants and other values become events;
// nothing is taken back, and where nothing of what differs can be taken the row stays a differing one.
Result<RowOutcome> known_ticket(Writing& desk, const ImportRow& row, domain::TicketId id, OnKnown on_known,
                                Assignees& assignees);

}  // namespace aftersales::service
