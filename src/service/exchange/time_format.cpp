#include "exchange/time_format.hpp"

#include "aftersales/calendar/expression.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <ctime>

namespace aftersales::service {

namespace {

constexpr int first_year = 1900;  // what lies before is a blank of some program

// 上午 and 下午 in front of a clock are AM and PM.
std::string with_latin_halves(std::string text) {
    for (const auto& [chinese, latin] : {std::pair{"上午", "AM "}, std::pair{"下午", "PM "}}) {
        if (const auto at = text.find(chinese); at != std::string::npos) text.replace(at, std::strlen(chinese), latin);
    }
    return text;
}

std::optional<calendar::Instant> by_format(const std::string& text, const std::string& format,
                                           const calendar::Zone& zone) {
    std::tm read{};
    read.tm_mday = 1;
    const bool halves = format.find("%p") != std::string::npos || format.find("%r") != std::string::npos;
    const auto latin = halves ? with_latin_halves(text) : text;
    const char* end = ::strptime(latin.c_str(), format.c_str(), &read);
    if (end == nullptr || *end != '\0') return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year{read.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(read.tm_mon + 1)},
                                          std::chrono::day{static_cast<unsigned>(read.tm_mday)}};
    // strptime takes 31 February for a day, and 61 for a second.
    if (!day.ok() || read.tm_sec > 60) return std::nullopt;
    const auto seconds =
        std::chrono::hours{read.tm_hour} + std::chrono::minutes{read.tm_min} + std::chrono::seconds{read.tm_sec};
    const auto wall = calendar::WallTime{std::chrono::local_days{day} + seconds};
    if (format.find("%z") == std::string::npos) return zone.instant(wall);
    return calendar::Instant{wall.time_since_epoch() - std::chrono::seconds{read.tm_gmtoff}};
}

// 46082.5 is noon of 2026-03-01. A spreadsheet takes 1900 for a leap year: its first 59 days are one off, and day 60
// was none.
std::optional<calendar::Instant> by_serial(const std::string& text, const calendar::Zone& zone) {
    double days{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    constexpr double last = 2'958'466;  // the day after 9999-12-31
    if (!(days >= 1) || days >= last || (days >= 60 && days < 61)) return std::nullopt;
    const calendar::WallTime first{std::chrono::local_days{std::chrono::year{1899} / 12 / (days < 60 ? 31 : 30)}};
    return zone.instant(first + std::chrono::seconds{std::llround(days * 86'400)});
}

enum class HalfDay { before_noon, after_noon };

// "PM" in a text and its like, cut out of it; nothing where there is none.
std::optional<HalfDay> take_half(std::string& text) {
    struct Half {
        const char* word;
        HalfDay means;
    };
    static constexpr std::array halves{Half{"上午", HalfDay::before_noon}, Half{"下午", HalfDay::after_noon},
                                       Half{"am", HalfDay::before_noon}, Half{"pm", HalfDay::after_noon}};
    for (const auto& [word, means] : halves) {
        const auto at = text.find(word);
        if (at == std::string::npos) continue;
        text.replace(at, std::strlen(word), " ");
        return means;
    }
    return std::nullopt;
}

// The clock of twelve hours in a text as one of twenty-four.
bool write_hour(std::string& text, HalfDay half) {
    const bool after_noon = half == HalfDay::after_noon;
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0) return false;
    const auto begin = colon > 1 && text[colon - 2] >= '0' && text[colon - 2] <= '9' ? colon - 2 : colon - 1;
    int hour{};
    const auto [end, error] = std::from_chars(text.data() + begin, text.data() + colon, hour);
    if (error != std::errc{} || end != text.data() + colon || hour < 1 || hour > 12) return false;
    if (hour == 12 && !after_noon) hour = 0;
    if (hour < 12 && after_noon) hour += 12;
    text.replace(begin, colon - begin, fmt::format("{:02}", hour));
    return true;
}

constexpr bool is_figure(char byte) { return byte >= '0' && byte <= '9'; }

std::size_t figures(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_figure) - text.begin());
}

// A whole day in figures, and nothing behind it but a clock: 2026-03-01, 2026/3/1 9:05, 20260301, 2026年3月1日.
bool is_absolute(std::string_view text) {
    const auto year = figures(text);
    if (year == 8) {
        text.remove_prefix(8);
    } else {
        if (year != 4) return false;
        text.remove_prefix(4);
        const std::string_view sign = text.starts_with("年") ? "年" : text.substr(0, 1);
        if (sign != "年" && sign != "-" && sign != "/" && sign != ".") return false;
        text.remove_prefix(sign.size());
        const auto month = figures(text);
        if (month == 0 || month > 2) return false;
        text.remove_prefix(month);
        const std::string_view next = sign == "年" ? "月" : sign;
        if (!text.starts_with(next)) return false;
        text.remove_prefix(next.size());
        const auto day = figures(text);
        if (day == 0 || day > 2) return false;
        text.remove_prefix(day);
        if (text.starts_with("日")) text.remove_prefix(std::strlen("日"));
    }
    // An offset names its unit, so that figures and signs alone are a clock.
    return text.find_first_not_of("0123456789:.+- tz") == std::string_view::npos &&
           (text.empty() || text.find(':') != std::string_view::npos);
}

std::optional<calendar::Instant> absolute(const std::string& cell, const calendar::Zone& zone) {
    if (const auto instant = calendar::read_instant(cell)) return instant;
    if (const auto wall = calendar::read_wall_time(cell)) return zone.instant(*wall);
    if (const auto day = calendar::read_date(cell)) return zone.instant(calendar::WallTime{*day});
    auto text = text::folded(cell);
    if (const auto half = take_half(text); half && !write_hour(text, *half)) return std::nullopt;
    text = std::string{text::trimmed(text)};
    if (!is_absolute(text)) return std::nullopt;
    const auto read = calendar::read_time(text, {.now = {}, .zone = &zone, .working_days = {}, .field = {}});
    if (!read || !read->from) return std::nullopt;
    const bool fits = read->precision == calendar::Precision::instant || read->precision == calendar::Precision::day;
    return fits ? read->from : std::nullopt;
}

std::optional<calendar::Instant> by_form(const std::string& text, const TimeForm& form) {
    if (form.serial_days) {
        if (const auto at = by_serial(text, form.zone)) return at;
    }
    for (const auto& format : form.formats) {
        if (const auto at = by_format(text, format, form.zone)) return at;
    }
    return form.formats.empty() ? absolute(text, form.zone) : std::nullopt;
}

// Of a time that passed: what 200 years are stays far from the end of what instants can be.
constexpr std::int64_t longest = 200LL * 366 * 86400;

std::optional<std::int64_t> read_digits(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = !digits.empty() && error == std::errc{} && end == digits.data() + digits.size();
    if (!whole || digits.front() == '-' || number > longest) return std::nullopt;
    return number;
}

// "H:MM" and "H:MM:SS".
std::optional<std::chrono::seconds> read_clock(std::string_view text) {
    std::int64_t total = 0;
    int parts = 0;
    while (true) {
        const auto end = std::min(text.find(':'), text.size());
        const auto part = read_digits(text.substr(0, end));
        if (!part || (parts > 0 && (end != 2 || *part > 59))) return std::nullopt;
        total = total * 60 + *part;
        ++parts;
        if (end == text.size()) break;
        text.remove_prefix(end + 1);
    }
    if (parts < 2 || parts > 3) return std::nullopt;
    if (parts == 2) total *= 60;
    return total > longest ? std::nullopt : std::optional{std::chrono::seconds{total}};
}

}  // namespace

std::optional<std::chrono::seconds> read_passed(std::string_view text, std::chrono::seconds unit) {
    if (text.find(':') != std::string_view::npos) return read_clock(text);
    const auto dot = std::min(text.find('.'), text.size());
    const auto whole = read_digits(text.substr(0, dot));
    if (!whole || *whole > longest / unit.count()) return std::nullopt;
    auto seconds = *whole * unit.count();
    if (dot == text.size()) return std::chrono::seconds{seconds};
    // Six digits behind the point tell more than a second of any unit.
    const auto places = text.substr(dot + 1);
    if (!read_digits(places.substr(0, 18))) return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), 6); ++i) scale *= 10;
    return std::chrono::seconds{seconds + *read_digits(places.substr(0, 6)) * unit.count() / scale};
}

bool is_before_time(calendar::Date day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year()) < first_year;
}

Result<calendar::Instant> read_foreign_time(const std::string& text, const TimeForm& form) {
    const auto read = by_form(text, form);
    if (!read && !form.formats.empty()) {
        return fail(ErrorKind::refused,
                    fmt::format("'{}' is not a time written as {}", text, fmt::join(form.formats, " or ")));
    }
    if (!read) {
        return fail(
            ErrorKind::refused, fmt::format("'{}' is not a time", text),
            {"Say how times are written with [time] format in the map, as strptime(3) has it: \"%d/%m/%Y %H:%M\"."});
    }
    if (is_before_time(form.zone.date(*read))) {
        return fail(ErrorKind::refused, fmt::format("'{}' lies before the year {}", text, first_year));
    }
    return *read;
}

}  // namespace aftersales::service
