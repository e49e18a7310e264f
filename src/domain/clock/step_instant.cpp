#include "clock/step_instant.hpp"

#include "clock/clock_run.hpp"
#include "clock/run_time.hpp"

#include <algorithm>

namespace aftersales::domain {

namespace {

using calendar::Duration;
using calendar::WorkCalendar;

// So much of `whole` that `percent` of it has passed: seconds are rounded up.
seconds part(seconds whole, int percent) { return seconds{(whole.count() * percent + 99) / 100}; }

Result<const WorkCalendar*> calendar_for(Duration::Kind kind, const SteppedRun& run, const FindCalendar& calendar) {
    if (kind == Duration::Kind::elapsed) return nullptr;
    return calendar(run.clock.calendar);
}

// The target of a clock that runs to an instant is no duration: its time is what passes until then.
Duration target_of(const SteppedRun& run) {
    if (!runs_to_an_instant(run.clock.name)) {
        if (auto read = calendar::read_duration(run.clock.target)) return std::move(*read);
    }
    return {
        .kind = Duration::Kind::elapsed, .amount = (run.due - run.clock.started_at).count(), .text = run.clock.target};
}

// Counted from the start, so that the end of a morning is preferred to the beginning of the afternoon; from the due
// time where the interruptions known now are not those it was computed with.
Result<Instant> percent_instant(int percent, const SteppedRun& run, const FindCalendar& calendar) {
    if (percent == 100) return run.due;
    if (percent <= 0) return run.clock.started_at;
    const auto target = target_of(run);
    const auto* working = TRY(calendar_for(target.kind, run, calendar));
    const RunTime time{run.interruptions, working};
    const auto counted = time.between(run.clock.started_at, run.due);
    const seconds whole = target.kind == Duration::Kind::working_days ? counted : seconds{target.amount};
    const auto used = part(whole, percent);
    if (percent > 100) return working ? working->add(run.due, used - whole) : run.due + (used - whole);
    if (counted == whole) {
        if (const auto at = TRY(time.after(run.clock.started_at, used))) return std::min(*at, run.due);
    }
    return time.before(run.due, whole - used);
}

bool is_interrupted(const SteppedRun& run, Instant from, Instant to) {
    return std::any_of(run.interruptions.begin(), run.interruptions.end(),
                       [&](const Interruption& each) { return each.from <= to && (!each.to || *each.to > from); });
}

Result<Instant> earlier(Instant due, const Duration& duration, const SteppedRun& run, const FindCalendar& calendar) {
    const auto* working = TRY(calendar_for(duration.kind, run, calendar));
    const RunTime time{run.interruptions, working};
    if (duration.kind != Duration::Kind::working_days) return time.before(due, seconds{duration.amount});
    const auto begin = TRY(working->subtract(due, duration));
    if (!is_interrupted(run, begin, due)) return begin;
    return time.before(due, working->between(begin, due));
}

Result<Instant> later(Instant instant, const Duration& duration, const SteppedRun& run, const FindCalendar& calendar) {
    if (duration.kind == Duration::Kind::elapsed) return instant + seconds{duration.amount};
    return TRY(calendar(run.clock.calendar))->add(instant, duration);
}

// The end of the interruption that the instant lies in, or itself.
std::optional<Instant> out_of_interruptions(Instant instant, const SteppedRun& run) {
    for (const auto& each : run.interruptions) {
        if (each.from > instant || (each.to && *each.to <= instant)) continue;
        if (!each.to) return std::nullopt;
        instant = *each.to;
    }
    return instant;
}

}  // namespace

Result<std::optional<SteppedRun>> stepped_run(const Ticket& ticket, const Clock& clock, const StepRules& rules) {
    if (clock.state == ClockState::ended) return std::optional<SteppedRun>{};
    SteppedRun run{.clock = clock,
                   .due = clock.due_at.value_or(clock.started_at),
                   .until = clock.stopped_at.value_or(Instant::max()),
                   .interruptions = interruptions(ticket, clock.name, clock.started_at, rules.clocks)};
    if (clock.state == ClockState::paused) {
        run.until = clock.paused_at.value_or(clock.started_at);
        run.due = TRY(due_after(clock, run.until, seconds{clock.left.value_or(0)}, rules.calendar));
        std::erase_if(run.interruptions, [&](const Interruption& each) { return !each.to && each.from < run.until; });
    }
    return std::optional{std::move(run)};
}

Result<Instant> step_instant(const StepAt& at, const SteppedRun& run, const FindCalendar& calendar) {
    auto instant = run.due;
    if (at.kind == StepAt::Kind::percent) {
        instant = TRY(percent_instant(at.percent, run, calendar));
    } else if (at.offset) {
        instant =
            TRY(at.before ? earlier(instant, *at.offset, run, calendar) : later(instant, *at.offset, run, calendar));
    }
    return std::max(instant, run.clock.started_at);
}

Result<std::optional<Instant>> repeated_instant(Instant instant, const Duration& interval, const SteppedRun& run,
                                                const FindCalendar& calendar) {
    const auto* working = TRY(calendar_for(interval.kind, run, calendar));
    const RunTime time{run.interruptions, working};
    if (interval.kind != Duration::Kind::working_days) return time.after(instant, seconds{interval.amount});
    const auto from = out_of_interruptions(instant, run);
    if (!from) return std::optional<Instant>{};
    const auto at = TRY(working->add(*from, interval));
    if (!is_interrupted(run, *from, at)) return std::optional{at};
    return time.after(*from, working->between(*from, at));
}

Result<Skipped> skip(Instant from, Instant to, const Duration& interval, const SteppedRun& run,
                     const FindCalendar& calendar) {
    if (interval.kind == Duration::Kind::working_days || interval.amount <= 0) return Skipped{.at = from};
    const auto* working = TRY(calendar_for(interval.kind, run, calendar));
    const RunTime time{run.interruptions, working};
    const auto intervals = time.between(from, to).count() / interval.amount;
    if (intervals <= 0) return Skipped{.at = from};
    const auto at = TRY(time.after(from, seconds{intervals * interval.amount}));
    return at ? Skipped{.intervals = intervals, .at = *at} : Skipped{.at = from};
}

}  // namespace aftersales::domain
