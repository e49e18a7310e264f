// Working time minute by minute, straight from the words of policy.md and with none of the engine's code but the zone's
// offsets. Slow, and right by inspection: what the engine is held against. Hours and offsets must be whole minutes.
#pragma once

#include "aftersales/calendar/worktime.hpp"

#include <map>
#include <optional>
#include <vector>

namespace aftersales::calendar {

// What the clocks of a zone show, minute by minute, from five days before `first` to five days after `last`.
class MinuteClock {
public:
    MinuteClock(const Zone& zone, Date first, Date last)
        : first_{first}, last_{last}, begin_{(first - margin).time_since_epoch()},
          end_{(last + margin).time_since_epoch()} {
        for (Instant minute = begin_; minute < end_; minute += std::chrono::minutes{1}) {
            wall_.push_back(zone.wall_time(minute));
            first_shown_.emplace(wall_.back(), minute);
        }
    }

    [[nodiscard]] Date first() const { return first_; }
    [[nodiscard]] Date last() const { return last_; }
    [[nodiscard]] Instant begin() const { return begin_; }
    [[nodiscard]] Instant end() const { return end_; }
    [[nodiscard]] std::size_t minutes() const { return wall_.size(); }

    // The first minute that shows the wall time; for one that never is shown, as far behind the gap as it lies in it.
    [[nodiscard]] Instant resolved(WallTime wall) const {
        const auto shown = first_shown_.find(wall);
        if (shown != first_shown_.end()) return shown->second;
        std::size_t behind = 1;
        while (!(wall_[behind - 1] < wall && wall_[behind] > wall)) ++behind;
        const WallTime gap_begins = wall_[behind - 1] + std::chrono::minutes{1};
        return begin_ + std::chrono::minutes{behind} + (wall - gap_begins);
    }

private:
    static constexpr std::chrono::days margin{5};

    Date first_;
    Date last_;
    Instant begin_;
    Instant end_;
    std::vector<WallTime> wall_{};
    std::map<WallTime, Instant> first_shown_{};
};

class NaiveWorktime {
public:
    // Knows the days of the clock, and of what begins three days around them.
    NaiveWorktime(const CalendarRules& rules, const MinuteClock& clock) : rules_{rules}, clock_{clock} {
        const Date first = clock.first();
        const Date last = clock.last();
        open_.resize(clock.minutes());
        const std::chrono::days reach{3};
        for (Date date = first - reach; date <= last + reach; date += std::chrono::days{1}) {
            for (const Hours& hours : hours_of(date)) mark(date, hours, true);
        }
        for (const auto& [date, exception] : rules.exceptions) {
            if (date < first - reach || date > last + reach) continue;
            if (exception.free) mark(date, {.from = seconds{0}, .to = seconds{86400}}, false);
            for (const Hours& hours : exception.free_hours) mark(date, hours, false);
        }
    }

    [[nodiscard]] bool is_open(Instant instant) const { return open_.at(index(instant)); }

    [[nodiscard]] seconds between(Instant a, Instant b) const {
        if (b < a) return -between(b, a);
        seconds sum{0};
        for (Instant at = a; at < b;) {
            const Instant next = std::min(b, next_minute(at));
            if (is_open(at)) sum += next - at;
            at = next;
        }
        return sum;
    }

    // Nothing where the known days end first.
    [[nodiscard]] std::optional<Instant> add(Instant start, seconds working) const {
        Instant at = start;
        while (at < clock_.end()) {
            const Instant next = next_minute(at);
            if (is_open(at)) {
                if (working <= next - at) return at + working;
                working -= next - at;
            }
            at = next;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Instant> subtract(Instant end, seconds working) const {
        Instant at = end;
        while (at > clock_.begin()) {
            const Instant from = std::chrono::floor<std::chrono::minutes>(at - seconds{1});
            if (is_open(from)) {
                // Of several instants the latest: an opening counts, the closing before it does not.
                if (working <= at - from) return at - working;
                working -= at - from;
            }
            at = from;
        }
        return std::nullopt;
    }

private:
    static Instant next_minute(Instant at) {
        return std::chrono::floor<std::chrono::minutes>(at) + std::chrono::minutes{1};
    }

    [[nodiscard]] std::size_t index(Instant instant) const {
        return static_cast<std::size_t>(std::chrono::floor<std::chrono::minutes>(instant - clock_.begin()).count());
    }

    [[nodiscard]] std::vector<Hours> hours_of(Date date) const {
        const auto exception = rules_.exceptions.find(date);
        if (exception != rules_.exceptions.end() && exception->second.hours) return *exception->second.hours;
        return rules_.week[weekday_number(date) - 1];
    }

    void mark(Date date, const Hours& hours, bool open) {
        const Instant from = clock_.resolved(date + hours.from);
        const Instant to = clock_.resolved(date + hours.to);
        for (Instant at = from; at < to; at += std::chrono::minutes{1}) {
            if (at >= clock_.begin() && at < clock_.end()) open_[index(at)] = open;
        }
    }

    const CalendarRules& rules_;
    const MinuteClock& clock_;
    std::vector<bool> open_{};
};

}  // namespace aftersales::calendar
