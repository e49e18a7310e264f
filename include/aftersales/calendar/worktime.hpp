// Working time: which seconds count, and when a duration of them has passed. Pure. An interval is [from, to): working
// at its first instant, no longer at its last. Answers take O(log n) in the length of the span, from prefix sums built
// a year at a time when a year is first asked about.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::calendar {

inline constexpr seconds day_length{86400};  // of the wall clock

// Working hours of one day as wall time since its midnight; `to` may pass 24:00 by up to a day (a shift over midnight).
struct Hours {
    seconds from{};
    seconds to{};
    auto operator<=>(const Hours&) const = default;
};

// "09:00-12:00", "22:00-06:00" (over midnight), "00:00-24:00"; seconds allowed. ErrorKind::policy where it is none, or
// begins where it ends.
Result<Hours> read_hours(std::string_view text);

// One date that is not as the week says. Both can stand on one date: hours of its own, less a part that is free.
struct Exception {
    std::optional<std::vector<Hours>> hours{};  // a made-up working day: these instead of the week's
    bool free{};                      // takes away 00:00-24:00 of the date, tails of the evening before included
    std::vector<Hours> free_hours{};  // takes away a part of whatever the date has
    std::string why{};                // the holiday's name, or ""
};

enum class WorkingDayEnd { end_of_work, same_time };  // what `bd` means: `bd = "same-time"` is the second

struct CalendarRules {
    std::string name{};
    Zone zone{};
    std::array<std::vector<Hours>, 7> week{};  // [0] Monday
    std::map<Date, Exception> exceptions{};
    WorkingDayEnd working_day_end{WorkingDayEnd::end_of_work};
    std::optional<Date> covered_until{};  // the last day that holiday tables speak of; nothing where no table is named
};

struct Interval {
    Instant from{};
    Instant to{};
    auto operator<=>(const Interval&) const = default;
};

class WorkCalendar {
public:
    explicit WorkCalendar(CalendarRules rules);
    ~WorkCalendar();
    WorkCalendar(WorkCalendar&&) noexcept;
    WorkCalendar& operator=(WorkCalendar&&) noexcept;

    // The earliest instant at which the duration has passed since `start` (policy.md, Time). A duration of zero gives
    // the first working instant at or after `start` (elapsed: `start`). ErrorKind::policy where it is not reached
    // within ten years.
    [[nodiscard]] Result<Instant> add(Instant start, const Duration& duration) const;
    [[nodiscard]] Result<Instant> add(Instant start, seconds working) const;

    // The latest instant from which the duration leads to `end`: `due-D` in working time; of zero, the latest one with
    // work just before it. Working days: the mirror of add, so the beginning of work on the Nth working day before.
    [[nodiscard]] Result<Instant> subtract(Instant end, const Duration& duration) const;
    [[nodiscard]] Result<Instant> subtract(Instant end, seconds working) const;

    // Working seconds in [a, b); negative where b is before a.
    [[nodiscard]] seconds between(Instant a, Instant b) const;

    // A date on which working time begins (policy.md, Decided cases).
    [[nodiscard]] bool is_working_day(Date date) const;
    // The nth working day strictly after (n > 0) or before (n < 0) the date; 0 gives the date itself or, where it is
    // free, the next working day. ErrorKind::policy where there is none within ten years.
    [[nodiscard]] Result<Date> working_day(Date date, int n) const;
    // For "-0bd": the date itself or, where it is free, the one before.
    [[nodiscard]] Result<Date> working_day_at_or_before(Date date) const;

    [[nodiscard]] bool is_open(Instant instant) const;
    [[nodiscard]] Result<Instant> next_open(Instant instant) const;  // `instant` itself where it is open

    // The merged working intervals that overlap [from, to), cut to it.
    [[nodiscard]] std::vector<Interval> intervals(Instant from, Instant to) const;

    // The date's own hours: what begins on it, less what is free; of a shift on a free date, what it has after
    // midnight. For `calendar show`: the dates' hours together are all there is.
    [[nodiscard]] std::vector<Interval> intervals_begun_on(Date date) const;
    // "weekend", a holiday's name, "made-up working day", "half day" … or "" for an ordinary day.
    [[nodiscard]] std::string why(Date date) const;

    [[nodiscard]] const CalendarRules& rules() const;

private:
    struct Index;
    std::unique_ptr<Index> index_;
};

}  // namespace aftersales::calendar
