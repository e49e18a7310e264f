#include "worktime/intervals.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

using std::chrono::days;
using Exceptions = std::map<Date, Exception>;

void add_hours(std::vector<Interval>& intervals, const Zone& zone, Date date, const std::vector<Hours>& hours) {
    for (const Hours& part : hours) {
        const Interval interval{.from = zone.instant(date + part.from), .to = zone.instant(date + part.to)};
        // Hours within a gap, or across one, may end before they begin.
        if (interval.from < interval.to) intervals.push_back(interval);
    }
}

const std::vector<Hours>& hours_of(const CalendarRules& rules, Date date, const Exception* exception) {
    if (exception != nullptr && exception->hours) return *exception->hours;
    return rules.week[weekday_number(date) - 1];
}

// Free time that may touch working time which begins on `first` to `last`.
std::vector<Interval> free_time(const CalendarRules& rules, Date first, Date last) {
    std::vector<Interval> cuts;
    const auto end = rules.exceptions.upper_bound(last + longest_reach);
    for (auto it = rules.exceptions.lower_bound(first - longest_reach); it != end; ++it) {
        const auto& [date, exception] = *it;
        if (exception.free) {
            const Interval day{.from = rules.zone.start_of(date), .to = rules.zone.start_of(date + days{1})};
            if (day.from < day.to) cuts.push_back(day);
        }
        add_hours(cuts, rules.zone, date, exception.free_hours);
    }
    return merged(std::move(cuts));
}

}  // namespace

std::vector<Interval> merged(std::vector<Interval> intervals) {
    std::sort(intervals.begin(), intervals.end());
    std::size_t kept = 0;
    for (const Interval& interval : intervals) {
        if (kept > 0 && interval.from <= intervals[kept - 1].to) {
            intervals[kept - 1].to = std::max(intervals[kept - 1].to, interval.to);
        } else {
            intervals[kept++] = interval;
        }
    }
    intervals.resize(kept);
    return intervals;
}

std::vector<Interval> without(const std::vector<Interval>& intervals, const std::vector<Interval>& cuts) {
    std::vector<Interval> left;
    left.reserve(intervals.size());
    auto cut = cuts.begin();
    for (Interval rest : intervals) {
        while (cut != cuts.end() && cut->to <= rest.from) ++cut;
        for (auto c = cut; c != cuts.end() && c->from < rest.to; ++c) {
            if (rest.from < c->from) left.push_back({.from = rest.from, .to = c->from});
            rest.from = c->to;
        }
        if (rest.from < rest.to) left.push_back(rest);
    }
    return left;
}

std::vector<Interval> working_time(const CalendarRules& rules, Interval bounds, Date first, Date last) {
    std::vector<Interval> intervals;
    auto exception = rules.exceptions.lower_bound(first - longest_reach);
    // One day more than the last: where the clock skips midnight, an early hour of it comes before its 00:00.
    for (Date date = first - longest_reach; date <= last + days{1}; date += days{1}) {
        const bool exceptional = exception != rules.exceptions.end() && exception->first == date;
        add_hours(intervals, rules.zone, date, hours_of(rules, date, exceptional ? &exception->second : nullptr));
        if (exceptional) ++exception;
    }
    auto working = without(merged(std::move(intervals)), free_time(rules, first - longest_reach, last));
    for (Interval& interval : working) {
        interval = {.from = std::max(interval.from, bounds.from), .to = std::min(interval.to, bounds.to)};
    }
    std::erase_if(working, [](const Interval& interval) { return interval.from >= interval.to; });
    return working;
}

std::vector<Interval> own_working_time(const CalendarRules& rules, Date date) {
    std::vector<Interval> intervals;
    const auto exception = rules.exceptions.find(date);
    add_hours(intervals, rules.zone, date,
              hours_of(rules, date, exception == rules.exceptions.end() ? nullptr : &exception->second));
    if (intervals.empty()) return intervals;
    return without(merged(std::move(intervals)), free_time(rules, date, date));
}

}  // namespace aftersales::calendar
