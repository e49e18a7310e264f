#include "expression/grammar.hpp"

#include <algorithm>
#include <variant>

namespace aftersales::calendar {

namespace {

// Which unit, counted from the current one: "last" -1, "this" 0, "next" 1.
std::optional<int> eat_which(Cursor& cursor) {
    const std::string_view word = cursor.letters();
    const bool known = word == "this" || word == "last" || word == "next";
    if (!known) return std::nullopt;
    cursor.skip(word.size());
    return word == "last" ? -1 : word == "next" ? 1 : 0;
}

bool is_of_calendar(Unit unit) { return unit != Unit::minute && unit != Unit::hour && unit != Unit::working_day; }

tl::unexpected<Error> not_of_calendar(std::string_view text, Unit unit) {
    return fail(ErrorKind::usage,
                "'" + std::string{text} + "' counts " + std::string{plural(unit)} +
                    ", which are no units of the calendar",
                {"Write a range such as -24" + std::string{short_name(unit)} + "..now."});
}

// The `count` whole units before or after the current one (rule 2).
Stretch whole_units(Date today, Unit unit, int which, int count) {
    const int first = which < 0 ? -count : which;
    Stretch stretch = unit_around(today, unit);
    stretch.first = unit_start(today, unit, first);
    stretch.last = unit_start(today, unit, first + count) - std::chrono::days{1};
    return stretch;
}

// "this week", "last fri", "next 30 days".
MaybeStretch read_relative(Cursor& cursor, const ExpressionReading& reading) {
    Cursor tried = cursor;
    const auto which = eat_which(tried);
    if (!which || !tried.eat_gap()) return std::nullopt;
    if (const auto weekday = weekday_named(tried.letters())) {
        tried.skip(tried.letters().size());
        cursor = tried;
        return Stretch::of(unit_start(reading.today, Unit::week, *which) + std::chrono::days{*weekday - 1});
    }
    const auto count = *which == 0 ? std::nullopt : tried.number(1, 4);
    if (count) tried.eat_gap();
    const auto unit = eat_unit(tried);
    if (!unit || !at_boundary(tried)) return std::nullopt;
    const std::string_view text = cursor.rest().substr(0, cursor.rest().size() - tried.rest().size());
    if (!is_of_calendar(*unit)) return not_of_calendar(text, *unit);
    if (count == 0) return fail(ErrorKind::usage, "'" + std::string{text} + "' holds no day");
    cursor = tried;
    return TRY(within_reach(whole_units(reading.today, *unit, *which, count.value_or(1))));
}

// "sow", "eom": the first or last day of the current unit.
std::optional<Stretch> edge(std::string_view word, Date today) {
    if (word.size() != 3 || word[1] != 'o' || (word[0] != 's' && word[0] != 'e')) return std::nullopt;
    constexpr std::string_view letters = "dwmqy";
    constexpr Unit units[] = {Unit::day, Unit::week, Unit::month, Unit::quarter, Unit::year};
    const std::size_t unit = letters.find(word[2]);
    if (unit == std::string_view::npos) return std::nullopt;
    const Stretch whole = unit_around(today, units[unit]);
    return Stretch::of(word[0] == 's' ? whole.first : whole.last);
}

std::optional<Stretch> plain_word(std::string_view word, const ExpressionReading& reading) {
    using std::chrono::days;
    if (word == "now") return Stretch::of(reading.scope.now);
    if (word == "today") return Stretch::of(reading.today);
    if (word == "yesterday") return Stretch::of(reading.today - days{1});
    if (word == "tomorrow") return Stretch::of(reading.today + days{1});
    if (const auto weekday = weekday_named(word)) {
        // The next such day; today's own is a week away.
        const int ahead = (*weekday - static_cast<int>(weekday_number(reading.today)) + 6) % 7 + 1;
        return Stretch::of(reading.today + days{ahead});
    }
    return edge(word, reading.today);
}

std::optional<Stretch> field(std::string_view name, const ExpressionReading& reading) {
    if (name.empty() || !reading.scope.field) return std::nullopt;
    const auto value = reading.scope.field(name);
    if (!value) return std::nullopt;
    return std::visit([](auto point) { return Stretch::of(point); }, *value);
}

}  // namespace

MaybeStretch read_word(Cursor& cursor, const ExpressionReading& reading) {
    if (auto relative = TRY(read_relative(cursor, reading))) return relative;
    std::string_view name = cursor.name();
    // The T of a time may stand right behind the word.
    if (name.ends_with('t') && is_digit(cursor.peek(name.size()))) name.remove_suffix(1);
    auto read = plain_word(name, reading);
    if (!read) read = field(name, reading);
    Cursor behind = cursor;
    behind.skip(name.size());
    if (!read || !at_boundary(behind)) return std::nullopt;
    cursor = behind;
    return TRY(within_reach(*read));
}

}  // namespace aftersales::calendar
