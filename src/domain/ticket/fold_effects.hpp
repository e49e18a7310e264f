// What the policy computed with a change, laid over the ticket: due times are history, so the fold only copies them.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"

namespace aftersales::domain {

void apply_effects(Ticket& ticket, const Effects& effects);

}  // namespace aftersales::domain
