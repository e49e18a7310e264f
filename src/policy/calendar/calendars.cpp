// From a [calendar.NAME] to the rules of its working time: files first, the later over the earlier, then its own lists.
#include "calendar/holiday_file.hpp"
#include "calendar/source.hpp"

#include <algorithm>
#include <set>

namespace aftersales::policy {

namespace {

using calendar::CalendarRules;
using calendar::Date;

std::string place_text(const std::string& policy_path, Place place) {
    return policy_path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": ";
}

Result<HolidayTable> placed_table(const NamedFile& file, const CalendarSource& source, const ReadFile& read_file,
                                  const std::string& policy_path) {
    auto table = holiday_table(file, source, read_file);
    if (table) return table;
    Error error = std::move(table.error());
    error.message = place_text(policy_path, file.place) + error.message;
    return fail(std::move(error));
}

// What tables speak of, over all files: where one recurs for ever, the others decide.
void add_table(const CalendarSource& source, const HolidayTable& table, CalendarRules& rules) {
    std::set<Date> with_hours;  // the morning and the afternoon of one day add up
    for (const HolidayTable::Day& day : table.days) {
        if (day.hours && !with_hours.insert(day.date).second) {
            if (auto& known = rules.exceptions[day.date]; known.hours) {
                known.hours->push_back(*day.hours);
                continue;
            }
        }
        calendar::Exception exception{.why = day.name};
        if (day.working) {
            exception.hours = day.hours ? std::vector{*day.hours} : source.workday_hours;
        } else {
            exception.free = true;
        }
        rules.exceptions.insert_or_assign(day.date, std::move(exception));
    }
    if (table.covered_until) {
        rules.covered_until = std::max(rules.covered_until.value_or(*table.covered_until), *table.covered_until);
    }
}

void add_workday(const CalendarSource& source, const DayEntry& entry, Date date, CalendarRules& rules) {
    calendar::Exception& exception = rules.exceptions[date];
    if (!exception.hours) exception.hours.emplace();
    const auto& hours = entry.hours ? std::vector{*entry.hours} : source.workday_hours;
    exception.hours->insert(exception.hours->end(), hours.begin(), hours.end());
}

void add_workdays(const CalendarSource& source, CalendarRules& rules) {
    std::vector<Date> seen;  // entries of one date add up; the first does away with what a file says
    for (const DayEntry& entry : source.workdays) {
        for (Date date = entry.first; date <= entry.last; date += std::chrono::days{1}) {
            if (std::find(seen.begin(), seen.end(), date) == seen.end()) {
                seen.push_back(date);
                rules.exceptions[date] = {};
            }
            add_workday(source, entry, date, rules);
        }
    }
}

// A half holiday on a date that a file frees is a half day (policy.md, Decided cases).
void add_holiday(const DayEntry& entry, Date date, CalendarRules& rules) {
    calendar::Exception& exception = rules.exceptions[date];
    if (entry.hours) {
        exception.free = false;
        exception.free_hours.push_back(*entry.hours);
    } else {
        exception = {.free = true, .why = exception.free ? exception.why : std::string{}};
    }
}

}  // namespace

Result<HolidayTable> holiday_table(const NamedFile& file, const CalendarSource& source, const ReadFile& read_file) {
    if (!read_file) return fail(ErrorKind::policy, "cannot read '" + file.path + "': no files can be read here");
    const auto text = read_file(file.path);
    if (!text) return fail(ErrorKind::policy, text.error().message, text.error().hints);
    auto table = read_holiday_file(*text, source.zone);
    if (table) return table;
    return fail(ErrorKind::policy, "'" + file.path + "' is not a holiday table: " + table.error().message,
                table.error().hints);
}

Result<CalendarRules> calendar_rules(const CalendarSource& source, const ReadFile& read_file,
                                     const std::string& policy_path) {
    CalendarRules rules{
        .name = source.name, .zone = source.zone, .week = source.week, .working_day_end = source.working_day_end};
    for (const NamedFile& file : source.files)
        add_table(source, TRY(placed_table(file, source, read_file, policy_path)), rules);
    add_workdays(source, rules);
    // Parts of days first: a whole day takes them along.
    for (const bool whole : {false, true}) {
        for (const DayEntry& entry : source.holidays) {
            if (entry.hours.has_value() == whole) continue;
            for (Date date = entry.first; date <= entry.last; date += std::chrono::days{1})
                add_holiday(entry, date, rules);
        }
    }
    return rules;
}

}  // namespace aftersales::policy
