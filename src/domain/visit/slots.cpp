#include "aftersales/domain/visit/slots.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

constexpr Instant never = Instant::max();

seconds minutes(int count) { return std::chrono::minutes{count}; }

// When so much working time has passed since then.
Instant worked_after(const std::vector<Interval>& work, Instant from, seconds amount) {
    if (amount.count() == 0) return from;
    for (const auto& each : work) {
        if (each.to <= from) continue;
        const auto begins = std::max(each.from, from);
        if (each.to - begins >= amount) return begins + amount;
        amount -= each.to - begins;
    }
    return never;
}

// From when on so much working time is left until then.
Instant worked_before(const std::vector<Interval>& work, Instant to, seconds amount) {
    if (amount.count() == 0) return to;
    for (auto each = work.rbegin(); each != work.rend(); ++each) {
        if (each->from >= to) continue;
        const auto ends = std::min(each->to, to);
        if (ends - each->from >= amount) return ends - amount;
        amount -= ends - each->from;
    }
    return Instant::min();
}

// Of one visit: a slot beside it begins at or behind `next`, or ends at or before `previous`.
struct KeptApart {
    Instant previous{};
    Instant next{};
};
KeptApart distance_to(const Diary& diary, const DiaryVisit& visit, const SlotNeed& need, const Roads& roads) {
    const auto there = minutes(roads.minutes(visit.region, need.region, need.travel));
    const auto back = minutes(roads.minutes(need.region, visit.region, visit.travel));
    const auto next_day = roads.begins(roads.day(visit.at.to) + std::chrono::days{1});
    const auto day = roads.begins(roads.day(visit.at.from));
    return {.previous = std::max(worked_before(diary.work, visit.at.from, back), std::min(visit.at.from - back, day)),
            .next = std::min(worked_after(diary.work, visit.at.to, there), std::max(visit.at.to + there, next_day))};
}

// Takes what lies strictly between two instants out of stretches whose ends are included.
std::vector<Interval> taken_out(const std::vector<Interval>& starts, Instant from, Instant to) {
    std::vector<Interval> left;
    for (const auto& each : starts) {
        if (each.from <= from) left.push_back({each.from, std::min(each.to, from)});
        if (each.to >= to) left.push_back({std::max(each.from, to), each.to});
        // One instant can be the end of the one and the beginning of the other.
        if (left.size() > 1 && left[left.size() - 2] == left.back()) left.pop_back();
    }
    return left;
}

}  // namespace

std::vector<Interval> without_absences(std::vector<Interval> work, const std::vector<Interval>& away) {
    for (const auto& gone : away) {
        std::vector<Interval> left;
        for (const auto& each : work) {
            if (each.from < gone.from) left.push_back({each.from, std::min(each.to, gone.from)});
            if (each.to > gone.to) left.push_back({std::max(each.from, gone.to), each.to});
        }
        work = std::move(left);
    }
    return work;
}

std::vector<Interval> possible_starts(const Diary& diary, const SlotNeed& need, const Roads& roads) {
    std::vector<Interval> starts;
    for (const auto& each : diary.work)
        if (each.to - each.from >= need.length) starts.push_back({each.from, each.to - need.length});
    for (const auto& visit : diary.visits) {
        if (visit.visit == need.but) continue;
        const auto distance = distance_to(diary, visit, need, roads);
        starts = taken_out(starts, distance.previous - need.length, distance.next);
    }
    return starts;
}

std::vector<Interval> common_starts(const std::vector<Interval>& one, const std::vector<Interval>& other) {
    std::vector<Interval> common;
    for (const auto& a : one) {
        for (const auto& b : other) {
            const Interval both{std::max(a.from, b.from), std::min(a.to, b.to)};
            if (both.from <= both.to) common.push_back(both);
        }
    }
    std::ranges::sort(common);
    return common;
}

std::vector<Interval> common_times(const std::vector<Interval>& one, const std::vector<Interval>& other) {
    auto common = common_starts(one, other);
    std::erase_if(common, [](const Interval& each) { return each.from == each.to; });
    return common;
}

SlotClash clash_of(const Diary& diary, Instant start, const SlotNeed& need, const Roads& roads) {
    const auto end = start + need.length;
    for (const auto& visit : diary.visits) {
        if (visit.visit == need.but) continue;
        if (start < visit.at.to && visit.at.from < end) return {SlotTrouble::visit, visit.visit};
    }
    for (const auto& gone : diary.away)
        if (start < gone.to && gone.from < end) return {SlotTrouble::away};
    const auto holds = [&](const Interval& each) { return each.from <= start && end <= each.to; };
    if (std::ranges::none_of(diary.work, holds)) return {SlotTrouble::not_working};
    for (const auto& visit : diary.visits) {
        if (visit.visit == need.but) continue;
        const auto distance = distance_to(diary, visit, need, roads);
        if (start < distance.next && end > distance.previous) return {SlotTrouble::road, visit.visit};
    }
    return {};
}

int road_to(const Diary& diary, Instant start, const SlotNeed& need, const Roads& roads) {
    const DiaryVisit* before = nullptr;
    for (const auto& visit : diary.visits) {
        const bool earlier = visit.visit != need.but && visit.at.to <= start;
        if (earlier && roads.day(visit.at.to) == roads.day(start) && (!before || visit.at.to > before->at.to))
            before = &visit;
    }
    return roads.minutes(before ? before->region : diary.home, need.region, need.travel);
}

Instant rounded_start(const Interval& starts) {
    constexpr seconds quarter{900};
    const auto into = starts.from.time_since_epoch() % quarter;
    const auto next = into.count() == 0 ? starts.from : starts.from + (quarter - into);
    return next <= starts.to ? next : starts.from;
}

}  // namespace aftersales::domain
