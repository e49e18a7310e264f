// How long: elapsed, working or working-day durations of the policy, and spans of the civil calendar (policy.md, Time).
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace aftersales::calendar {

// One kind each: `s m h d w` elapsed, `bm bh` working time, `bd` working days. Parts of one kind add up: "1d12h".
struct Duration {
    enum class Kind { elapsed, working, working_days };
    Kind kind{Kind::elapsed};
    std::int64_t amount{};  // seconds; of working_days, days
    std::string text{};     // as it was written

    bool operator==(const Duration&) const = default;
};

// ErrorKind::usage, saying what was expected, where the text is none, mixes kinds, or is out of reach (over 100 years).
// A leading sign is not read.
Result<Duration> read_duration(std::string_view text);

// A span of the calendar: `d w` days, `mo y` months, or `bd` working days ("7d", "2w", "6mo", "3y", "3bd").
struct CalendarSpan {
    int days{};
    int months{};
    int working_days{};
    std::string text{};

    bool operator==(const CalendarSpan&) const = default;
};

Result<CalendarSpan> read_calendar_span(std::string_view text);

// Months first, then days; not for spans with working days, which need a calendar.
Date add(Date date, const CalendarSpan& span);

}  // namespace aftersales::calendar
