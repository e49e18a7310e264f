#include "zone/posix_zone.hpp"

#include "digits.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

using ZoneChange = ZoneRule::Change;

std::optional<std::int64_t> take_number(std::string_view& text, std::int64_t least, std::int64_t most) {
    const std::size_t length = leading_digits(text);
    const auto value = number(text.substr(0, length));
    if (!value || *value < least || *value > most) return std::nullopt;
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

// Letters, or anything between "<" and ">".
bool take_name(std::string_view& text) {
    if (take(text, '<')) {
        const std::size_t end = text.find('>');
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + 1);
        return end >= 3;
    }
    std::size_t length = 0;
    while (length < text.size() && ((text[length] | 0x20) >= 'a' && (text[length] | 0x20) <= 'z')) ++length;
    text.remove_prefix(length);
    return length >= 3;
}

// [+-]hh[:mm[:ss]] in seconds; up to 167 hours, which RFC 8536 allows for the times of changes.
std::optional<std::int64_t> take_time(std::string_view& text) {
    const bool negative = take(text, '-');
    if (!negative) take(text, '+');
    const auto hours = take_number(text, 0, 167);
    if (!hours) return std::nullopt;
    std::int64_t time = *hours * 3600;
    for (const std::int64_t unit : {60, 1}) {
        if (!take(text, ':')) break;
        const auto part = take_number(text, 0, 59);
        if (!part) return std::nullopt;
        time += *part * unit;
    }
    return negative ? -time : time;
}

std::optional<ZoneChange> take_change(std::string_view& text) {
    ZoneChange change{.form = 'D', .time = 7200};
    if (take(text, 'M')) {
        const auto month = take_number(text, 1, 12);
        const auto week = take(text, '.') ? take_number(text, 1, 5) : std::nullopt;
        const auto day = take(text, '.') ? take_number(text, 0, 6) : std::nullopt;
        if (!month || !week || !day) return std::nullopt;
        change.form = 'M';
        change.month = static_cast<int>(*month);
        change.week = static_cast<int>(*week);
        change.day = static_cast<int>(*day);
    } else {
        if (take(text, 'J')) change.form = 'J';
        const auto day = take_number(text, change.form == 'J' ? 1 : 0, 365);
        if (!day) return std::nullopt;
        change.day = static_cast<int>(*day);
    }
    if (take(text, '/')) {
        const auto time = take_time(text);
        if (!time) return std::nullopt;
        change.time = *time;
    }
    return change;
}

Date day_of(const ZoneChange& change, std::chrono::year year) {
    using std::chrono::days;
    const Date first{year / std::chrono::January / 1};
    if (change.form == 'D') return first + days{change.day};
    if (change.form == 'J') return first + days{change.day - 1 + (year.is_leap() && change.day >= 60 ? 1 : 0)};
    const std::chrono::weekday weekday{static_cast<unsigned>(change.day)};
    const auto month = year / std::chrono::month{static_cast<unsigned>(change.month)};
    if (change.week == 5) return Date{month / weekday[std::chrono::last]};
    return Date{month / weekday[static_cast<unsigned>(change.week)]};
}

std::int64_t seconds_of(const ZoneChange& change, std::chrono::year year, std::int64_t offset_before) {
    const seconds midnight = day_of(change, year).time_since_epoch();
    return midnight.count() + change.time - offset_before;
}

}  // namespace

std::optional<ZoneRule> read_zone_rule(std::string_view text) {
    ZoneRule rule{};
    if (!take_name(text)) return std::nullopt;
    const auto west = take_time(text);
    if (!west) return std::nullopt;
    rule.standard_offset = rule.summer_offset = -*west;
    if (text.empty()) return rule;
    if (!take_name(text)) return std::nullopt;
    rule.summer_offset = rule.standard_offset + 3600;
    if (!text.starts_with(',')) {
        const auto summer_west = take_time(text);
        if (!summer_west) return std::nullopt;
        rule.summer_offset = -*summer_west;
    }
    const auto begins = take(text, ',') ? take_change(text) : std::nullopt;
    const auto ends = take(text, ',') ? take_change(text) : std::nullopt;
    if (!begins || !ends || !text.empty()) return std::nullopt;
    rule.summer_begins = *begins;
    rule.summer_ends = *ends;
    return rule;
}

std::array<ZoneData::Transition, 6> transitions_around(const ZoneRule& rule, int year) {
    std::array<ZoneData::Transition, 6> around{};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::chrono::year y{year - 1 + static_cast<int>(i)};
        // A rule of summer all year round ends one summer in the instant in which the next begins: ends are put first,
        // and the sort keeps the order of equals.
        around[2 * i] = {seconds_of(rule.summer_ends, y, rule.summer_offset), rule.standard_offset};
        around[2 * i + 1] = {seconds_of(rule.summer_begins, y, rule.standard_offset), rule.summer_offset};
    }
    std::stable_sort(around.begin(), around.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return around;
}

}  // namespace aftersales::calendar
