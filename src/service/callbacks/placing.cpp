#include "callbacks/placing.hpp"

#include "callbacks/holding.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using std::chrono::days;

std::vector<std::string> callers_of(const policy::Policy& policy, const domain::Addressee& to) {
    if (to.means == domain::Addressee::Means::role) return policy.members_of(to.name);
    if (to.means == domain::Addressee::Means::staff) return {to.name};
    return {};
}

}  // namespace

Result<Placement> first_time(const policy::Policy& policy, const domain::Window& window,
                             std::optional<domain::Instant> not_before) {
    const auto& rules = policy.callbacks;
    const auto* calendar = TRY(policy.calendar(rules.calendar));
    const auto time = TRY(domain::call_time(window, not_before, rules.avoid, *calendar));
    return Placement{.call_at = time.at,
                     .late = time.late,
                     .reason = time.late ? "no time to call in its window" : "",
                     .assignee = {}};
}

Result<Placing::Load*> Placing::load(const std::string& staff, domain::Date day) {
    const auto [place, fresh] = loads_.try_emplace({staff, day});
    if (!fresh) return &place->second;
    const auto& zone = policy_.zone();
    const auto from = zone.start_of(day);
    const auto to = zone.start_of(day + days{1});
    place->second.open = TRY(store_.calls().open_callbacks_of_day(staff, from, to));
    if (!policy_.callbacks.capacity) return &place->second;
    place->second.taken = place->second.open - TRY(held_callbacks_of_day(store_, policy_, staff, {from, to}));
    if (day <= today_) place->second.taken += TRY(store_.calls().calls_done_by(staff, from, to));
    return &place->second;
}

Result<const std::string*> Placing::caller(const People& people, domain::Date day, std::optional<int> capacity) {
    const std::string* found = nullptr;
    int fewest = 0;
    for (const auto& each : people) {
        const auto* has = TRY(load(each, day));
        if (capacity && has->taken >= *capacity) continue;
        if (found != nullptr && has->open >= fewest) continue;
        found = &each;
        fewest = has->open;
    }
    return found;
}

Result<Placement> Placing::given_to(Placement placed, const std::string& staff, TakesRoom takes_room) {
    auto* has = TRY(load(staff, policy_.zone().date(placed.call_at)));
    ++has->open;
    has->taken += takes_room == TakesRoom::yes ? 1 : 0;
    placed.assignee = staff;
    return placed;
}

// The first time to call of a day, or of one after it.
Result<domain::Instant> Placing::opening(domain::Date day) {
    const auto [place, fresh] = openings_.try_emplace(day);
    if (fresh) {
        const auto* calendar = TRY(policy_.calendar(policy_.callbacks.calendar));
        place->second = TRY(domain::allowed_from(policy_.zone().start_of(day), policy_.callbacks.avoid, *calendar));
    }
    return place->second;
}

Result<Placement> Placing::place(const domain::Addressee& to, const domain::Window& window, Placement first,
                                 TakesRoom takes_room) {
    const auto& zone = policy_.zone();
    const auto callers = callers_of(policy_, to);
    if (callers.empty()) return first;
    const auto capacity = policy_.callbacks.capacity;
    if (!capacity) return given_to(first, *TRY(caller(callers, zone.date(first.call_at), {})), takes_room);
    auto last = first;
    auto next = first;
    if (zone.date(first.call_at) < today_) {
        next.call_at = TRY(opening(today_));
        next.reason = "moved on: its day was over";
        if (zone.date(next.call_at) > window.to) {
            if (first.reason.empty()) first.reason = window.to < today_ ? "its window is over" : "its day was over";
            return given_to(first, *TRY(caller(callers, zone.date(first.call_at), {})), takes_room);
        }
    }
    while (next.call_at == first.call_at || zone.date(next.call_at) <= window.to) {
        const auto day = zone.date(next.call_at);
        if (const auto* who = TRY(caller(callers, day, capacity))) return given_to(next, *who, takes_room);
        last.call_at = next.call_at;
        next.call_at = TRY(opening(day + days{1}));
        next.reason = fmt::format("moved on: {} calls a person and day", *capacity);
    }
    last.reason = fmt::format("no room in its window: {} calls a person and day", *capacity);
    return given_to(last, *TRY(caller(callers, zone.date(last.call_at), {})), takes_room);
}

}  // namespace aftersales::service
