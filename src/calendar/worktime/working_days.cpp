#include "aftersales/calendar/worktime.hpp"
#include "worktime/index.hpp"
#include "worktime/intervals.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

using std::chrono::days;

constexpr days longest_search{3653};

int year_of_date(Date date) {
    return std::clamp(static_cast<int>(std::chrono::year_month_day{date}.year()), first_year, last_year);
}

tl::unexpected<Error> no_working_day(const CalendarRules& rules, Date date) {
    return unreachable(rules, "such working day around " + print(date));
}

bool is_weekend(Date date) { return weekday_number(date) > 5; }

}  // namespace

std::optional<WorkingDay> WorkCalendar::Index::nth_after(Date date, int n) {
    const Date limit = date + longest_search;
    const int last = year_of_date(limit);
    int wanted = n;
    for (int number = year_of_date(date); number <= last; ++number) {
        const auto& days_of_year = working_days(number);
        const auto after = std::upper_bound(days_of_year.begin(), days_of_year.end(), date,
                                            [](Date d, const WorkingDay& day) { return d < day.date; });
        const auto left = static_cast<int>(days_of_year.end() - after);
        if (wanted <= left) {
            const WorkingDay& day = *(after + (wanted - 1));
            if (day.date > limit) return std::nullopt;
            return day;
        }
        wanted -= left;
    }
    return std::nullopt;
}

std::optional<WorkingDay> WorkCalendar::Index::nth_before(Date date, int n) {
    const Date limit = date - longest_search;
    const int first = year_of_date(limit);
    int wanted = n;
    for (int number = year_of_date(date); number >= first; --number) {
        const auto& days_of_year = working_days(number);
        const auto from = std::lower_bound(days_of_year.begin(), days_of_year.end(), date,
                                           [](const WorkingDay& day, Date d) { return day.date < d; });
        const auto left = static_cast<int>(from - days_of_year.begin());
        if (wanted <= left) {
            const WorkingDay& day = *(from - wanted);
            if (day.date < limit) return std::nullopt;
            return day;
        }
        wanted -= left;
    }
    return std::nullopt;
}

bool WorkCalendar::is_working_day(Date date) const { return working_day_of(index_->rules, date).has_value(); }

Result<Date> WorkCalendar::working_day(Date date, int n) const {
    if (n == 0 && is_working_day(date)) return date;
    const auto day = n < 0 ? index_->nth_before(date, -n) : index_->nth_after(date, std::max(n, 1));
    if (!day) return no_working_day(rules(), date);
    return day->date;
}

Result<Date> WorkCalendar::working_day_at_or_before(Date date) const {
    if (is_working_day(date)) return date;
    return working_day(date, -1);
}

Result<Instant> WorkCalendar::add(Instant start, const Duration& duration) const {
    if (duration.kind == Duration::Kind::elapsed) return start + seconds{duration.amount};
    if (duration.kind == Duration::Kind::working) return add(start, seconds{duration.amount});
    if (duration.amount == 0) return next_open(start);
    const Zone& zone = rules().zone;
    const auto n = static_cast<int>(duration.amount);
    if (rules().working_day_end == WorkingDayEnd::same_time) {
        const WallTime wall = zone.wall_time(TRY(next_open(start)));
        const Date date = std::chrono::floor<days>(wall);
        return next_open(zone.instant(TRY(working_day(date, n)) + (wall - date)));
    }
    const auto day = index_->nth_after(zone.date(start), n);
    if (!day) return no_working_day(rules(), zone.date(start));
    return day->end;
}

Result<Instant> WorkCalendar::subtract(Instant end, const Duration& duration) const {
    if (duration.kind == Duration::Kind::elapsed) return end - seconds{duration.amount};
    if (duration.kind == Duration::Kind::working) return subtract(end, seconds{duration.amount});
    if (duration.amount == 0) return subtract(end, seconds{0});
    const Zone& zone = rules().zone;
    const auto n = static_cast<int>(duration.amount);
    if (rules().working_day_end == WorkingDayEnd::same_time) {
        const WallTime wall = zone.wall_time(TRY(subtract(end, seconds{0})));
        const Date date = std::chrono::floor<days>(wall);
        return subtract(zone.instant(TRY(working_day(date, -n)) + (wall - date)), seconds{0});
    }
    const auto day = index_->nth_before(zone.date(end), n);
    if (!day) return no_working_day(rules(), zone.date(end));
    return day->begin;
}

std::vector<Interval> WorkCalendar::intervals_begun_on(Date date) const {
    return own_working_time(index_->rules, date);
}

std::string WorkCalendar::why(Date date) const {
    const auto found = rules().exceptions.find(date);
    if (found != rules().exceptions.end()) {
        const Exception& exception = found->second;
        if (exception.free) return exception.why.empty() ? "holiday" : exception.why;
        if (!exception.free_hours.empty()) return "half day";
        if (exception.hours) return "made-up working day";
    }
    if (!rules().week[weekday_number(date) - 1].empty()) return "";
    return is_weekend(date) ? "weekend" : "day off";
}

}  // namespace aftersales::calendar
