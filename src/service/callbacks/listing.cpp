#include "callbacks/listing.hpp"

#include "aftersales/policy/policy.hpp"
#include "callbacks/due.hpp"
#include "callbacks/find.hpp"
#include "callbacks/subject.hpp"

#include <algorithm>
#include <tuple>

namespace aftersales::service {

namespace {

// One that was moved is listed from the day of its new hour (policy.md).
domain::Date listed_from(const domain::Callback& callback, const calendar::Zone& zone) {
    return callback.moved ? zone.date(callback.call_at) : callback.due_from;
}

Result<bool> is_held(const Writing& desk, const domain::Callback& callback) {
    if (!desk.policy.callbacks.hold_if_open) return false;
    const auto* program = desk.policy.callbacks.program(callback.program);
    if (program != nullptr && program->even_if_open) return false;
    return TRY(desk.store.open_tickets_of(callback.customer)) > 0;
}

bool comes_before(const ListedCallback& a, const ListedCallback& b) {
    const auto& [left, right] = std::tie(a.line.callback, b.line.callback);
    return std::tuple{-a.turn.points, left.call_at, left.id} < std::tuple{-b.turn.points, right.call_at, right.id};
}

}  // namespace

Result<domain::Turn> turn_of_callback(const store::Reader& store, const policy::Policy& policy, domain::Instant now,
                                      const domain::Callback& callback) {
    if (policy.callbacks.order.empty()) return domain::Turn{};
    const auto known = TRY(facts_of(TRY(subject_of(store, callback)), store, policy, now));
    auto turn = domain::turn_of(policy.callbacks.order, known.facts);
    TRY(known.check());
    return turn;
}

Result<std::vector<ListedCallback>> callbacks_of_day(const Writing& desk, const CallbackDay& list) {
    const auto& zone = desk.policy.zone();
    std::vector<ListedCallback> listed;
    for (auto& line : TRY(open_callbacks_of(desk.store, {}))) {
        const auto& callback = line.callback;
        if (!is_wanted(list, callback.program)) continue;
        if (listed_from(callback, zone) > list.until || domain::listed_until(callback, zone) < list.day) continue;
        if (TRY(is_held(desk, callback))) continue;
        auto turn = TRY(turn_of_callback(desk.store, desk.policy, desk.now, callback));
        listed.push_back({.line = std::move(line), .turn = std::move(turn)});
    }
    std::sort(listed.begin(), listed.end(), comes_before);
    return listed;
}

}  // namespace aftersales::service
