#include "expression/grammar.hpp"

#include <array>

namespace aftersales::calendar {

namespace {

using std::chrono::year_month_day;

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

tl::unexpected<Error> no_such(std::string what, std::string why) {
    return fail(ErrorKind::usage, "there is no " + std::move(what) + ": " + std::move(why));
}

Result<Stretch> day(int year, int month, int day_of_month) {
    const std::string text =
        padded_number(year, 4) + "-" + padded_number(month, 2) + "-" + padded_number(day_of_month, 2);
    if (year == 0) return no_such(text, "years go from 1 to 9999");
    if (month < 1 || month > 12) return no_such(text, "months go from 01 to 12");
    const auto in_month = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)};
    const auto length = static_cast<unsigned>((in_month / std::chrono::last).day());
    const auto wanted = static_cast<unsigned>(day_of_month);
    if (wanted < 1 || wanted > length) {
        return no_such(text, std::string{month_names[static_cast<std::size_t>(month - 1)]} + " " +
                                 std::to_string(year) + " has " + std::to_string(length) + " days");
    }
    return Stretch::of(Date{in_month / std::chrono::day{wanted}});
}

Result<Stretch> unit_of(int year, int month, Unit unit) { return unit_around(TRY(day(year, month, 1)).first, unit); }

Result<Stretch> quarter(int year, int number) {
    if (number < 1 || number > 4) return no_such("quarter " + std::to_string(number), "quarters go from Q1 to Q4");
    return unit_of(year, 3 * number - 2, Unit::quarter);
}

Result<Stretch> week(int year, int number, std::optional<int> weekday) {
    const std::string text = padded_number(year, 4) + "-W" + padded_number(number, 2);
    const auto monday = year == 0 ? std::nullopt : monday_of({.year = year, .week = static_cast<unsigned>(number)});
    if (!monday) {
        const bool long_year = year != 0 && monday_of({.year = year, .week = 53}).has_value();
        return no_such(text, std::to_string(year) + " has " + (long_year ? "53" : "52") + " weeks");
    }
    if (!weekday) return unit_around(*monday, Unit::week);
    if (*weekday < 1 || *weekday > 7)
        return no_such(text + "-" + std::to_string(*weekday), "days of a week go from 1 to 7");
    return Stretch::of(*monday + std::chrono::days{*weekday - 1});
}

// What a form of date has read: nothing, or where the cursor then stands and what the digits mean.
using MaybeForm = std::optional<std::pair<Cursor, Result<Stretch>>>;

// Behind the year: "-02-13", "/2/5", ".2.5".
MaybeForm day_form(Cursor cursor, int year) {
    const char separator = cursor.peek();
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    const std::size_t least = separator == '-' ? 2 : 1;
    cursor.skip(1);
    const auto month = cursor.number(least, 2);
    if (!month || !cursor.eat(separator)) return std::nullopt;
    const auto day_of_month = cursor.number(least, 2);
    if (!day_of_month || !at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, day(year, *month, *day_of_month)};
}

MaybeForm month_form(Cursor cursor, int year) {
    if (!cursor.eat('-')) return std::nullopt;
    const auto month = cursor.number(2, 2);
    if (!month || !at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, unit_of(year, *month, Unit::month)};
}

MaybeForm chinese_form(Cursor cursor, int year) {
    if (!cursor.eat("年")) return std::nullopt;
    const auto month = cursor.number(1, 2);
    if (!month) return std::pair{cursor, unit_of(year, 1, Unit::year)};
    if (!cursor.eat("月")) return std::nullopt;
    Cursor behind = cursor;
    const auto day_of_month = behind.number(1, 2);
    if (day_of_month && (behind.eat("日") || behind.eat("号")))
        return std::pair{behind, day(year, *month, *day_of_month)};
    return std::pair{cursor, unit_of(year, *month, Unit::month)};
}

// "q1" and "w07", "w07-5" of the year; the "-" in front may be missing.
MaybeForm quarter_form(Cursor cursor, int year) {
    cursor.eat('-');
    if (!cursor.eat('q')) return std::nullopt;
    const auto number = cursor.number(1, 1);
    if (!number || !at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, quarter(year, *number)};
}

MaybeForm week_form(Cursor cursor, int year) {
    const bool dashed = cursor.eat('-');
    if (!cursor.eat('w')) return std::nullopt;
    const auto number = cursor.number(2, 2);
    if (!number) return std::nullopt;
    Cursor behind = cursor;
    if (dashed && behind.eat('-')) {
        const auto weekday = behind.number(1, 1);
        if (weekday && at_boundary(behind)) return std::pair{behind, week(year, *number, weekday)};
    }
    if (!at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, week(year, *number, std::nullopt)};
}

MaybeForm year_form(Cursor cursor, int year) {
    if (!at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, unit_of(year, 1, Unit::year)};
}

// "20260213"
MaybeForm compact_form(Cursor cursor) {
    const auto digits = cursor.number(8, 8);
    if (!digits || !at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, day(*digits / 10000, *digits / 100 % 100, *digits % 100)};
}

// "@1348569850"
MaybeForm epoch_form(Cursor cursor) {
    if (!cursor.eat('@')) return std::nullopt;
    const bool negative = cursor.eat('-');
    const std::size_t length = leading_digits(cursor.rest());
    const auto count = number(cursor.rest().substr(0, length));
    cursor.skip(length);
    if (!count || !at_boundary(cursor)) return std::nullopt;
    return std::pair{cursor, within_reach(Stretch::of(Instant{seconds{negative ? -*count : *count}}))};
}

MaybeForm year_first(Cursor cursor) {
    const auto year = cursor.number(4, 4);
    if (!year) return std::nullopt;
    for (const auto form : {day_form, month_form, chinese_form, quarter_form, week_form, year_form}) {
        if (auto read = form(cursor, *year)) return read;
    }
    return std::nullopt;
}

}  // namespace

bool at_boundary(const Cursor& cursor) {
    const char next = cursor.peek();
    return next == '\0' || next == ' ' || next == '+' || next == '-' || (next == 't' && is_digit(cursor.peek(1)));
}

MaybeStretch read_absolute(Cursor& cursor, const ExpressionReading& reading) {
    MaybeForm read{};
    if (cursor.peek() == '@') {
        read = epoch_form(cursor);
    } else if (cursor.peek() == 'q') {
        read = quarter_form(cursor, static_cast<int>(year_month_day{reading.today}.year()));
    } else if (cursor.peek() == 'w') {
        read = week_form(cursor, iso_week(reading.today).year);
    } else {
        read = compact_form(cursor);
        if (!read) read = year_first(cursor);
    }
    if (!read) return std::nullopt;
    cursor = read->first;
    return TRY(std::move(read->second));
}

}  // namespace aftersales::calendar
