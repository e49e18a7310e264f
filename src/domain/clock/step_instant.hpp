// When a step falls on one run of a clock, and when it falls again (policy.md, Escalation: `at`, `repeat`). Pure.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/clock/timing.hpp"

namespace aftersales::domain {

// One run of a clock as steps see it.
struct SteppedRun {
    const Clock& clock;
    Instant due{};    // as it stands; of a paused clock as it stood when the pause began
    Instant until{};  // its stop, or the beginning of its pause: no step falls there or later
    std::vector<Interruption> interruptions{};
};

// Nothing where the run takes no steps: it ended without a verdict.
Result<std::optional<SteppedRun>> stepped_run(const Ticket& ticket, const Clock& clock, const StepRules& rules);

// Percent and due steps only. Never before the clock's start.
Result<Instant> step_instant(const StepAt& at, const SteppedRun& run, const FindCalendar& calendar);

// The taking after one that fell on `instant`: the interval counts only while the clock runs. Nothing while a pause or
// a rest holds it.
Result<std::optional<Instant>> repeated_instant(Instant instant, const calendar::Duration& interval,
                                                const SteppedRun& run, const FindCalendar& calendar);

// How many whole intervals fit between two instants of the run, so that no loop has to count them, and where the last
// of them ends; none of intervals in working days.
struct Skipped {
    std::int64_t intervals{};
    Instant at{};
};
Result<Skipped> skip(Instant from, Instant to, const calendar::Duration& interval, const SteppedRun& run,
                     const FindCalendar& calendar);

}  // namespace aftersales::domain
