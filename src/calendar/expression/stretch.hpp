// What an expression names: an instant or a run of days, before it becomes a TimeRange; and the arithmetic of rules 4
// to 6 (dates.md).
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "expression/time_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::calendar {

struct Stretch {
    Precision precision{Precision::day};
    Instant at{};  // of an instant
    Date first{};  // of days: the first and the last one
    Date last{};

    static Stretch of(Instant instant) { return {.precision = Precision::instant, .at = instant}; }
    static Stretch of(Date day) { return {.precision = Precision::day, .first = day, .last = day}; }
};

// What an expression is read against, worked out once, and what there is to say of it.
struct ExpressionReading {
    explicit ExpressionReading(const TimeScope& s);

    const TimeScope& scope;
    const Zone& zone;
    Date today{};
    std::vector<std::string> warnings{};
};

// The whole unit that holds the day. Not for minutes, hours and working days.
Stretch unit_around(Date day, Unit unit);
// The first day of the unit that lies `count` units after the one that holds the day.
Date unit_start(Date day, Unit unit, int count);

// The stretch moved by `count` units, counted from its first day or its instant. `sign` tells -0bd from +0bd.
struct Offset {
    int sign{1};
    int count{};  // without sign
    Unit unit{};
};
Result<Stretch> moved(const Stretch& stretch, const Offset& offset, ExpressionReading& reading);

// ErrorKind::usage where the stretch leaves the years 1 to 9999.
Result<Stretch> within_reach(const Stretch& stretch);

Date first_day(const Stretch& stretch, const Zone& zone);
TimeRange period(const Stretch& stretch, ExpressionReading& reading);

}  // namespace aftersales::calendar
