// One year of a calendar, ready to be asked: its working time with prefix sums, and its working days. Both are built
// when they are first asked for, because a short command needs one of them, of one year or two.
#pragma once

#include "aftersales/calendar/worktime.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace aftersales::calendar {

// Working time as plain seconds since the epoch; `before` is what the year holds before it.
struct WorkStretch {
    std::int64_t from{};
    std::int64_t to{};
    std::int64_t before{};
};

struct WorkingDay {
    Date date{};
    Instant begin{};  // of its first hours
    Instant end{};    // of its last, even where that is after midnight
};

// The date as a working day, or nothing where no working time begins on it (policy.md, Decided cases).
std::optional<WorkingDay> working_day_of(const CalendarRules& rules, Date date);

class WorkYear {
public:
    WorkYear(const CalendarRules& rules, int year);

    // Seconds since the epoch: the year is [from, until).
    [[nodiscard]] std::int64_t from() const { return from_; }
    [[nodiscard]] std::int64_t until() const { return until_; }

    // Of `rules`, which must be those of the constructor.
    const std::vector<WorkStretch>& stretches(const CalendarRules& rules);
    const std::vector<WorkingDay>& working_days(const CalendarRules& rules);

private:
    Date first_{};
    Date last_{};
    std::int64_t from_{};
    std::int64_t until_{};
    std::optional<std::vector<WorkStretch>> stretches_{};
    std::optional<std::vector<WorkingDay>> working_days_{};
};

}  // namespace aftersales::calendar
