#include "aftersales/calendar/instant.hpp"

#include "digits.hpp"

namespace aftersales::calendar {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year_month_day;

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    const auto value = number(text.substr(at, count));
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
}

// "HH:MM[:SS[.fff]]" at the beginning of `text`, which is cut to what is behind it. A leap second is the second after
// it.
std::optional<seconds> take_clock(std::string_view& text) {
    const bool whole = text.size() > 5 && text[5] == ':';
    const auto hour = number_at(text, 0, 2);
    const auto minute = number_at(text, 3, 2);
    const auto second = whole ? number_at(text, 6, 2) : std::optional{0};
    if (!hour || !minute || !second || text[2] != ':') return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    text.remove_prefix(whole ? 8 : 5);
    if (whole && text.starts_with('.')) {
        const std::size_t fraction = leading_digits(text.substr(1));
        if (fraction == 0) return std::nullopt;
        text.remove_prefix(1 + fraction);
    }
    return hours{*hour} + minutes{*minute} + seconds{*second};
}

// "Z" or "+HH:MM", all of `text`.
std::optional<seconds> read_offset(std::string_view text) {
    if (text == "Z" || text == "z") return seconds{0};
    const auto hour = number_at(text, 1, 2);
    const auto minute = number_at(text, 4, 2);
    if (text.size() != 6 || !hour || !minute || text[3] != ':') return std::nullopt;
    if ((text[0] != '+' && text[0] != '-') || *hour > 23 || *minute > 59) return std::nullopt;
    const seconds offset = hours{*hour} + minutes{*minute};
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::string print(Date date) {
    const year_month_day day{date};
    std::string text;
    constexpr std::size_t instant_size = 25;  // print(Instant) goes on with it
    text.reserve(instant_size);
    append_padded(text, static_cast<int>(day.year()), 4);
    append_padded(text += '-', static_cast<unsigned>(day.month()), 2);
    append_padded(text += '-', static_cast<unsigned>(day.day()), 2);
    return text;
}

std::optional<Date> read_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number_at(text, 0, 4);
    const auto month = number_at(text, 5, 2);
    const auto day = number_at(text, 8, 2);
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::string print(Instant instant, seconds offset) {
    // RFC 3339 has no offset with seconds, as local mean times have: the nearest it can say still names the same
    // instant.
    offset = std::chrono::floor<minutes>(offset);
    const WallTime wall{(instant + offset).time_since_epoch()};
    const Date date = std::chrono::floor<days>(wall);
    const std::int64_t clock = (wall - date).count();
    const std::int64_t east = offset.count() < 0 ? -offset.count() : offset.count();
    std::string text = print(date);
    append_padded(text += 'T', clock / 3600, 2);
    append_padded(text += ':', clock / 60 % 60, 2);
    append_padded(text += ':', clock % 60, 2);
    append_padded(text += offset.count() < 0 ? '-' : '+', east / 3600, 2);
    append_padded(text += ':', east / 60 % 60, 2);
    return text;
}

std::optional<Instant> read_instant(std::string_view text) {
    if (text.size() < 17 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
    const auto date = read_date(text.substr(0, 10));
    text.remove_prefix(11);
    const auto clock = take_clock(text);
    if (!date || !clock) return std::nullopt;
    const auto offset = read_offset(text);
    if (!offset) return std::nullopt;
    return Instant{date->time_since_epoch() + *clock - *offset};
}

std::optional<WallTime> read_wall_time(std::string_view text) {
    if (text.size() < 16 || (text[10] != ' ' && text[10] != 'T')) return std::nullopt;
    const auto date = read_date(text.substr(0, 10));
    text.remove_prefix(11);
    const auto clock = take_clock(text);
    if (!date || !clock || !text.empty()) return std::nullopt;
    return WallTime{date->time_since_epoch() + *clock};
}

IsoWeek iso_week(Date date) {
    // The week's Thursday lies in the year that the week belongs to.
    const Date thursday = date + days{4 - static_cast<int>(weekday_number(date))};
    const auto year = year_month_day{thursday}.year();
    const Date first{year / std::chrono::January / 1};
    return {.year = static_cast<int>(year), .week = static_cast<unsigned>((thursday - first).count() / 7 + 1)};
}

std::optional<Date> monday_of(IsoWeek week) {
    if (week.week < 1 || week.week > 53) return std::nullopt;
    const Date fourth{std::chrono::year{week.year} / std::chrono::January / 4};
    const Date first = fourth - days{weekday_number(fourth) - 1};
    const Date monday = first + days{7 * (week.week - 1)};
    if (iso_week(monday).year != week.year) return std::nullopt;
    return monday;
}

Date add_months(Date date, int months) {
    const year_month_day day{date};
    const auto target = day.year() / day.month() + std::chrono::months{months};
    const year_month_day moved = target / day.day();
    if (moved.ok()) return Date{moved};
    return Date{target / std::chrono::last};
}

unsigned weekday_number(Date date) { return std::chrono::weekday{date}.iso_encoding(); }

}  // namespace aftersales::calendar
