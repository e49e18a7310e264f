#include "exchange/time_format.hpp"

#include "aftersales/calendar/expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace aftersales::service {

namespace {

Result<calendar::Instant> by_format(const std::string& text, const std::string& format, const calendar::Zone& zone) {
    std::tm read{};
    read.tm_mday = 1;
    const auto refused = [&] {
        return fail(ErrorKind::refused, fmt::format("'{}' is not a time written as {}", text, format));
    };
    const char* end = ::strptime(text.c_str(), format.c_str(), &read);
    if (end == nullptr || *end != '\0') return refused();
    const std::chrono::year_month_day day{std::chrono::year{read.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(read.tm_mon + 1)},
                                          std::chrono::day{static_cast<unsigned>(read.tm_mday)}};
    // strptime takes 31 February for a day.
    if (!day.ok()) return fail(ErrorKind::refused, fmt::format("'{}' names a day that does not exist", text));
    const auto seconds =
        std::chrono::hours{read.tm_hour} + std::chrono::minutes{read.tm_min} + std::chrono::seconds{read.tm_sec};
    const auto wall = calendar::WallTime{std::chrono::local_days{day} + seconds};
    if (format.find("%z") == std::string::npos) return zone.instant(wall);
    return calendar::Instant{wall.time_since_epoch() - std::chrono::seconds{read.tm_gmtoff}};
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

Result<calendar::Instant> read_foreign_time(const std::string& text, const std::string& format,
                                            const calendar::Zone& zone, calendar::Instant now) {
    if (!format.empty()) return by_format(text, format, zone);
    if (const auto instant = calendar::read_instant(text)) return *instant;
    auto read = calendar::read_point(text, {.now = now, .zone = &zone, .working_days = {}, .field = {}});
    if (read) return *read;
    return fail(
        ErrorKind::refused, read.error().message,
        {"Say how times are written with [time] format in the map, as strptime(3) has it: \"%d/%m/%Y %H:%M\"."});
}

}  // namespace aftersales::service
