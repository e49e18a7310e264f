// Escalation at work: the sweep of due clock steps, steps by hand, and what comes next (policy.md, Escalation).
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

struct TakenStep {
    domain::TicketId ticket{};
    std::string step{};
    std::optional<domain::ClockName> clock{};
    domain::Instant due_at{};
    std::vector<std::string> actions{};
    std::optional<domain::seconds> left{};  // of upcoming(): until the clock's due time, as ticket show counts it
    std::string record{};                   // what it is of, by its number: "VS-12"
};

// Takes every clock step that is due at desk.now, until nothing is due. In order of tickets' agendas.
Result<void> sweep(Writing& desk, const std::function<Result<void>(const TakenStep&)>& tell);

// The steps that come by `until`, nothing taken; in order of their instants, then tickets. Without an end each step
// once, the next time that it comes. Ends where `tell` says no.
Result<void> upcoming(const Reading& desk, std::optional<domain::Instant> until,
                      const std::function<Result<bool>(const TakenStep&)>& tell);

// By a person: hands the ticket to a staff member, or to the member of a role with the fewest open tickets, and tells
// them.
Result<domain::Ticket> escalate_by_hand(Writing& desk, domain::TicketId id, const StepOptions& options,
                                        const std::string& to, const std::string& why);

// Who takes over for "role:R" or "staff:ID": the ticket's assignee if in the role, else the member with the fewest open
// tickets, ties by id; "" where the role has nobody.
Result<std::string> assignee_for(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                                 const domain::Addressee& target);

}  // namespace aftersales::service
