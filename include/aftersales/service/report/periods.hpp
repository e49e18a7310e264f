// Whole periods of the organisation's calendar: ISO weeks, months, days, quarters, years, each [from, to) from midnight
// to midnight on the wall. Pure.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

using calendar::Instant;

enum class PeriodUnit { day, week, month, quarter, year };

struct Period {
    std::string name{};  // "2026-03-02", "2026-W10", "2026-03", "2026-Q1", "2026", or as it was written
    Instant from{};
    Instant to{};

    bool operator==(const Period&) const = default;
};

// The whole periods that overlap [from, to), in order, without gaps; where from == to, the one around it. A day that a
// zone skipped altogether has no period. ErrorKind::usage for more than 40,000 (a century of days).
Result<std::vector<Period>> whole_periods(PeriodUnit unit, Instant from, Instant to, const calendar::Zone& zone);

// The last `count` whole periods before the one that `now` lies in. ErrorKind::usage for a count below 1 or out of
// reach.
Result<std::vector<Period>> last_periods(PeriodUnit unit, int count, Instant now, const calendar::Zone& zone);

// The stretch of the same length before: of whole months as many months, of whole days as many days, else as many
// seconds.
Period period_before(const Period& period, const calendar::Zone& zone);

// The place of the period that an instant lies in; nothing outside all of them.
std::optional<std::size_t> period_at(const std::vector<Period>& periods, Instant at);

}  // namespace aftersales::service::report
