// The time in which one run of a clock goes: without the stretches in which it is paused or at rest. Counted in elapsed
// time, or in the working time of a calendar. Pure.
#pragma once

#include "aftersales/domain/clock/timing.hpp"

#include <vector>

namespace aftersales::domain {

class RunTime {
public:
    // `interruptions` in order, none overlapping; the last may be open. No calendar: elapsed time.
    RunTime(const std::vector<Interruption>& interruptions, const calendar::WorkCalendar* calendar)
        : interruptions_{interruptions}, calendar_{calendar} {}

    // How much of it lies in [from, to).
    [[nodiscard]] seconds between(Instant from, Instant to) const;
    // The earliest instant at which so much has passed since `from`. None falls into an interruption: what would is at
    // its end; nothing where it has none yet.
    [[nodiscard]] Result<std::optional<Instant>> after(Instant from, seconds amount) const;
    // The latest instant from which so much passes until `to`. An open interruption is passed over.
    [[nodiscard]] Result<Instant> before(Instant to, seconds amount) const;

private:
    [[nodiscard]] seconds span(Instant from, Instant to) const;
    [[nodiscard]] Result<Instant> plus(Instant from, seconds amount) const;
    [[nodiscard]] Result<Instant> minus(Instant to, seconds amount) const;

    const std::vector<Interruption>& interruptions_;
    const calendar::WorkCalendar* calendar_;
};

}  // namespace aftersales::domain
