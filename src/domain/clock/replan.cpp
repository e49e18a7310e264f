#include "clock/replan.hpp"

#include "clock/clock_run.hpp"
#include "clock/milestones.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

Result<void> replay_with_new_target(RunningClocks& clocks, Clock& clock) {
    const auto* target = clocks.target(clock.name);
    if (!target) return end_run(clock, clocks.at(), clocks.rules().calendar);
    clock = TRY(replay(clocks.after(), {clock.name, clock.run, clock.started_at, *target, clocks.calendar()},
                       clocks.at(), clocks.rules()));
    return {};
}

bool stopped_with_the_ticket(const Ticket& ticket, const Clock& clock) {
    return std::any_of(ticket.rests.begin(), ticket.rests.end(),
                       [&](const Rest& rest) { return rest.from == clock.stopped_at; });
}

// A run that a resolution judged, or a forced closing ended, keeps that, whatever plan comes; the plan's own endings
// are taken back. What began after its stop (another resolution, a reopening that restarts) is another matter.
bool is_settled(const Ticket& ticket, const Clock& last, Instant start) {
    return last.stopped_at && start <= *last.stopped_at && stopped_with_the_ticket(ticket, last);
}

}  // namespace

Result<void> add_if_due_to_run(RunningClocks& clocks, ClockName name) {
    const auto* target = clocks.target(name);
    const auto* last = clocks.newest(name);
    const auto start = start_of(clocks.after(), name, clocks.rules());
    if (!target || !start || stop_has_come(clocks.after(), name)) return {};
    if (last && is_settled(clocks.after(), *last, *start)) return {};
    auto added = TRY(replay(clocks.after(), {name, clocks.next_run(name), *start, *target, clocks.calendar()},
                            clocks.at(), clocks.rules()));
    // Nobody owed what was due before anybody asked for it: it counts from now.
    if (is_past(added, clocks.at()) && clocks.rules().reckoning == Reckoning::now)
        added = TRY(replay(clocks.after(), {name, added.run, clocks.at(), *target, clocks.calendar()}, clocks.at(),
                           clocks.rules()));
    clocks.add(std::move(added));
    return {};
}

Result<void> replan_clocks(RunningClocks& clocks) {
    using enum ClockName;
    for (const auto name : {respond, diagnose, propose, resolve, update, next, feedback, progress}) {
        auto* clock = clocks.going(name);
        const bool is_missed = clock && is_past(*clock, clocks.at());
        const bool ends_missed = clocks.rules().reckoning == Reckoning::now && !clocks.target(name);
        if (!clock && name == progress) continue;  // it begins with an act
        if (!clock)
            TRY(add_if_due_to_run(clocks, name));
        else if (!is_missed || ends_missed)
            TRY(replay_with_new_target(clocks, *clock));
    }
    return {};
}

}  // namespace aftersales::domain
