// When somebody can be at a customer's (D27): in working time, not while away, not while on another visit or on the
// road to or from it. Pure: the diary of a person is given as plain stretches of time.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "aftersales/domain/clock/clock.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

using calendar::Interval;

// A visit that is planned, as a diary has it.
struct DiaryVisit {
    std::int64_t visit{};
    Interval at{};
    std::string region{};
    std::optional<int> travel{};  // minutes on the road to it, where no pair of regions says another
};

struct Diary {
    std::vector<Interval> work{};  // in order, what the person is away taken out
    std::vector<Interval> away{};
    std::vector<DiaryVisit> visits{};
    std::string home{};  // where a day begins
};

struct SlotNeed {
    seconds length{};
    std::string region{};
    std::optional<int> travel{};
    std::int64_t but{};  // a visit that is to be moved, and does not stand in its own way
};

struct Roads {
    std::function<int(const std::string& from, const std::string& to, std::optional<int> otherwise)> minutes{};
    std::function<Date(Instant)> day{};
    std::function<Instant(Date)> begins{};
};

// The working time in which somebody is there.
std::vector<Interval> without_absences(std::vector<Interval> work, const std::vector<Interval>& away);

// The instants at which a slot may begin, as stretches of which both ends are included, in order. Between two visits of
// one day the road must lie in working time; before the first and behind the last it need not.
std::vector<Interval> possible_starts(const Diary& diary, const SlotNeed& need, const Roads& roads);
// What is in both.
std::vector<Interval> common_starts(const std::vector<Interval>& one, const std::vector<Interval>& other);

// The times that are in both, in order.
std::vector<Interval> common_times(const std::vector<Interval>& one, const std::vector<Interval>& other);

enum class SlotTrouble { none, not_working, away, visit, road };
struct SlotClash {
    SlotTrouble what{SlotTrouble::none};
    std::int64_t visit{};  // that is then, or that the road to or from takes too long for
    bool operator==(const SlotClash&) const = default;
};
SlotClash clash_of(const Diary& diary, Instant start, const SlotNeed& need, const Roads& roads);

// Minutes on the road to a slot: from the visit before it on the same day, else from home.
int road_to(const Diary& diary, Instant start, const SlotNeed& need, const Roads& roads);

// At the next quarter of an hour, where that is still possible.
Instant rounded_start(const Interval& starts);

}  // namespace aftersales::domain
