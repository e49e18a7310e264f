#include "exchange/time_format.hpp"

#include "aftersales/calendar/expression.hpp"

#include <fmt/format.h>

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

}  // namespace

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
