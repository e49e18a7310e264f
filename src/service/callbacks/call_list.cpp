#include "callbacks/call_list.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/due.hpp"
#include "callbacks/holding.hpp"
#include "callbacks/judging.hpp"
#include "callbacks/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace aftersales::service {

namespace {

// One that was moved is listed from the day of its new hour (policy.md).
domain::Date listed_from(const domain::Callback& callback, const calendar::Zone& zone) {
    return callback.moved ? zone.date(callback.call_at) : callback.due_from;
}

using MergedPrograms = std::map<domain::CallbackId, std::vector<std::string>>;

Result<MergedPrograms> merged_into_open(const Writing& desk) {
    MergedPrograms merged;
    if (desk.policy.callbacks.merge_within.amount == 0) return merged;
    TRY(desk.store.calls().merged_programs(
        [&](domain::CallbackId into, const std::string& program) { merged[into].push_back(program); }));
    return merged;
}

// Whether open tickets of the customer hold the call.
enum class HeldBy { nothing, tickets };

// Has begun to be listed, and has not run out by its window or by what held it.
Result<bool> is_listed(const Writing& desk, const CallbackDay& list, const domain::Callback& callback, HeldBy by) {
    const auto& zone = desk.policy.zone();
    if (listed_from(callback, zone) > list.until) return false;
    if (domain::listed_until(callback, zone) >= list.day) return true;
    return by == HeldBy::tickets && TRY(stands_by_hold(desk.store, zone, callback, list.day));
}

domain::Filter may_be_listed(const CallbackDay& list, const calendar::Zone& zone) {
    const auto beyond = list.until + std::chrono::days{1};
    domain::Filter opened{.node = domain::Filter::Node::either};
    opened.parts = {before("due_from", beyond), before("call_at", zone.start_of(beyond))};
    domain::Filter all{.node = domain::Filter::Node::both};
    all.parts = {is_open_callback(), std::move(opened)};
    return all;
}

void name_merged(domain::CallTurn& turn, const std::vector<std::string>& with) {
    if (!with.empty()) {
        turn.reason =
            fmt::format("together with {}{}{}", fmt::join(with, ", "), turn.reason.empty() ? "" : "; ", turn.reason);
    }
}

bool comes_before(const ListedCallback& a, const ListedCallback& b) {
    const auto& [left, right] = std::tie(a.line.callback, b.line.callback);
    return std::tuple{-a.turn.points, left.call_at, left.id} < std::tuple{-b.turn.points, right.call_at, right.id};
}

}  // namespace

Result<domain::CallTurn> turn_of_callback(const store::Reader& store, const policy::Policy& policy, domain::Instant now,
                                          const domain::Callback& callback) {
    if (policy.callbacks.order.empty()) return domain::CallTurn{};
    const auto known = TRY(facts_of(TRY(subject_of(store, callback)), store, policy, now));
    auto turn = domain::turn_of(policy.callbacks.order, known.facts);
    TRY(known.check());
    return turn;
}

Result<void> judged_callbacks(const Reading& desk, const domain::Filter& filter, const SeeJudged& visit) {
    Judging judging{desk.store, desk.policy, desk.now};
    judging.of_all(desk.policy.callbacks.order);
    store::Listing listing{.filter = filter};
    listing.facts = judging.asked();
    return store::list<domain::Callback>(desk.store, listing, [&](const store::CallbackLine& line) -> Result<bool> {
        if (line.callback.state != domain::CallbackState::open) return visit(line, std::nullopt);
        return visit(line, TRY(judging.turn(*line.facts, line.callback)));
    });
}

Result<int> held_callbacks(const Writing& desk, const CallbackDay& list) {
    if (!desk.policy.callbacks.hold_if_open) return 0;
    store::Listing listing{.filter = may_be_listed(list, desk.policy.zone())};
    listing.facts = store::Asked{.open = true};
    const auto merged = TRY(merged_into_open(desk));
    int held = 0;
    TRY(store::list<domain::Callback>(desk.store, listing, [&](const store::CallbackLine& line) -> Result<bool> {
        const auto& callback = line.callback;
        if (!is_wanted(list, callback.program) || line.facts->open_tickets == 0) return true;
        const auto found = merged.find(callback.id);
        const auto with = found == merged.end() ? std::vector<std::string>{} : found->second;
        const bool waits = waits_for_tickets(desk.policy, callback.program, with);
        if (waits && TRY(is_listed(desk, list, callback, HeldBy::tickets))) ++held;
        return true;
    }));
    return held;
}

Result<std::vector<ListedCallback>> callbacks_of_day(const Writing& desk, const CallbackDay& list) {
    const auto& zone = desk.policy.zone();
    Judging judging{desk.store, desk.policy, desk.now};
    judging.of_all(desk.policy.callbacks.order);
    store::Listing listing{.filter = may_be_listed(list, zone)};
    listing.facts = judging.asked();
    if (desk.policy.callbacks.hold_if_open) listing.facts->open = true;
    const auto merged = TRY(merged_into_open(desk));
    std::vector<ListedCallback> listed;
    TRY(store::list<domain::Callback>(desk.store, listing, [&](const store::CallbackLine& line) -> Result<bool> {
        const auto& callback = line.callback;
        if (!is_wanted(list, callback.program)) return true;
        const auto found = merged.find(callback.id);
        const auto with = found == merged.end() ? std::vector<std::string>{} : found->second;
        const bool waits = waits_for_tickets(desk.policy, callback.program, with);
        if (waits && line.facts->open_tickets > 0) return true;
        if (!TRY(is_listed(desk, list, callback, waits ? HeldBy::tickets : HeldBy::nothing))) return true;
        auto turn = TRY(judging.turn(*line.facts, callback));
        name_merged(turn, with);
        listed.push_back({.line = line, .turn = std::move(turn)});
        return true;
    }));
    std::sort(listed.begin(), listed.end(), comes_before);
    return listed;
}

}  // namespace aftersales::service
