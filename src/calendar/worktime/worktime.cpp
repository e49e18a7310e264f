#include "aftersales/calendar/worktime.hpp"

#include "worktime/index.hpp"
#include "worktime/intervals.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

using Stretches = std::vector<WorkStretch>;

constexpr std::int64_t ten_years = 3653LL * 86400;

// Kept to some thirty thousand years, so that no sum overflows; work ends long before.
std::int64_t count(seconds length) {
    constexpr std::int64_t reach = 1'000'000'000'000;
    return std::clamp(length.count(), -reach, reach);
}
std::int64_t count(Instant instant) { return count(instant.time_since_epoch()); }
Instant at(std::int64_t count) { return Instant{seconds{count}}; }

// The first stretch that begins after the instant; the one before it may hold the instant.
Stretches::const_iterator first_after(const Stretches& stretches, std::int64_t instant) {
    return std::upper_bound(stretches.begin(), stretches.end(), instant,
                            [](std::int64_t t, const WorkStretch& stretch) { return t < stretch.from; });
}

// Working seconds of the year before the instant.
std::int64_t worked_before(const Stretches& stretches, std::int64_t instant) {
    const auto after = first_after(stretches, instant);
    if (after == stretches.begin()) return 0;
    const WorkStretch& stretch = *std::prev(after);
    return stretch.before + std::min(instant, stretch.to) - stretch.from;
}

// The earliest instant before which the year has `worked` seconds: 0 < worked <= total.
Instant earliest(const Stretches& stretches, std::int64_t worked) {
    const auto after = std::lower_bound(stretches.begin(), stretches.end(), worked,
                                        [](const WorkStretch& stretch, std::int64_t w) { return stretch.before < w; });
    const WorkStretch& stretch = *std::prev(after);
    return at(stretch.from + worked - stretch.before);
}

// The latest one: 0 <= worked < total.
Instant latest(const Stretches& stretches, std::int64_t worked) {
    const auto after = std::upper_bound(stretches.begin(), stretches.end(), worked,
                                        [](std::int64_t w, const WorkStretch& stretch) { return w < stretch.before; });
    const WorkStretch& stretch = *std::prev(after);
    return at(stretch.from + worked - stretch.before);
}

tl::unexpected<Error> negative_working_time() {
    return fail(ErrorKind::internal, "working time to add or subtract is negative");
}

}  // namespace

WorkCalendar::WorkCalendar(CalendarRules rules) : index_{std::make_unique<Index>(std::move(rules))} {}
WorkCalendar::~WorkCalendar() = default;
WorkCalendar::WorkCalendar(WorkCalendar&&) noexcept = default;
WorkCalendar& WorkCalendar::operator=(WorkCalendar&&) noexcept = default;

const CalendarRules& WorkCalendar::rules() const { return index_->rules; }

Result<Instant> WorkCalendar::add(Instant start, seconds working) const {
    if (working < seconds{0}) return negative_working_time();
    if (working == seconds{0}) return next_open(start);
    const std::int64_t limit = count(start) + ten_years;
    const int last = index_->year_of(limit);
    int year = index_->year_of(count(start));
    std::int64_t wanted = worked_before(index_->stretches(year), count(start)) + count(working);
    for (; year <= last; ++year) {
        const Stretches& stretches = index_->stretches(year);
        if (wanted <= total(stretches)) {
            const Instant due = earliest(stretches, wanted);
            if (count(due) > limit) break;
            return due;
        }
        wanted -= total(stretches);
    }
    return unreachable(rules(), "end of " + std::to_string(working.count()) + " working seconds");
}

Result<Instant> WorkCalendar::subtract(Instant end, seconds working) const {
    if (working < seconds{0}) return negative_working_time();
    const std::int64_t limit = count(end) - ten_years;
    const int first = index_->year_of(limit);
    int year = index_->year_of(count(end));
    std::int64_t wanted = worked_before(index_->stretches(year), count(end)) - count(working);
    while (true) {
        const Stretches& stretches = index_->stretches(year);
        // Of nothing to work off the latest instant is the one with work before it, not the opening behind a break.
        const bool here = working == seconds{0} ? wanted > 0 : wanted >= 0;
        if (here) {
            const Instant start = working == seconds{0} ? earliest(stretches, wanted) : latest(stretches, wanted);
            if (count(start) < limit) break;
            return start;
        }
        if (year == first) break;
        wanted += total(index_->stretches(--year));
    }
    return unreachable(rules(), "beginning of " + std::to_string(working.count()) + " working seconds");
}

seconds WorkCalendar::between(Instant a, Instant b) const {
    if (b < a) return -between(b, a);
    const int first = index_->year_of(count(a));
    const int last = index_->year_of(count(b));
    std::int64_t sum = worked_before(index_->stretches(last), count(b));
    sum -= worked_before(index_->stretches(first), count(a));
    for (int year = first; year < last; ++year) sum += total(index_->stretches(year));
    return seconds{sum};
}

bool WorkCalendar::is_open(Instant instant) const {
    const Stretches& stretches = index_->stretches(index_->year_of(count(instant)));
    const auto after = first_after(stretches, count(instant));
    return after != stretches.begin() && count(instant) < std::prev(after)->to;
}

Result<Instant> WorkCalendar::next_open(Instant instant) const {
    if (is_open(instant)) return instant;
    const std::int64_t limit = count(instant) + ten_years;
    const int last = index_->year_of(limit);
    for (int year = index_->year_of(count(instant)); year <= last; ++year) {
        const Stretches& stretches = index_->stretches(year);
        const auto after = first_after(stretches, count(instant));
        if (after == stretches.end()) continue;
        if (after->from > limit) break;
        return at(after->from);
    }
    return unreachable(rules(), "working time");
}

std::vector<Interval> WorkCalendar::intervals(Instant from, Instant to) const {
    std::vector<Interval> found;
    if (from >= to) return found;
    const int last = index_->year_of(count(to));
    for (int year = index_->year_of(count(from)); year <= last; ++year) {
        const Stretches& stretches = index_->stretches(year);
        auto stretch = std::upper_bound(stretches.begin(), stretches.end(), count(from),
                                        [](std::int64_t t, const WorkStretch& s) { return t < s.to; });
        for (; stretch != stretches.end() && stretch->from < count(to); ++stretch) {
            found.push_back({.from = std::max(from, at(stretch->from)), .to = std::min(to, at(stretch->to))});
        }
    }
    // Years are cut apart at New Year, where work may go on.
    return merged(std::move(found));
}

}  // namespace aftersales::calendar
