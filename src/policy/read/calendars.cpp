#include "aftersales/policy/zone_file.hpp"
#include "calendar/source.hpp"
#include "calendar/working_hours.hpp"
#include "read/readers.hpp"

#include <algorithm>
#include <string_view>

namespace aftersales::policy {

namespace {

using calendar::Date;

// A list that long is a slip of the year.
constexpr std::chrono::days longest_range{3660};

// "2026-12-31", "2026-07-06/2026-07-07" or either with hours behind a blank.
std::optional<DayEntry> read_entry(PolicyReading& reading, const TomlNode& node) {
    const std::string_view text = node.text;
    const std::size_t blank = text.find(' ');
    const std::string_view days = text.substr(0, blank);
    const std::size_t slash = days.find('/');
    const auto first = calendar::read_date(days.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : calendar::read_date(days.substr(slash + 1));
    if (!first || !last) {
        reading.mistake(node.place, quoted(text) + " is not a day",
                        "Write \"2026-12-31\", \"2026-07-06/2026-07-07\" or \"2026-02-13 13:00-24:00\".");
        return std::nullopt;
    }
    if (*last < *first || *last - *first > longest_range) {
        reading.mistake(node.place,
                        quoted(text) + (*last < *first ? " ends before it begins" : " is longer than ten years"));
        return std::nullopt;
    }
    DayEntry entry{.first = *first, .last = *last, .place = node.place};
    if (blank == std::string_view::npos) return entry;
    const auto hours = calendar::read_hours(text.substr(blank + 1));
    if (!hours) {
        reading.mistake(node.place, hours.error());
        return std::nullopt;
    }
    entry.hours = *hours;
    return entry;
}

std::vector<DayEntry> read_entries(PolicyReading& reading, const std::vector<const TomlNode*>& nodes) {
    std::vector<DayEntry> entries;
    for (const TomlNode* node : nodes) {
        if (auto entry = read_entry(reading, *node)) entries.push_back(*entry);
    }
    return entries;
}

// The first date that two entries share, if any.
std::optional<Date> shared(const DayEntry& a, const DayEntry& b) {
    const Date first = std::max(a.first, b.first);
    if (first > std::min(a.last, b.last)) return std::nullopt;
    return first;
}

void check_days(PolicyReading& reading, const CalendarSource& source) {
    for (const DayEntry& workday : source.workdays) {
        for (const DayEntry& holiday : source.holidays) {
            if (const auto date = holiday.hours ? std::nullopt : shared(workday, holiday)) {
                reading.mistake(std::max(workday.place, holiday.place),
                                calendar::print(*date) + " is both a holiday and a working day of [calendar." +
                                    source.name + "]");
            }
        }
        for (const DayEntry& other : source.workdays) {
            if (!(other.place < workday.place) || !other.hours || !workday.hours) continue;
            if (const auto date = shared(workday, other); date && overlap(*workday.hours, *other.hours)) {
                reading.mistake(workday.place, "hours overlap others of " + calendar::print(*date));
            }
        }
    }
}

calendar::Zone read_own_zone(PolicyReading& reading, const Section& section) {
    const TomlNode* name = section.find("timezone");
    if (name == nullptr) return reading.policy.calendars->zone;
    auto zone = read_zone(name->text);
    if (zone) return std::move(*zone);
    reading.mistake(name->place, zone.error());
    return reading.policy.calendars->zone;
}

calendar::WorkingDayEnd read_working_day_end(PolicyReading& reading, const Section& section) {
    const TomlNode* word = section.find("bd");
    const bool same = word != nullptr && word->text == "same-time";
    if (word != nullptr && !same) known(reading, *word, "meaning of bd", {"end-of-work", "same-time"});
    return same ? calendar::WorkingDayEnd::same_time : calendar::WorkingDayEnd::end_of_work;
}

CalendarSource read_calendar(PolicyReading& reading, const TomlEntry& entry) {
    const Section section{reading, entry.value, {"calendar.NAME"}, entry.key};
    CalendarSource source{.name = entry.key, .place = entry.place};
    source.zone_name = section.text("timezone");
    source.zone = read_own_zone(reading, section);
    if (const TomlNode* hours = section.find("hours")) source.week = read_week(reading, *hours);
    source.workday_hours = section.find("workday_hours") == nullptr
                               ? source.week[0]
                               : without_places(read_hours_list(reading, section.nodes("workday_hours")));
    source.holidays = read_entries(reading, section.nodes("holidays"));
    source.workdays = read_entries(reading, section.nodes("workdays"));
    for (const TomlNode* file : section.nodes("files")) source.files.push_back({file->text, file->place});
    source.working_day_end = read_working_day_end(reading, section);
    check_days(reading, source);
    return source;
}

}  // namespace

void read_calendars(PolicyReading& reading, const Section& root) {
    const TomlNode* table = root.find("calendar");
    if (table == nullptr) return;
    std::vector<std::string> names;
    for (const TomlEntry& entry : table->members) {
        if (entry.key == "24x7") {
            reading.mistake(entry.place, "the calendar '24x7' is always there and cannot be redefined");
            continue;
        }
        reading.policy.calendars->sources.push_back(read_calendar(reading, entry));
        names.push_back(entry.key);
    }
    names.insert(names.end(), reading.names.calendars.begin(), reading.names.calendars.end());
    reading.names.calendars = std::move(names);
}

std::string read_calendar_name(PolicyReading& reading, const Section& section) {
    const TomlNode* name = section.find("calendar");
    if (name == nullptr || !known(reading, *name, "calendar", reading.names.calendars)) return {};
    return name->text;
}

}  // namespace aftersales::policy
