// The events of an iCalendar file as plain data, and what they say about working days (policy.md, Time: `files`).
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "calendar/holiday_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::policy {

// A DTSTART or DTEND as it is written: a day, or a day and a time of the wall or, with `utc`, of UTC.
struct EventMoment {
    calendar::Date date{};
    std::optional<calendar::seconds> time{};
    bool utc{};
};

struct CalendarEvent {
    int line{};  // of its BEGIN in the file
    std::string uid{};
    std::string summary{};
    std::string description{};  // with its categories
    std::string tag{};          // X-APPLE-SPECIAL-DAY
    bool cancelled{};
    std::string trouble{};               // why it cannot be taken as it is told
    std::optional<EventMoment> start{};  // nothing where there is none, or no such day
    std::optional<EventMoment> end{};
    bool ends_on_no_day{};                    // an end is told that is no day
    std::optional<EventMoment> moved_from{};  // RECURRENCE-ID: the occurrence that this event stands for
    std::vector<calendar::Date> recurs_on{};  // its other days, in no order; what is excepted is left out
    bool recurs_for_ever{};
};

// The table, with a remark for every event that says nothing. `zone` is that of the calendar: an event in UTC is on
// the day that it is there.
HolidayTable holidays_of(const std::vector<CalendarEvent>& events, const calendar::Zone& zone);

}  // namespace aftersales::policy
