#include "aftersales/calendar/worktime.hpp"
#include "digits.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

// "9:00", "09:00", "09:00:30" or "24:00": all of `text`.
std::optional<seconds> read_clock(std::string_view text) {
    constexpr std::int64_t sizes[] = {3600, 60, 1};
    std::int64_t clock = 0;
    std::size_t parts = 0;
    while (parts < 3) {
        const std::size_t length = leading_digits(text);
        const auto value = number(text.substr(0, length));
        const bool width = length == 2 || (parts == 0 && length == 1);
        if (!value || !width || *value > (parts == 0 ? 24 : 59)) return std::nullopt;
        clock += *value * sizes[parts++];
        text.remove_prefix(length);
        if (text.empty()) break;
        if (text.front() != ':') return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty() || parts < 2 || clock > day_length.count()) return std::nullopt;
    return seconds{clock};
}

}  // namespace

Result<Hours> read_hours(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    const auto from = read_clock(text.substr(0, dash));
    const auto to = read_clock(text.substr(std::min(dash + 1, text.size())));
    if (!from || !to || *from == day_length) {
        return fail(ErrorKind::policy, "'" + std::string{text} + "' is not a time of day such as 09:00-12:00",
                    {"Write HH:MM-HH:MM; the end of a day is 24:00."});
    }
    if (*from == *to) {
        return fail(ErrorKind::policy, "hours '" + std::string{text} + "' begin where they end",
                    {"Write 00:00-24:00 for a whole day."});
    }
    return Hours{.from = *from, .to = *to < *from ? *to + day_length : *to};
}

}  // namespace aftersales::calendar
