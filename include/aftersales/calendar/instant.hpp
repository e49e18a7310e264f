// Instants, dates and wall times. An Instant is UTC to the second; a Date has no zone; seconds are
// std::chrono::seconds.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::calendar {

using std::chrono::seconds;
using Instant = std::chrono::sys_seconds;
using Date = std::chrono::local_days;         // a day of the civil calendar, wherever one is
using WallTime = std::chrono::local_seconds;  // what a clock on the wall shows

// "2026-02-13". Years 1 to 9999.
std::string print(Date date);
// "2026-02-13", exactly; nothing where there is no such day.
std::optional<Date> read_date(std::string_view text);

// "2026-02-13T09:00:00+08:00", with "+00:00" for UTC: RFC 3339 with the offset given.
std::string print(Instant instant, seconds offset);
// RFC 3339 with an offset or Z, "T" or a blank between, also without the seconds; fractions are cut. Nothing where it
// is not one.
std::optional<Instant> read_instant(std::string_view text);
// "YYYY-MM-DD HH:MM" or with ":SS[.fff]", and "T" for the blank.
std::optional<WallTime> read_wall_time(std::string_view text);

// ISO weeks: Monday first.
struct IsoWeek {
    int year{};
    unsigned week{};
    bool operator==(const IsoWeek&) const = default;
};
IsoWeek iso_week(Date date);
std::optional<Date> monday_of(IsoWeek week);  // nothing where the year has no such week

// The same day of the month `months` later (or earlier), or the month's last day where it has none.
Date add_months(Date date, int months);

// 1 Monday … 7 Sunday.
unsigned weekday_number(Date date);

}  // namespace aftersales::calendar
