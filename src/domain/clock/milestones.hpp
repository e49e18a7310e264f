// When the clocks' starts and stops have come on a ticket, told by its fields alone: what a plan that changes late
// needs to know.
#pragma once

#include "aftersales/domain/clock/answered_before.hpp"
#include "aftersales/domain/clock/timing.hpp"

#include <optional>

namespace aftersales::domain {

// When the ticket came to the milestone. A later step stands in for the diagnosis and the solution that were skipped.
std::optional<Instant> milestone_at(const Ticket& ticket, Milestone milestone);

// True once the step that stops this clock has been taken and, of resolve and update, no reopening has followed.
bool stop_has_come(const Ticket& ticket, ClockName name);

// Where a run that a new plan adds counts from; nothing where its start has not come. Not for promises.
std::optional<Instant> start_of(const Ticket& ticket, ClockName name, const TimingRules& timing);

const ClockRule& rule_of(const ClockRules& rules, ClockName name);

// True where the wait holds the clock while it lasts.
bool pauses_for(const Wait& wait, ClockName name, const ClockRules& rules);

// True where the customer was told something (policy.md, Clocks: restarts `update` and stops `next`).
bool tells_customer(const Change& change);

}  // namespace aftersales::domain
