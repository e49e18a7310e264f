#include "calendar/working_hours.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace aftersales::policy {

namespace {

using calendar::Hours;
using calendar::seconds;

constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> long_day_names{"monday", "tuesday",  "wednesday", "thursday",
                                                         "friday", "saturday", "sunday"};
constexpr seconds midnight{86400};

std::optional<std::size_t> read_day(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    for (std::size_t day = 0; day < 7; ++day) {
        if (text == day_names.at(day) || text == long_day_names.at(day)) return day;
    }
    return std::nullopt;
}

// "mon-wed,fri" as days; empty where it is none. A range may pass Sunday.
std::vector<std::size_t> read_days(std::string_view key) {
    std::vector<std::size_t> days;
    while (true) {
        const std::size_t comma = key.find(',');
        const std::string_view part = key.substr(0, comma);
        const std::size_t dash = part.find('-');
        const auto first = read_day(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : read_day(part.substr(dash + 1));
        if (!first || !last) return {};
        for (std::size_t day = *first; day != *last; day = (day + 1) % 7) days.push_back(day);
        days.push_back(*last);
        if (comma == std::string_view::npos) return days;
        key.remove_prefix(comma + 1);
    }
}

void report_no_days(PolicyReading& reading, const TomlEntry& entry) {
    std::vector<std::string> words{"mon-fri", "mon-sun", "sat-sun"};
    for (const std::string_view day : day_names) words.emplace_back(day);
    std::string hint = suggestion(entry.key, words);
    if (hint.empty()) hint = "Write mon, mon-fri or \"mon,wed\".";
    reading.mistake(entry.place, quoted(entry.key) + " is neither a day of the week nor a range of days",
                    std::move(hint));
}

// What passes midnight must end before the next day's hours begin.
void check_nights(PolicyReading& reading, const std::array<std::vector<PlacedHours>, 7>& week) {
    for (std::size_t day = 0; day < 7; ++day) {
        for (const PlacedHours& late : week.at(day)) {
            for (const PlacedHours& early : week.at((day + 1) % 7)) {
                if (late.hours.to - midnight <= early.hours.from) continue;
                reading.mistake(std::max(late.place, early.place), "the hours of " + std::string{day_names.at(day)} +
                                                                       " pass midnight and overlap those of " +
                                                                       std::string{day_names.at((day + 1) % 7)});
                return;
            }
        }
    }
}

}  // namespace

bool overlap(const Hours& a, const Hours& b) { return a.from < b.to && b.from < a.to; }

std::vector<PlacedHours> read_hours_list(PolicyReading& reading, const std::vector<const TomlNode*>& nodes) {
    std::vector<PlacedHours> list;
    for (const TomlNode* node : nodes) {
        const auto hours = calendar::read_hours(node->text);
        if (!hours) {
            reading.mistake(node->place, hours.error());
            continue;
        }
        const auto collides = [&](const PlacedHours& other) { return overlap(other.hours, *hours); };
        if (std::any_of(list.begin(), list.end(), collides)) {
            reading.mistake(node->place, "hours " + quoted(node->text) + " overlap others of the same day");
        }
        list.push_back({.hours = *hours, .place = node->place});
    }
    return list;
}

std::vector<Hours> without_places(const std::vector<PlacedHours>& list) {
    std::vector<Hours> hours;
    hours.reserve(list.size());
    for (const PlacedHours& each : list) hours.push_back(each.hours);
    return hours;
}

std::array<std::vector<Hours>, 7> read_week(PolicyReading& reading, const TomlNode& table) {
    std::array<std::vector<PlacedHours>, 7> week{};
    std::array<std::string_view, 7> said{};
    for (const TomlEntry& entry : table.members) {
        const std::vector<std::size_t> days = read_days(entry.key);
        if (days.empty()) report_no_days(reading, entry);
        std::vector<const TomlNode*> nodes;
        if (entry.value.type == TomlNode::Type::text) nodes.push_back(&entry.value);
        for (const TomlNode& item : entry.value.items) nodes.push_back(&item);
        const bool texts = entry.value.type == TomlNode::Type::text || entry.value.type == TomlNode::Type::array;
        const auto is_text = [](const TomlNode* node) { return node->type == TomlNode::Type::text; };
        if (!texts || !std::all_of(nodes.begin(), nodes.end(), is_text)) {
            reading.mistake(entry.value.place,
                            "hours of " + quoted(entry.key) + " must be a list such as [\"09:00-18:00\"]");
            continue;
        }
        const std::vector<PlacedHours> list = read_hours_list(reading, nodes);
        for (const std::size_t day : days) {
            if (!said.at(day).empty()) {
                reading.mistake(entry.place,
                                quoted(day_names.at(day)) + " has hours in " + quoted(said.at(day)) + " already");
                break;
            }
            said.at(day) = entry.key;
            week.at(day) = list;
        }
    }
    check_nights(reading, week);
    std::array<std::vector<Hours>, 7> hours{};
    for (std::size_t day = 0; day < 7; ++day) hours.at(day) = without_places(week.at(day));
    return hours;
}

}  // namespace aftersales::policy
