#include "expression/grammar.hpp"

namespace aftersales::calendar {

namespace {

tl::unexpected<Error> no_such_time(std::string_view text) {
    return fail(ErrorKind::usage, "there is no time '" + std::string{text} + "': times go from 00:00 to 24:00");
}

struct Digits {
    int hour{}, minute{}, second{};
};

// "HH:MM[:SS[.fff]]", eaten; nothing where it is not one.
std::optional<Digits> eat_digits(Cursor& cursor) {
    Cursor tried = cursor;
    Digits digits{};
    const auto hour = tried.number(1, 2);
    if (!hour || !tried.eat(':')) return std::nullopt;
    const auto minute = tried.number(2, 2);
    if (!minute) return std::nullopt;
    digits.hour = *hour;
    digits.minute = *minute;
    if (tried.eat(':')) {
        const auto second = tried.number(2, 2);
        if (!second) return std::nullopt;
        digits.second = *second;
        const std::size_t fraction = tried.peek() == '.' ? leading_digits(tried.rest().substr(1)) : 0;
        if (fraction > 0) tried.skip(1 + fraction);
    }
    cursor = tried;
    return digits;
}

// "Z" or "+08:00", eaten. "+8h" is an offset of time and stays.
std::optional<seconds> eat_zone(Cursor& cursor) {
    Cursor tried = cursor;
    tried.skip_blanks();
    if (tried.eat('z')) {
        cursor = tried;
        return seconds{0};
    }
    const char sign = tried.peek();
    if (sign != '+' && sign != '-') return std::nullopt;
    tried.skip(1);
    const auto hour = tried.number(2, 2);
    if (!hour || !tried.eat(':')) return std::nullopt;
    const auto minute = tried.number(2, 2);
    if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
    cursor = tried;
    const seconds east{*hour * 3600 + *minute * 60};
    return sign == '-' ? -east : east;
}

}  // namespace

Result<std::optional<ClockTime>> read_clock(Cursor& cursor) {
    Cursor tried = cursor;
    if (!tried.eat('t')) tried.skip_blanks();
    const std::string_view text = tried.rest();
    const auto digits = eat_digits(tried);
    if (!digits) return std::nullopt;
    const std::string_view written = text.substr(0, text.size() - tried.rest().size());
    const bool midnight = digits->hour == 24 && digits->minute == 0 && digits->second == 0;
    if ((digits->hour > 23 && !midnight) || digits->minute > 59 || digits->second > 59) return no_such_time(written);
    const seconds time{digits->hour * 3600 + digits->minute * 60 + digits->second};
    const auto offset = eat_zone(tried);
    cursor = tried;
    return ClockTime{.time = time, .offset = offset};
}

Instant on_clock(Date day, const ClockTime& clock, const Zone& zone) {
    if (clock.offset) return Instant{day.time_since_epoch() + clock.time - *clock.offset};
    return zone.instant(day + clock.time);
}

}  // namespace aftersales::calendar
