// The sweep's agenda: when the next clock step of a ticket is due, so that a sweep's cost grows with what is due.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>

namespace aftersales::service {

// The instant of the first step whose `when` holds for the ticket as it stands, or may come to hold through other
// records; nothing where none can come without a change of the ticket.
Result<std::optional<domain::Instant>> next_step(const Writing& desk, const domain::Ticket& ticket);

// Of every ticket that is open or resolved: after the policy's steps changed.
Result<void> plan_all_next_steps(Writing& desk);

}  // namespace aftersales::service
