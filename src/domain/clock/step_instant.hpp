// When a step falls on one run of a clock, and when it falls again (policy.md, Escalation: `at`, `repeat`). Pure.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"

namespace aftersales::domain {

// Percent and due steps only; `clock.due_at` must be there. Never before the clock's start.
Result<Instant> step_instant(const StepAt& at, const Clock& clock, const FindCalendar& calendar);

// `duration` after an instant, on the clock's calendar where it is working time.
Result<Instant> later(Instant instant, const calendar::Duration& duration, const Clock& clock,
                      const FindCalendar& calendar);

}  // namespace aftersales::domain
