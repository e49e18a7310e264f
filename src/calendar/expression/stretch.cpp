#include "expression/stretch.hpp"

#include <algorithm>
#include <cassert>

namespace aftersales::calendar {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr Date first_date{std::chrono::year{1} / 1 / 1};
constexpr Date last_date{std::chrono::year{9999} / 12 / 31};

const Zone& utc() {
    static const Zone zone{};
    return zone;
}

Date first_of_month(Date day) {
    const year_month_day date{day};
    return Date{date.year() / date.month() / 1};
}

Precision precision_of(Unit unit) {
    switch (unit) {
    case Unit::minute:
    case Unit::hour:
        return Precision::instant;
    case Unit::day:
    case Unit::working_day:
        return Precision::day;
    case Unit::week:
        return Precision::week;
    case Unit::month:
        return Precision::month;
    case Unit::quarter:
        return Precision::quarter;
    case Unit::year:
        return Precision::year;
    }
    return Precision::day;
}

void warn_outside_tables(const WorkCalendar& calendar, Date day, ExpressionReading& reading) {
    const auto& until = calendar.rules().covered_until;
    if (!until || day <= *until) return;
    reading.warnings.push_back("the holiday tables of calendar '" + calendar.rules().name + "' end on " +
                               print(*until) + ", before " + print(day));
}

Result<Date> moved_working_days(Date day, const Offset& offset, ExpressionReading& reading) {
    if (!reading.scope.working_days) {
        return fail(ErrorKind::usage, "working days cannot be counted here, where there is no working calendar");
    }
    const WorkCalendar* calendar = TRY(reading.scope.working_days());
    const Date moved = offset.count == 0 && offset.sign < 0
                           ? TRY(calendar->working_day_at_or_before(day))
                           : TRY(calendar->working_day(day, offset.sign * offset.count));
    warn_outside_tables(*calendar, std::max(day, moved), reading);
    return moved;
}

tl::unexpected<Error> out_of_reach() { return fail(ErrorKind::usage, "the time lies outside the years 1 to 9999"); }

// Some ten thousand years: more than lie between any two days, and little enough for std::chrono's years.
bool in_reach(const Offset& offset) {
    switch (offset.unit) {
    case Unit::minute:
    case Unit::hour:
    case Unit::working_day:
        return true;
    case Unit::day:
        return offset.count <= 3'700'000;
    case Unit::week:
        return offset.count <= 530'000;
    case Unit::month:
        return offset.count <= 120'000;
    case Unit::quarter:
        return offset.count <= 40'000;
    case Unit::year:
        return offset.count <= 10'000;
    }
    return false;
}

// Steps of the calendar, which keep the wall clock; longer months clamp.
Result<Date> moved_day(Date day, const Offset& offset, ExpressionReading& reading) {
    if (!in_reach(offset)) return out_of_reach();
    const int count = offset.sign * offset.count;
    switch (offset.unit) {
    case Unit::day:
        return day + days{count};
    case Unit::week:
        return day + days{7 * count};
    case Unit::month:
        return add_months(day, count);
    case Unit::quarter:
        return add_months(day, 3 * count);
    case Unit::year:
        return add_months(day, 12 * count);
    case Unit::working_day:
        return moved_working_days(day, offset, reading);
    case Unit::minute:
    case Unit::hour:
        break;
    }
    assert(false);
    return day;
}

}  // namespace

ExpressionReading::ExpressionReading(const TimeScope& s)
    : scope{s}, zone{s.zone != nullptr ? *s.zone : utc()}, today{zone.date(s.now)} {}

Date unit_start(Date day, Unit unit, int count) {
    switch (unit) {
    case Unit::week:
        return day - days{weekday_number(day) - 1} + days{7 * count};
    case Unit::month:
        return add_months(first_of_month(day), count);
    case Unit::quarter: {
        const auto month = static_cast<unsigned>(year_month_day{day}.month());
        return add_months(first_of_month(day), 3 * count - static_cast<int>((month - 1) % 3));
    }
    case Unit::year:
        return Date{(year_month_day{day}.year() + std::chrono::years{count}) / std::chrono::January / 1};
    case Unit::day:
        return day + days{count};
    case Unit::minute:
    case Unit::hour:
    case Unit::working_day:
        break;
    }
    assert(false);
    return day;
}

Stretch unit_around(Date day, Unit unit) {
    return {
        .precision = precision_of(unit), .first = unit_start(day, unit, 0), .last = unit_start(day, unit, 1) - days{1}};
}

Result<Stretch> moved(const Stretch& stretch, const Offset& offset, ExpressionReading& reading) {
    const bool instant = stretch.precision == Precision::instant;
    if (offset.unit == Unit::minute || offset.unit == Unit::hour) {
        const Instant start = instant ? stretch.at : reading.zone.start_of(stretch.first);
        const seconds unit{offset.unit == Unit::hour ? 3600 : 60};
        return within_reach(Stretch::of(start + unit * (offset.sign * offset.count)));
    }
    if (!instant) {
        const Date day = TRY(moved_day(stretch.first, offset, reading));
        return within_reach(Stretch::of(day));
    }
    const WallTime wall = reading.zone.wall_time(stretch.at);
    const Date day = std::chrono::floor<days>(wall);
    const Date target = TRY(moved_day(day, offset, reading));
    TRY(within_reach(Stretch::of(target)));
    return within_reach(Stretch::of(reading.zone.instant(target + (wall - day))));
}

Result<Stretch> within_reach(const Stretch& stretch) {
    const bool instant = stretch.precision == Precision::instant;
    // A day is left free at both ends for the zones.
    const bool reached = instant ? stretch.at.time_since_epoch() >= (first_date + days{1}).time_since_epoch() &&
                                       stretch.at.time_since_epoch() < last_date.time_since_epoch()
                                 : stretch.first >= first_date && stretch.last <= last_date;
    if (!reached) return out_of_reach();
    return stretch;
}

Date first_day(const Stretch& stretch, const Zone& zone) {
    return stretch.precision == Precision::instant ? zone.date(stretch.at) : stretch.first;
}

TimeRange period(const Stretch& stretch, ExpressionReading& reading) {
    if (stretch.precision == Precision::instant) {
        return {.from = stretch.at, .to = stretch.at, .warnings = std::move(reading.warnings)};
    }
    return {.from = reading.zone.start_of(stretch.first),
            .to = reading.zone.start_of(stretch.last + days{1}),
            .precision = stretch.precision,
            .first = stretch.first,
            .last = stretch.last,
            .warnings = std::move(reading.warnings)};
}

}  // namespace aftersales::calendar
