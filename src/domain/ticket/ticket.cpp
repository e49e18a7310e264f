#include "aftersales/domain/ticket/ticket.hpp"

namespace aftersales::domain {

const Clock* newest(const Ticket& ticket, ClockName name) {
    const Clock* found = nullptr;
    for (const auto& clock : ticket.clocks)
        if (clock.name == name && (!found || found->run < clock.run)) found = &clock;
    return found;
}

std::optional<seconds> handling_time(const Ticket& ticket) {
    if (!ticket.resolved_at) return std::nullopt;
    return *ticket.resolved_at - ticket.opened_at;
}

std::optional<NextDue> next_due(const Ticket& ticket) {
    std::optional<NextDue> earliest;
    for (const auto& clock : ticket.clocks) {
        if (!is_going(clock) || !clock.due_at) continue;
        if (!earliest || *clock.due_at < earliest->at) earliest = NextDue{.at = *clock.due_at, .clock = clock.name};
    }
    return earliest;
}

}  // namespace aftersales::domain
