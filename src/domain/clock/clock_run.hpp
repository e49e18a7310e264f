// What can happen to one run of a clock, as arithmetic: start, pause, resume, stop, end, go on after a reopening.
// `due_at` is absent exactly while the run is paused. Whether something may happen is the caller's question
// (timing.cpp).
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/result.hpp"

namespace aftersales::domain {

// A target of the policy and the calendar of its working time.
struct Target {
    const calendar::Duration& duration;
    const std::string& calendar;
};

Result<Clock> start_run(ClockName name, int run, Instant start, const Target& target, const FindCalendar& calendar);

struct NumberedRun {
    ClockName name{};
    int run{};
};
// It runs to the end of the day in the calendar's zone.
Result<Clock> start_to_day(NumberedRun which, Instant start, Date day, const std::string& name,
                           const FindCalendar& calendar);

// Its due time lies before the instant: missed, if nothing has stopped it by then.
bool is_past(const Clock& clock, Instant at);

// Keeps what is left; only for a running clock that is not past.
Result<void> pause_run(Clock& clock, Instant at, const FindCalendar& calendar);
// Due again when what was left has passed since `at`. Nothing happens to one that is not paused.
Result<void> resume_run(Clock& clock, Instant at, const FindCalendar& calendar);
// Met or missed. A paused clock is due as if it had been resumed at the stop, and so met.
Result<void> stop_run(Clock& clock, Instant at, const FindCalendar& calendar);
// No verdict, but for one that was missed already.
Result<void> end_run(Clock& clock, Instant at, const FindCalendar& calendar);
// Keeps on a run that was stopped or ended at the instant what was left of it, for a reopening; nothing of a missed
// one.
Result<void> keep_left(Clock& clock, Instant at, const FindCalendar& calendar);
// What was left runs on.
Result<void> continue_run(Clock& clock, Instant at, const FindCalendar& calendar);

// Elapsed seconds of elapsed targets, else working seconds, from `at` to the due time; negative when late.
Result<seconds> time_to_due(const Clock& clock, Instant at, const FindCalendar& calendar);
// The instant at which `left` has passed since `from`.
Result<Instant> due_after(const Clock& clock, Instant from, seconds left, const FindCalendar& calendar);

}  // namespace aftersales::domain
