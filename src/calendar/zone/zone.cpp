#include "aftersales/calendar/zone.hpp"

#include "zone/posix_zone.hpp"
#include "zone/tzif.hpp"

#include <algorithm>
#include <limits>

namespace aftersales::calendar {

namespace {

constexpr std::int64_t always_before = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t always_after = std::numeric_limits<std::int64_t>::max();

// std::chrono's years end at 32767; outside these the rule's last year stands for all.
int year_of(std::int64_t at) {
    constexpr std::int64_t seconds_of_30000_years = 30000LL * 31556952;
    const seconds since_epoch{std::clamp(at, -seconds_of_30000_years, seconds_of_30000_years)};
    const Instant instant{since_epoch};
    return static_cast<int>(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(instant)}.year());
}

}  // namespace

Result<Zone> Zone::from_tzif(std::string name, std::string_view bytes) {
    auto data = read_tzif(bytes);
    if (!data) {
        Error error = std::move(data.error());
        error.message = "time zone '" + name + "': " + error.message;
        return fail(std::move(error));
    }
    Zone zone;
    zone.name_ = std::move(name);
    zone.data_ = std::move(*data);
    return zone;
}

Zone::Stretch Zone::stretch_at(std::int64_t at) const {
    const auto& transitions = data_.transitions;
    const auto after = std::upper_bound(transitions.begin(), transitions.end(), at,
                                        [](std::int64_t t, const ZoneData::Transition& next) { return t < next.at; });
    const std::int64_t until = after == transitions.end() ? always_after : after->at;
    Stretch stretch{.from = always_before, .until = until, .offset = data_.first_offset};
    if (after != transitions.begin()) {
        stretch.from = std::prev(after)->at;
        stretch.offset = std::prev(after)->offset;
    }
    if (after != transitions.end() || !data_.rule) return stretch;
    stretch.offset = data_.rule->standard_offset;
    if (data_.rule->summer_begins.form == 0) return stretch;
    for (const auto& change : transitions_around(*data_.rule, year_of(at))) {
        if (change.at > at) {
            stretch.until = change.at;
            break;
        }
        stretch.from = std::max(stretch.from, change.at);
        stretch.offset = change.offset;
    }
    return stretch;
}

seconds Zone::offset_at(Instant instant) const {
    return seconds{stretch_at(instant.time_since_epoch().count()).offset};
}

WallTime Zone::wall_time(Instant instant) const { return WallTime{instant.time_since_epoch() + offset_at(instant)}; }

Date Zone::date(Instant instant) const { return std::chrono::floor<std::chrono::days>(wall_time(instant)); }

Instant Zone::instant(WallTime wall) const {
    // No offset is larger than 26 hours: the first stretch that may show the wall time holds the instant so far before
    // it.
    constexpr std::int64_t widest_offset = 26 * 3600;
    const std::int64_t shown = wall.time_since_epoch().count();
    Stretch stretch = stretch_at(shown - widest_offset);
    std::int64_t at = shown - stretch.offset;
    while (at >= stretch.until) {
        const std::int64_t offset_before = stretch.offset;
        stretch = stretch_at(stretch.until);
        at = shown - stretch.offset;
        if (at < stretch.from) {
            // A gap: read with the offset before it, the wall time moves forward by its length.
            return Instant{seconds{shown - offset_before}};
        }
    }
    return Instant{seconds{at}};
}

Instant Zone::start_of(Date date) const { return instant(WallTime{date}); }

std::string Zone::print(Instant instant) const { return calendar::print(instant, offset_at(instant)); }

}  // namespace aftersales::calendar
