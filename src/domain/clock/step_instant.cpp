#include "clock/step_instant.hpp"

namespace aftersales::domain {

namespace {

using calendar::Duration;

// So much of `whole` that `percent` of it has passed: seconds are rounded up.
seconds part(seconds whole, int percent) { return seconds{(whole.count() * percent + 99) / 100}; }

Result<Instant> earlier(Instant instant, const Duration& duration, const Clock& clock, const FindCalendar& calendar) {
    if (duration.kind == Duration::Kind::elapsed) return instant - seconds{duration.amount};
    return TRY(calendar(clock.calendar))->subtract(instant, duration);
}

// Counted from the start where nothing interrupted the clock, so that the end of a morning is preferred to the
// beginning of the afternoon; else from the due time, which every pause has moved.
Result<Instant> percent_of_working(Instant due, seconds target, int percent, const Clock& clock,
                                   const calendar::WorkCalendar& calendar) {
    const auto used = part(target, percent);
    if (TRY(calendar.add(clock.started_at, target)) == due) return calendar.add(clock.started_at, used);
    if (used > target) return calendar.add(due, used - target);
    const Duration rest{.kind = Duration::Kind::working, .amount = (target - used).count(), .text = ""};
    return calendar.subtract(due, rest);
}

Result<Instant> percent_between(Instant due, int percent, const Clock& clock, const calendar::WorkCalendar& calendar) {
    const auto used = part(calendar.between(clock.started_at, due), percent);
    const auto at = TRY(calendar.add(clock.started_at, used));
    return percent <= 100 ? std::min(at, due) : at;
}

// The target of `promise` is a day, which is no duration: its time is what passes from the promise to the end of that
// day.
Duration target_of(const Clock& clock, Instant due) {
    if (clock.name != ClockName::promise) {
        if (auto read = calendar::read_duration(clock.target)) return std::move(*read);
    }
    return {.kind = Duration::Kind::elapsed, .amount = (due - clock.started_at).count(), .text = clock.target};
}

Result<Instant> percent_instant(int percent, const Clock& clock, const FindCalendar& calendar) {
    const auto due = *clock.due_at;
    if (percent == 100) return due;
    if (percent <= 0) return clock.started_at;
    const auto target = target_of(clock, due);
    const seconds amount{target.amount};
    switch (target.kind) {
    case Duration::Kind::elapsed:
        return due - amount + part(amount, percent);
    case Duration::Kind::working:
        return percent_of_working(due, amount, percent, clock, *TRY(calendar(clock.calendar)));
    case Duration::Kind::working_days:
        return percent_between(due, percent, clock, *TRY(calendar(clock.calendar)));
    }
    return due;
}

}  // namespace

Result<Instant> later(Instant instant, const Duration& duration, const Clock& clock, const FindCalendar& calendar) {
    if (duration.kind == Duration::Kind::elapsed) return instant + seconds{duration.amount};
    return TRY(calendar(clock.calendar))->add(instant, duration);
}

Result<Instant> step_instant(const StepAt& at, const Clock& clock, const FindCalendar& calendar) {
    auto instant = *clock.due_at;
    if (at.kind == StepAt::Kind::percent) {
        instant = TRY(percent_instant(at.percent, clock, calendar));
    } else if (at.offset) {
        instant = at.before ? TRY(earlier(instant, *at.offset, clock, calendar))
                            : TRY(later(instant, *at.offset, clock, calendar));
    }
    return std::max(instant, clock.started_at);
}

}  // namespace aftersales::domain
