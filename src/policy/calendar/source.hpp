// A [calendar.NAME] as the file has it, and what it is built from at first use.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/policy/toml.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::policy {

// An entry of `holidays` or `workdays`: a date or several, whole or with hours.
struct DayEntry {
    calendar::Date first{};
    calendar::Date last{};
    std::optional<calendar::Hours> hours{};
    Place place{};
};

struct NamedFile {
    std::string path{};  // as the policy names it
    Place place{};
};

struct CalendarSource {
    std::string name{};
    Place place{};
    std::string zone_name{};  // "" for the organisation's
    calendar::Zone zone{};
    std::array<std::vector<calendar::Hours>, 7> week{};
    std::vector<calendar::Hours> workday_hours{};
    std::vector<DayEntry> holidays{};
    std::vector<DayEntry> workdays{};
    std::vector<NamedFile> files{};
    calendar::WorkingDayEnd working_day_end{calendar::WorkingDayEnd::end_of_work};
};

// One of its files. ErrorKind::policy where it cannot be read.
struct HolidayTable;
Result<HolidayTable> holiday_table(const NamedFile& file, const CalendarSource& source, const ReadFile& read_file);

// The calendar's rules with its files read. ErrorKind::policy, with the place in the policy, where one cannot be.
Result<calendar::CalendarRules> calendar_rules(const CalendarSource& source, const ReadFile& read_file,
                                               const std::string& policy_path);

// The only mutable part of a policy: a memory of what has been built.
struct Policy::Calendars {
    calendar::Zone zone{};
    std::vector<CalendarSource> sources{};
    ReadFile read_file{};
    std::map<std::string, std::unique_ptr<calendar::WorkCalendar>> built{};
};

}  // namespace aftersales::policy
