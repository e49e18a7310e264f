#include "aftersales/service/report/periods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace aftersales::service::report {
namespace {

using calendar::Date;

constexpr std::size_t most_periods = 40'000;

std::chrono::year_month_day civil(Date date) { return std::chrono::year_month_day{date}; }

Date first_of_month(std::chrono::year year, unsigned month) {
    return Date{std::chrono::local_days{year / std::chrono::month{month} / 1}};
}

// The first day of the unit that a date lies in.
Date first_day(PeriodUnit unit, Date date) {
    const auto ymd = civil(date);
    const auto month = static_cast<unsigned>(ymd.month());
    switch (unit) {
    case PeriodUnit::day:
        return date;
    case PeriodUnit::week:
        return date - std::chrono::days{calendar::weekday_number(date) - 1};
    case PeriodUnit::month:
        return first_of_month(ymd.year(), month);
    case PeriodUnit::quarter:
        return first_of_month(ymd.year(), (month - 1) / 3 * 3 + 1);
    case PeriodUnit::year:
        return first_of_month(ymd.year(), 1);
    }
    return date;
}

// The first day of the unit `steps` units on from one that begins on `first`.
Date step(PeriodUnit unit, Date first, int steps) {
    switch (unit) {
    case PeriodUnit::day:
        return first + std::chrono::days{steps};
    case PeriodUnit::week:
        return first + std::chrono::days{7 * steps};
    case PeriodUnit::month:
        return calendar::add_months(first, steps);
    case PeriodUnit::quarter:
        return calendar::add_months(first, 3 * steps);
    case PeriodUnit::year:
        return calendar::add_months(first, 12 * steps);
    }
    return first;
}

std::string name_of(PeriodUnit unit, Date first) {
    const auto ymd = civil(first);
    const auto year = static_cast<int>(ymd.year());
    const auto month = static_cast<unsigned>(ymd.month());
    switch (unit) {
    case PeriodUnit::day:
        return calendar::print(first);
    case PeriodUnit::week: {
        const auto week = calendar::iso_week(first);
        return fmt::format("{:04}-W{:02}", week.year, week.week);
    }
    case PeriodUnit::month:
        return fmt::format("{:04}-{:02}", year, month);
    case PeriodUnit::quarter:
        return fmt::format("{:04}-Q{}", year, (month + 2) / 3);
    case PeriodUnit::year:
        return fmt::format("{:04}", year);
    }
    return {};
}

// The periods that begin on `first` or later and before `end`.
Result<std::vector<Period>> periods_from(PeriodUnit unit, Date first, Date end, const calendar::Zone& zone) {
    std::vector<Period> periods;
    while (first < end) {
        if (periods.size() == most_periods) {
            return fail(ErrorKind::usage, fmt::format("the report would have more than {} periods", most_periods),
                        {"Say a shorter --period, or a longer unit."});
        }
        const auto next = step(unit, first, 1);
        Period period{.name = name_of(unit, first), .from = zone.start_of(first), .to = zone.start_of(next)};
        if (period.from < period.to) periods.push_back(std::move(period));
        first = next;
    }
    return periods;
}

}  // namespace

Result<std::vector<Period>> whole_periods(PeriodUnit unit, Instant from, Instant to, const calendar::Zone& zone) {
    const auto last = to > from ? to - calendar::seconds{1} : from;
    const auto first = first_day(unit, zone.date(from));
    return periods_from(unit, first, step(unit, first_day(unit, zone.date(last)), 1), zone);
}

Result<std::vector<Period>> last_periods(PeriodUnit unit, int count, Instant now, const calendar::Zone& zone) {
    if (count < 1) return fail(ErrorKind::usage, fmt::format("--last: {} is no number of periods from 1 on", count));
    const auto current = first_day(unit, zone.date(now));
    const auto years = static_cast<int>(civil(current).year());
    // A day is the shortest unit: whatever is within its limit is checked by the year it leads to.
    if (static_cast<std::size_t>(count) > most_periods ||
        civil(step(unit, current, -count)).year() < std::chrono::year{1}) {
        return fail(ErrorKind::usage, fmt::format("--last: {} periods before {} are out of reach", count, years));
    }
    return periods_from(unit, step(unit, current, -count), current, zone);
}

namespace {

// Of a whole unit, the one before it, by its name.
std::optional<Period> unit_before(const Period& period, const calendar::Zone& zone) {
    for (const auto unit :
         {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
        const auto whole = whole_periods(unit, period.from, period.to, zone);
        if (!whole || whole->size() != 1 || whole->front().from != period.from || whole->front().to != period.to) {
            continue;
        }
        // A day that a zone never had leaves nothing before the day after it.
        if (auto before = last_periods(unit, 1, period.from, zone); before && !before->empty()) return before->front();
    }
    return std::nullopt;
}

}  // namespace

Period period_before(const Period& period, const calendar::Zone& zone) {
    if (auto before = unit_before(period, zone)) return *before;
    const auto first = zone.date(period.from);
    const auto end = zone.date(period.to);
    Period before{.name = "before " + period.name, .from = period.from - (period.to - period.from), .to = period.from};
    if (zone.start_of(first) != period.from || zone.start_of(end) != period.to) return before;
    const auto from = civil(first);
    const auto to = civil(end);
    if (static_cast<unsigned>(from.day()) == 1 && static_cast<unsigned>(to.day()) == 1) {
        const auto months_of = [](std::chrono::year_month_day day) {
            return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
        };
        const int months = months_of(to) - months_of(from);
        before.from = zone.start_of(calendar::add_months(first, -months));
    } else {
        before.from = zone.start_of(first - (end - first));
    }
    return before;
}

std::optional<std::size_t> period_at(const std::vector<Period>& periods, Instant at) {
    const auto after = std::ranges::upper_bound(periods, at, {}, [](const Period& period) { return period.from; });
    if (after == periods.begin()) return std::nullopt;
    const auto found = std::prev(after);
    if (at >= found->to) return std::nullopt;
    return static_cast<std::size_t>(found - periods.begin());
}

}  // namespace aftersales::service::report
