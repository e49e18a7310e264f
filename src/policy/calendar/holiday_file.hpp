// Public holidays and made-up working days from a file of others: holiday-cn JSON or iCalendar (policy.md, Time).
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::policy {

struct HolidayTable {
    struct Day {
        calendar::Date date{};
        bool working{};  // a made-up working day, else a holiday
        std::string name{};
        std::optional<calendar::Hours> hours{};  // of a made-up working day that has its own
    };
    // Something in the file that is not taken, and why; or that there is nothing in it.
    struct Remark {
        int line{};
        std::string text{};
    };
    std::vector<Day> days{};
    std::vector<Remark> remarks{};
    // The end of the last year the table speaks of; nothing of one that recurs for ever.
    std::optional<calendar::Date> covered_until{};
};

// Which of the two it is, its text decides. `zone` is that of the calendar. ErrorKind::policy where it is neither.
Result<HolidayTable> read_holiday_file(const std::string& text, const calendar::Zone& zone);

// iCalendar alone, in icalendar.cpp; ErrorKind::policy, with a hint, where libical is not installed.
Result<HolidayTable> read_icalendar(const std::string& text, const calendar::Zone& zone);

// 31 December of the date's year.
calendar::Date end_of_year(calendar::Date date);

}  // namespace aftersales::policy
