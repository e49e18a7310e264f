// The years of a calendar, built when they are first asked about and found again without a search.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "worktime/year.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace aftersales::calendar {

// Nothing is worked outside these years.
inline constexpr int first_year = 1;
inline constexpr int last_year = 9999;

struct WorkCalendar::Index {
    explicit Index(CalendarRules r) : rules{std::move(r)} {}

    // The year, which must be one from first_year to last_year; a reference to it stays valid.
    WorkYear& year(int number);
    // The number of the year that the instant lies in, in the calendar's zone; the nearest there is for those outside.
    int year_of(std::int64_t at);

    const std::vector<WorkStretch>& stretches(int number) { return year(number).stretches(rules); }
    const std::vector<WorkingDay>& working_days(int number) { return year(number).working_days(rules); }

    // The nth working day (from 1) after or before the date; nothing where there is none within ten years.
    std::optional<WorkingDay> nth_after(Date date, int n);
    std::optional<WorkingDay> nth_before(Date date, int n);

    CalendarRules rules;

private:
    int base_{};  // the number of years_[0]
    std::vector<std::unique_ptr<WorkYear>> years_{};
};

// Seconds of working time that the year's stretches hold in all.
inline std::int64_t total(const std::vector<WorkStretch>& stretches) {
    return stretches.empty() ? 0 : stretches.back().before + stretches.back().to - stretches.back().from;
}

// The ErrorKind::policy of a due time that the calendar does not reach.
tl::unexpected<Error> unreachable(const CalendarRules& rules, std::string_view what);

}  // namespace aftersales::calendar
