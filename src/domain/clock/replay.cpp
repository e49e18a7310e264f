// A run of a clock from its beginning, and what can be read off one as it stands.
#include "aftersales/domain/clock/timing.hpp"
#include "clock/clock_run.hpp"

namespace aftersales::domain {

Result<Clock> replay(const Ticket& ticket, const RunBeginning& beginning, Instant until, const TimingRules& rules) {
    const auto& [name, run, start, target, calendar] = beginning;
    auto clock = TRY(start_run(name, run, start, {.duration = target, .calendar = calendar}, rules.calendar));
    for (const auto& stretch : interruptions(ticket, name, start, rules.clocks)) {
        const Instant from = std::max(stretch.from, start);
        // A pause of an already missed clock changes nothing.
        if (from > until || is_past(clock, from)) break;
        TRY(pause_run(clock, from, rules.calendar));
        if (!stretch.to || *stretch.to > until) break;
        TRY(resume_run(clock, *stretch.to, rules.calendar));
    }
    return clock;
}

Result<std::optional<seconds>> left_at(const Clock& clock, Instant now, const FindCalendar& calendar) {
    if (!is_going(clock)) return std::nullopt;
    if (clock.state == ClockState::paused) return seconds{clock.left.value_or(0)};
    return TRY(time_to_due(clock, now, calendar));
}

Result<std::optional<Instant>> due_if_resumed(const Clock& clock, Instant now, const FindCalendar& calendar) {
    if (clock.state != ClockState::paused) return std::nullopt;
    return TRY(due_after(clock, now, seconds{clock.left.value_or(0)}, calendar));
}

}  // namespace aftersales::domain
