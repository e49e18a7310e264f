// What the rules of a calendar say of stretches of days, as instants: hours resolved, free time taken away, overlaps
// merged.
#pragma once

#include "aftersales/calendar/worktime.hpp"

#include <vector>

namespace aftersales::calendar {

// A shift is as long as two days at most: what begins more than two days before a date does not reach it, not even
// where the clock skips a day.
inline constexpr std::chrono::days longest_reach{2};

// Sorted and without empty ones; overlapping and touching ones are one.
std::vector<Interval> merged(std::vector<Interval> intervals);

// What is in `intervals` and in no cut; both merged.
std::vector<Interval> without(const std::vector<Interval>& intervals, const std::vector<Interval>& cuts);

// All working time in [from, to), merged. The days that may hold some of it are `first` to `last`.
std::vector<Interval> working_time(const CalendarRules& rules, Interval bounds, Date first, Date last);

// What the hours of one date hold, less all that is free. Merged.
std::vector<Interval> own_working_time(const CalendarRules& rules, Date date);

}  // namespace aftersales::calendar
