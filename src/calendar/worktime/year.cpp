#include "worktime/year.hpp"

#include "worktime/intervals.hpp"

namespace aftersales::calendar {

namespace {

using std::chrono::days;

Date first_day(int year) { return Date{std::chrono::year{year} / std::chrono::January / 1}; }

}  // namespace

std::optional<WorkingDay> working_day_of(const CalendarRules& rules, Date date) {
    const auto own = own_working_time(rules, date);
    // What is left of a shift that begins on a free date begins after midnight, so not on the date.
    if (own.empty() || own.front().from >= rules.zone.start_of(date + days{1})) return std::nullopt;
    return WorkingDay{.date = date, .begin = own.front().from, .end = own.back().to};
}

WorkYear::WorkYear(const CalendarRules& rules, int year)
    : first_{first_day(year)}, last_{first_day(year + 1) - days{1}},
      from_{rules.zone.start_of(first_).time_since_epoch().count()},
      until_{rules.zone.start_of(last_ + days{1}).time_since_epoch().count()} {}

const std::vector<WorkStretch>& WorkYear::stretches(const CalendarRules& rules) {
    if (stretches_) return *stretches_;
    const Interval bounds{.from = Instant{seconds{from_}}, .to = Instant{seconds{until_}}};
    const auto working = working_time(rules, bounds, first_, last_);
    stretches_.emplace().reserve(working.size());
    std::int64_t before = 0;
    for (const Interval& interval : working) {
        const WorkStretch stretch{.from = interval.from.time_since_epoch().count(),
                                  .to = interval.to.time_since_epoch().count(),
                                  .before = before};
        before += stretch.to - stretch.from;
        stretches_->push_back(stretch);
    }
    return *stretches_;
}

const std::vector<WorkingDay>& WorkYear::working_days(const CalendarRules& rules) {
    if (working_days_) return *working_days_;
    working_days_.emplace();
    for (Date date = first_; date <= last_; date += days{1}) {
        if (const auto day = working_day_of(rules, date)) working_days_->push_back(*day);
    }
    return *working_days_;
}

}  // namespace aftersales::calendar
