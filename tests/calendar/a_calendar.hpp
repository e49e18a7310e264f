// Calendars for tests, written as one would say them:
// a_calendar("Asia/Shanghai").weekdays("09:00-18:00").free("2026-10-01").
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "zone_file.hpp"

#include <initializer_list>

namespace aftersales::calendar {

inline Hours hours(std::string_view text) {
    const auto read = read_hours(text);
    REQUIRE_MESSAGE(read.has_value(), std::string{text});
    return *read;
}

class ACalendar {
public:
    using Texts = std::initializer_list<const char*>;

    explicit ACalendar(const std::string& zone) { rules_ = {.name = "test", .zone = zone_named(zone)}; }

    // 1 Monday … 7 Sunday.
    ACalendar& on(int weekday, Texts texts) {
        for (const char* text : texts) rules_.week[static_cast<std::size_t>(weekday - 1)].push_back(hours(text));
        return *this;
    }
    ACalendar& weekdays(Texts texts) {
        for (int weekday = 1; weekday <= 5; ++weekday) on(weekday, texts);
        return *this;
    }
    ACalendar& every_day(Texts texts) { return weekdays(texts).on(6, texts).on(7, texts); }
    ACalendar& free(std::string_view date, std::string why = "") {
        auto& exception = rules_.exceptions[day(date)];
        exception.free = true;
        exception.why = std::move(why);
        return *this;
    }
    ACalendar& free_hours(std::string_view date, Texts texts) {
        for (const char* text : texts) rules_.exceptions[day(date)].free_hours.push_back(hours(text));
        return *this;
    }
    ACalendar& made_up(std::string_view date, Texts texts) {
        auto& own = rules_.exceptions[day(date)].hours.emplace();
        for (const char* text : texts) own.push_back(hours(text));
        return *this;
    }
    ACalendar& same_time() {
        rules_.working_day_end = WorkingDayEnd::same_time;
        return *this;
    }

    [[nodiscard]] const CalendarRules& rules() const { return rules_; }
    [[nodiscard]] WorkCalendar built() const { return WorkCalendar{rules_}; }

private:
    CalendarRules rules_{};
};

inline ACalendar a_calendar(const std::string& zone = "Asia/Shanghai") { return ACalendar{zone}; }

// The office of most tests: Monday to Friday with a break at noon, and the Spring Festival of 2026.
inline ACalendar an_office() {
    auto office = a_calendar().weekdays({"09:00-12:00", "13:30-18:00"});
    for (const char* date : {"2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
                             "2026-02-21", "2026-02-22", "2026-02-23"}) {
        office.free(date, "Spring Festival");
    }
    return office.made_up("2026-02-14", {"09:00-12:00", "13:30-18:00"}).made_up("2026-02-28", {"09:00-12:00"});
}

// What a result of an instant says in the calendar's zone, or its error's message.
inline std::string shown(const WorkCalendar& calendar, const Result<Instant>& result) {
    return result ? calendar.rules().zone.print(*result) : result.error().message;
}

}  // namespace aftersales::calendar
