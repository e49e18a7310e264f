#include "clock/clock_run.hpp"

#include <fmt/format.h>

namespace aftersales::domain {
namespace {

Result<bool> counts_elapsed(const Clock& clock) {
    if (runs_to_an_instant(clock.name)) return true;
    const auto target = calendar::read_duration(clock.target);
    if (target) return target->kind == calendar::Duration::Kind::elapsed;
    return fail(ErrorKind::corrupt, fmt::format("the clock '{}' has the target '{}', which is no duration",
                                                word(clock.name), clock.target));
}

}  // namespace

Result<Clock> start_run(ClockName name, int run, Instant start, const Target& target, const FindCalendar& calendar) {
    Clock clock{
        .name = name, .run = run, .target = target.duration.text, .calendar = target.calendar, .started_at = start};
    if (target.duration.kind == calendar::Duration::Kind::elapsed) {
        clock.due_at = start + seconds{target.duration.amount};
        return clock;
    }
    const auto* working_time = TRY(calendar(target.calendar));
    clock.due_at = TRY(working_time->add(start, target.duration));
    return clock;
}

Result<Clock> start_to_day(NumberedRun which, Instant start, Date day, const std::string& name,
                           const FindCalendar& calendar) {
    const auto& zone = TRY(calendar(name))->rules().zone;
    return Clock{.name = which.name,
                 .run = which.run,
                 .target = calendar::print(day),
                 .calendar = name,
                 .started_at = start,
                 .due_at = zone.start_of(day + std::chrono::days{1})};
}

bool is_past(const Clock& clock, Instant at) { return clock.due_at && *clock.due_at < at; }

Result<void> pause_run(Clock& clock, Instant at, const FindCalendar& calendar) {
    clock.left = TRY(time_to_due(clock, at, calendar)).count();
    clock.state = ClockState::paused;
    clock.paused_at = at;
    clock.due_at.reset();
    return {};
}

Result<void> resume_run(Clock& clock, Instant at, const FindCalendar& calendar) {
    if (clock.state != ClockState::paused) return {};
    return continue_run(clock, at, calendar);
}

Result<void> stop_run(Clock& clock, Instant at, const FindCalendar& calendar) {
    TRY(resume_run(clock, at, calendar));
    clock.state = is_past(clock, at) ? ClockState::missed : ClockState::met;
    clock.stopped_at = at;
    return {};
}

Result<void> end_run(Clock& clock, Instant at, const FindCalendar& calendar) {
    TRY(resume_run(clock, at, calendar));
    clock.state = is_past(clock, at) ? ClockState::missed : ClockState::ended;
    clock.stopped_at = at;
    return {};
}

Result<void> keep_left(Clock& clock, Instant at, const FindCalendar& calendar) {
    if (clock.state == ClockState::missed) return {};
    clock.left = TRY(time_to_due(clock, at, calendar)).count();
    return {};
}

Result<void> continue_run(Clock& clock, Instant at, const FindCalendar& calendar) {
    clock.due_at = TRY(due_after(clock, at, seconds{clock.left.value_or(0)}, calendar));
    clock.state = ClockState::running;
    clock.left.reset();
    clock.paused_at.reset();
    clock.stopped_at.reset();
    return {};
}

Result<seconds> time_to_due(const Clock& clock, Instant at, const FindCalendar& calendar) {
    const Instant due = clock.due_at.value_or(at);
    if (TRY(counts_elapsed(clock))) return due - at;
    return TRY(calendar(clock.calendar))->between(at, due);
}

Result<Instant> due_after(const Clock& clock, Instant from, seconds left, const FindCalendar& calendar) {
    if (TRY(counts_elapsed(clock))) return from + left;
    return TRY(calendar(clock.calendar))->add(from, left);
}

}  // namespace aftersales::domain
