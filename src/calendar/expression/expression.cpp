#include "aftersales/calendar/expression.hpp"

#include "aftersales/text/unicode.hpp"
#include "expression/grammar.hpp"

namespace aftersales::calendar {

namespace {

// As it is compared: NFKC, folded, blanks at the ends gone and others single (dates.md, Grammar).
std::string normalised(std::string_view expression) {
    const std::string folded = text::folded(expression);
    std::string single{};
    for (const char c : text::trimmed(folded)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            single += c;
        else if (!single.ends_with(' '))
            single += ' ';
    }
    return single;
}

// Sets the clock of the day; a week or a month has none.
Result<Stretch> with_clock(const Stretch& stretch, const ClockTime& clock, std::string_view text,
                           const ExpressionReading& reading) {
    if (stretch.precision != Precision::instant && stretch.first != stretch.last) {
        return fail(ErrorKind::usage,
                    "'" + text::without_controls(text) + "' puts a time of day behind more than a day",
                    {"Name the day, such as 2026-02-13 09:30."});
    }
    return within_reach(Stretch::of(on_clock(first_day(stretch, reading.zone), clock, reading.zone)));
}

// What stands first: "closed", "2026-02", "3 days ago". An offset or a time that stands first counts from now or today.
MaybeStretch read_anchor(Cursor& cursor, ExpressionReading& reading) {
    if (auto read = TRY(read_absolute(cursor, reading))) return read;
    if (auto read = TRY(read_distance(cursor, reading))) return read;
    if (auto read = TRY(read_chinese_word(cursor, reading))) return read;
    if (auto read = TRY(read_word(cursor, reading))) return read;
    if (const auto clock = TRY(read_clock(cursor))) {
        return TRY(within_reach(Stretch::of(on_clock(reading.today, *clock, reading.zone))));
    }
    const auto offset = TRY(read_offset(cursor));
    if (!offset) return std::nullopt;
    const bool instant = offset->unit == Unit::minute || offset->unit == Unit::hour;
    return TRY(moved(instant ? Stretch::of(reading.scope.now) : Stretch::of(reading.today), *offset, reading));
}

// anchor [time] offset* | anchor offset* [time]
Result<Stretch> read_one(std::string_view text, ExpressionReading& reading) {
    Cursor cursor{text};
    const auto anchor = TRY(read_anchor(cursor, reading));
    if (!anchor) return fail(refusal(text, cursor.rest()));
    Stretch stretch = *anchor;
    bool timed = false;
    if (const auto clock = TRY(read_clock(cursor))) {
        stretch = TRY(with_clock(stretch, *clock, text, reading));
        timed = true;
    }
    while (const auto offset = TRY(read_offset(cursor))) stretch = TRY(moved(stretch, *offset, reading));
    if (!timed) {
        if (const auto clock = TRY(read_clock(cursor))) stretch = TRY(with_clock(stretch, *clock, text, reading));
    }
    if (!cursor.done()) return fail(refusal(text, cursor.rest()));
    return stretch;
}

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

Result<TimeRange> read_range(std::string_view text, std::size_t sign, ExpressionReading& reading) {
    const std::string_view left = without_blanks(text.substr(0, sign));
    const std::string_view right = without_blanks(text.substr(sign + 2));
    if (left.empty() && right.empty()) {
        return fail(ErrorKind::usage, "'..' names neither side of a range", {"Write FROM..TO, FROM.. or ..TO."});
    }
    TimeRange range{.precision = Precision::range};
    if (!left.empty()) {
        const TimeRange from = period(TRY(read_one(left, reading)), reading);
        range.from = from.from;
        range.first = from.first;
        range.warnings = from.warnings;
        reading.warnings.clear();
    }
    if (!right.empty()) {
        const TimeRange to = period(TRY(read_one(right, reading)), reading);
        range.to = to.to;
        range.last = to.last;
        range.warnings.insert(range.warnings.end(), to.warnings.begin(), to.warnings.end());
        const bool instant = to.precision == Precision::instant;
        if (range.from && (*range.to < *range.from || (!instant && *range.to == *range.from))) {
            return fail(ErrorKind::usage, "the range '" + text::without_controls(text) + "' ends before it begins",
                        {"Write the earlier side first."});
        }
    }
    return range;
}

}  // namespace

Result<TimeRange> read_time(std::string_view expression, const TimeScope& scope) {
    const std::string text = normalised(expression);
    ExpressionReading reading{scope};
    const std::size_t sign = text.find("..");
    if (sign != std::string::npos) return read_range(text, sign, reading);
    const Stretch stretch = TRY(read_one(text, reading));
    return period(stretch, reading);
}

Result<Instant> read_point(std::string_view expression, const TimeScope& scope) {
    const TimeRange read = TRY(read_time(expression, scope));
    if (read.precision == Precision::range || !read.from) {
        return fail(ErrorKind::usage,
                    "'" + text::without_controls(expression) + "' is a range, a point in time is expected");
    }
    return *read.from;
}

Result<Date> read_day(std::string_view expression, const TimeScope& scope) {
    const TimeRange read = TRY(read_time(expression, scope));
    if (read.precision == Precision::instant) return ExpressionReading{scope}.zone.date(*read.from);
    if (read.precision != Precision::day || read.first != read.last) {
        return fail(ErrorKind::usage, "'" + text::without_controls(expression) + "' is not one day, a day is expected",
                    {"Write it as YYYY-MM-DD."});
    }
    return *read.first;
}

}  // namespace aftersales::calendar
