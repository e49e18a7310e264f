// Time expressions: one grammar for every option that takes a time (dates.md). Pure: the clock, zone and calendar are
// given.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/worktime.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace aftersales::calendar {

// What a record's field holds: an instant, or a date without a zone. `closed+90d` is an instant of the first, a day of
// the second.
using FieldValue = std::variant<Instant, Date>;

// What an expression is read against. `working_days` is asked only where the expression says `bd`.
struct TimeScope {
    Instant now{};
    const Zone* zone{};
    std::function<Result<const WorkCalendar*>()> working_days{};
    // The field of the record in scope (`closed`, `opened` …); nothing where there is none. May be empty.
    std::function<std::optional<FieldValue>(std::string_view field)> field{};
};

enum class Precision { instant, day, week, month, quarter, year, range };

// The half-open interval [from, to) that an expression denotes; an instant has from == to. An open side of a range is
// empty.
struct TimeRange {
    std::optional<Instant> from{};
    std::optional<Instant> to{};
    Precision precision{Precision::instant};
    std::optional<Date> first{};          // of a day or longer: its first day
    std::optional<Date> last{};           // of a day or longer: its last day, included
    std::vector<std::string> warnings{};  // such as: the calendar's holiday tables end before the day

    bool operator==(const TimeRange&) const = default;
};

// ErrorKind::usage with the spellings that are meant as a hint (dates.md, rule 7).
Result<TimeRange> read_time(std::string_view expression, const TimeScope& scope);

// A point (no range): the start of what was written, for `--at`. A range is ErrorKind::usage.
Result<Instant> read_point(std::string_view expression, const TimeScope& scope);

// A date: for `--promise`, `--delivered` …; what is finer or coarser than a day is ErrorKind::usage, but an instant
// gives its day.
Result<Date> read_day(std::string_view expression, const TimeScope& scope);

}  // namespace aftersales::calendar
