#include "clock/milestones.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

std::optional<Instant> first_resolution(const Ticket& ticket) {
    if (!ticket.resolved_at || ticket.rests.empty()) return ticket.resolved_at;
    return ticket.rests.front().from;
}

// std::min would take nothing for the earliest.
std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

bool is_during_a_rest(const Ticket& ticket, Instant at) {
    return std::any_of(ticket.rests.begin(), ticket.rests.end(),
                       [&](const Rest& rest) { return rest.from < at && (!rest.to || at < *rest.to); });
}

std::optional<Instant> last_reopening(const Ticket& ticket) {
    std::optional<Instant> last;
    for (const auto& rest : ticket.rests)
        if (rest.to) last = rest.to;
    return last;
}

}  // namespace

std::optional<Instant> milestone_at(const Ticket& ticket, Milestone milestone) {
    switch (milestone) {
    case Milestone::opened:
        return ticket.opened_at;
    case Milestone::responded:
        return ticket.responded_at;
    case Milestone::diagnosed:
        return earlier(ticket.diagnosed_at, milestone_at(ticket, Milestone::proposed));
    case Milestone::proposed:
        return earlier(ticket.proposed_at, first_resolution(ticket));
    case Milestone::resolved:
        return ticket.resolved_at;
    }
    return std::nullopt;
}

bool was_answered_before_import(const Ticket& ticket) {
    return ticket.imported_at && !ticket.waits.empty() && ticket.waits.front().reason == WaitFor::customer &&
           ticket.waits.front().from == ticket.opened_at;
}

bool stop_has_come(const Ticket& ticket, ClockName name) {
    const bool open = is_open(ticket.status);
    switch (name) {
    case ClockName::respond:
        return !open || ticket.responded_at || was_answered_before_import(ticket);
    case ClockName::diagnose:
        return !open || milestone_at(ticket, Milestone::diagnosed);
    case ClockName::propose:
        return !open || milestone_at(ticket, Milestone::proposed);
    case ClockName::resolve:
    case ClockName::update:
        return !open;
    case ClockName::next:
        return !ticket.unanswered_at;
    // A reopening and a forced closing end it too.
    case ClockName::feedback:
        return ticket.confirmed_at || (open ? ticket.resolved_at.has_value() : ticket.status != Status::resolved);
    case ClockName::progress:
        return !open || ticket.assignee.empty();
    case ClockName::promise:
    case ClockName::wait:
    case ClockName::task:
    case ClockName::send:
    case ClockName::inspect:
    case ClockName::settle:
        return true;
    }
    return true;
}

std::optional<Instant> start_of(const Ticket& ticket, ClockName name, const TimingRules& timing) {
    const auto& rules = timing.clocks;
    if (name == ClockName::next) return ticket.unanswered_at;
    const auto& rule = rule_of(rules, name);
    auto start = milestone_at(ticket, rule.starts);
    if (!start) return std::nullopt;
    // A message on a ticket at rest restarts nothing; the one before it is not kept, and the last run began with that.
    const bool told_at_rest =
        timing.reckoning == Reckoning::now && ticket.told_at && is_during_a_rest(ticket, *ticket.told_at);
    if (name == ClockName::update && ticket.told_at && !told_at_rest) start = std::max(*start, *ticket.told_at);
    if (const auto* last = newest(ticket, name); name == ClockName::update && told_at_rest && last)
        start = std::max(*start, last->started_at);
    const bool can_restart = name == ClockName::resolve || name == ClockName::update;
    if (const auto again = last_reopening(ticket); again && can_restart && rule.on_reopen == OnReopen::restart)
        start = std::max(*start, *again);
    return start;
}

const ClockRule& rule_of(const ClockRules& rules, ClockName name) { return rules.at(static_cast<std::size_t>(name)); }

bool pauses_for(const Wait& wait, ClockName name, const ClockRules& rules) {
    if (runs_to_an_instant(name)) return false;  // a day waits for nobody
    const auto& reasons = rule_of(rules, name).pauses;
    return std::find(reasons.begin(), reasons.end(), wait.reason) != reasons.end();
}

bool tells_customer(const Change& change) {
    if (const auto* waiting = std::get_if<Waiting>(&change); waiting && waiting->reason == WaitFor::customer)
        return true;
    if (const auto* noted = std::get_if<Noted>(&change)) return noted->told_customer;
    if (std::holds_alternative<Responded>(change) || std::holds_alternative<Proposed>(change)) return true;
    return std::visit(
        [](const auto& it) {
            if constexpr (requires { it.told; })
                return it.told.has_value();
            else
                return false;
        },
        change);
}

}  // namespace aftersales::domain
