#include "calendar/source.hpp"
#include "tree/tree.hpp"

#include <cstdio>

namespace aftersales::policy {

namespace {

using calendar::Hours;
using calendar::seconds;

constexpr std::array<std::string_view, 7> weekday_keys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string printed(seconds clock) {
    const auto count = static_cast<int>(clock.count());
    char buffer[32]{};
    std::snprintf(buffer, sizeof buffer, "%02d:%02d", count / 3600, count / 60 % 60);
    std::string text = buffer;
    if (count % 60 == 0) return text;
    std::snprintf(buffer, sizeof buffer, ":%02d", count % 60);
    return text + buffer;
}

std::string printed(const Hours& hours) {
    return printed(hours.from) + "-" +
           printed(hours.to > calendar::day_length ? hours.to - calendar::day_length : hours.to);
}

// Neighbouring weekday_keys of the same hours are one range.
TomlNode week_tree(const CalendarSource& source) {
    TomlNode table;
    for (std::size_t first = 0; first < 7;) {
        std::size_t last = first;
        while (last + 1 < 7 && source.week.at(last + 1) == source.week.at(first)) ++last;
        std::string key{weekday_keys.at(first)};
        if (last != first) key += "-" + std::string{weekday_keys.at(last)};
        if (!source.week.at(first).empty()) add(table, key, node_of(printed_hours(source.week.at(first))));
        first = last + 1;
    }
    return table;
}

TomlNode entries_tree(const std::vector<DayEntry>& entries) {
    std::vector<std::string> texts;
    for (const DayEntry& entry : entries) {
        std::string text = calendar::print(entry.first);
        if (entry.last != entry.first) text += "/" + calendar::print(entry.last);
        if (entry.hours) text += " " + printed(*entry.hours);
        texts.push_back(std::move(text));
    }
    return node_of(texts);
}

TomlNode calendar_tree(const CalendarSource& source) {
    TomlNode table;
    add(table, "hours", week_tree(source));
    add(table, "holidays", entries_tree(source.holidays));
    add(table, "workdays", entries_tree(source.workdays));
    add(table, "workday_hours", node_of(printed_hours(source.workday_hours)));
    std::vector<std::string> files;
    for (const NamedFile& file : source.files) files.push_back(file.path);
    add(table, "files", node_of(files));
    add(table, "timezone", node_of(source.zone.name()));
    const bool same = source.working_day_end == calendar::WorkingDayEnd::same_time;
    add(table, "bd", node_of(same ? "same-time" : "end-of-work"));
    return table;
}

}  // namespace

std::vector<std::string> printed_hours(const std::vector<Hours>& list) {
    std::vector<std::string> texts;
    for (const Hours& hours : list) texts.push_back(printed(hours));
    return texts;
}

TomlNode calendars_tree(const Policy& policy) {
    TomlNode tables;
    for (const CalendarSource& source : policy.calendars->sources) add(tables, source.name, calendar_tree(source));
    return tables;
}

}  // namespace aftersales::policy
