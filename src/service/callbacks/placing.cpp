#include "callbacks/placing.hpp"

#include <fmt/format.h>

#include <limits>

namespace aftersales::service {

namespace {

using std::chrono::days;

std::vector<std::string> people(const policy::Policy& policy, const std::string& to) {
    constexpr std::string_view role = "role:";
    constexpr std::string_view staff = "staff:";
    if (to.starts_with(role)) return policy.members_of(to.substr(role.size()));
    if (to.starts_with(staff)) return {to.substr(staff.size())};
    return {};
}

bool is_late(const policy::Policy& policy, const domain::Window& window, domain::Instant at) {
    return at >= policy.zone().start_of(window.to + days{1});
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

Result<int> Placing::calls(const std::string& staff, domain::Date day) {
    const auto known = calls_.find({staff, day});
    if (known != calls_.end()) return known->second;
    const auto& zone = policy_.zone();
    const auto open = TRY(store_.open_callbacks_of_day(staff, zone.start_of(day), zone.start_of(day + days{1})));
    return calls_[{staff, day}] = open;
}

Result<Placement> Placing::place(const std::string& to, const domain::Window& window, Placement first) {
    constexpr int most_days_ahead = 366;  // then capacity gives way
    const auto& rules = policy_.callbacks;
    const auto callers = people(policy_, to);
    if (callers.empty()) return first;
    auto placed = first;
    for (int tried = 0;; ++tried) {
        const auto day = policy_.zone().date(placed.call_at);
        int fewest = std::numeric_limits<int>::max();
        for (const auto& caller : callers) {
            const auto open = TRY(calls(caller, day));
            if (open >= fewest) continue;
            fewest = open;
            placed.assignee = caller;
        }
        if (!rules.capacity || fewest < *rules.capacity || tried == most_days_ahead) {
            ++calls_[{placed.assignee, day}];
            return placed;
        }
        const auto* calendar = TRY(policy_.calendar(rules.calendar));
        const auto next_day = policy_.zone().start_of(day + days{1});
        placed.call_at = TRY(domain::allowed_from(next_day, rules.avoid, *calendar));
        placed.late = is_late(policy_, window, placed.call_at);
        placed.reason = fmt::format("moved on: {} calls a person and day", *rules.capacity);
    }
}

}  // namespace aftersales::service
