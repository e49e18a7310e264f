#include "aftersales/calendar/duration.hpp"

#include "digits.hpp"

#include <array>
#include <optional>
#include <span>

namespace aftersales::calendar {

namespace {

using DurationKind = Duration::Kind;

constexpr std::int64_t days_in_reach = 36525;  // a hundred years
constexpr std::int64_t seconds_in_reach = days_in_reach * 86400;

struct DurationUnit {
    std::string_view word{};
    DurationKind kind{};
    std::int64_t size{};
};

constexpr std::array duration_units{
    DurationUnit{"s", DurationKind::elapsed, 1},         DurationUnit{"m", DurationKind::elapsed, 60},
    DurationUnit{"h", DurationKind::elapsed, 3600},      DurationUnit{"d", DurationKind::elapsed, 86400},
    DurationUnit{"w", DurationKind::elapsed, 7 * 86400}, DurationUnit{"bm", DurationKind::working, 60},
    DurationUnit{"bh", DurationKind::working, 3600},     DurationUnit{"bd", DurationKind::working_days, 1},
};

struct SpanUnit {
    std::string_view word{};
    int CalendarSpan::*part{};
    int size{};
};

constexpr std::array span_units{
    SpanUnit{"d", &CalendarSpan::days, 1},          SpanUnit{"w", &CalendarSpan::days, 7},
    SpanUnit{"mo", &CalendarSpan::months, 1},       SpanUnit{"y", &CalendarSpan::months, 12},
    SpanUnit{"bd", &CalendarSpan::working_days, 1},
};

template <class Unit>
struct DurationPart {
    std::int64_t amount{};
    const Unit* unit{};
};

// The next number and unit, cut off `text`; nothing where there is none.
template <class Unit>
std::optional<DurationPart<Unit>> take_part(std::string_view& text, std::span<const Unit> units) {
    const std::size_t length = leading_digits(text);
    const auto amount = number(text.substr(0, length));
    if (!amount) return std::nullopt;
    text.remove_prefix(length);
    std::size_t letters = 0;
    while (letters < text.size() && !is_digit(text[letters])) ++letters;
    for (const Unit& unit : units) {
        if (text.substr(0, letters) != unit.word) continue;
        text.remove_prefix(letters);
        return DurationPart<Unit>{.amount = *amount, .unit = &unit};
    }
    return std::nullopt;
}

std::string in_quotes(std::string_view text) { return "'" + std::string{text} + "'"; }

tl::unexpected<Error> no_duration(std::string_view text) {
    return fail(ErrorKind::usage, in_quotes(text) + " is not a duration, such as 30m, 8h, 2d, 90bm, 8bh or 3bd",
                {"Units are s m h d w (elapsed), bm bh (working time) and bd (working days)."});
}

tl::unexpected<Error> no_span(std::string_view text) {
    return fail(ErrorKind::usage, in_quotes(text) + " is not a span of the calendar, such as 7d, 2w, 6mo, 3y or 3bd",
                {"Units are d w mo y and bd (working days)."});
}

tl::unexpected<Error> out_of_reach(std::string_view text) {
    return fail(ErrorKind::usage, in_quotes(text) + " is longer than 100 years");
}

}  // namespace

Result<Duration> read_duration(std::string_view text) {
    Duration duration{.text = std::string{text}};
    std::string_view rest = text;
    std::optional<DurationKind> first_kind{};
    do {
        const auto part = take_part(rest, std::span<const DurationUnit>{duration_units});
        if (!part) return no_duration(text);
        const DurationKind kind = part->unit->kind;
        if (kind != first_kind.value_or(kind)) {
            return fail(ErrorKind::usage, in_quotes(text) + " mixes elapsed time, working time or working days",
                        {"One duration uses one kind: s m h d w, or bm bh, or bd."});
        }
        const std::int64_t reach = kind == DurationKind::working_days ? days_in_reach : seconds_in_reach;
        if (part->amount > reach / part->unit->size) return out_of_reach(text);
        first_kind = duration.kind = kind;
        duration.amount += part->amount * part->unit->size;
        if (duration.amount > reach) return out_of_reach(text);
    } while (!rest.empty());
    return duration;
}

Result<CalendarSpan> read_calendar_span(std::string_view text) {
    CalendarSpan span{.text = std::string{text}};
    std::string_view rest = text;
    bool working = false;
    bool civil = false;
    do {
        const auto part = take_part(rest, std::span<const SpanUnit>{span_units});
        if (!part) return no_span(text);
        const auto member = part->unit->part;
        (member == &CalendarSpan::working_days ? working : civil) = true;
        if (working && civil) {
            return fail(ErrorKind::usage, in_quotes(text) + " mixes working days with days of the calendar");
        }
        const std::int64_t reach = member == &CalendarSpan::months ? 1200 : days_in_reach;
        if (part->amount > reach) return out_of_reach(text);
        const std::int64_t sum = span.*member + part->amount * part->unit->size;
        if (sum > reach) return out_of_reach(text);
        span.*member = static_cast<int>(sum);
    } while (!rest.empty());
    return span;
}

Date add(Date date, const CalendarSpan& span) { return add_months(date, span.months) + std::chrono::days{span.days}; }

}  // namespace aftersales::calendar
