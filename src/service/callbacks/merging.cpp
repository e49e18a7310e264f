#include "callbacks/merging.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/reminders.hpp"

namespace aftersales::service {

namespace {

bool is_used(const policy::Policy& policy) { return policy.callbacks.merge_within.amount > 0; }

Result<bool> is_soon_after(const policy::Policy& policy, domain::Instant earlier, domain::Instant later) {
    if (later < earlier) return false;
    const auto* calendar = TRY(policy.calendar(policy.callbacks.calendar));
    return later <= TRY(calendar->add(earlier, policy.callbacks.merge_within));
}

}  // namespace

Result<std::vector<Merging::Call>*> Merging::calls_of(domain::CustomerId customer) {
    const auto [place, fresh] = calls_.try_emplace(customer);
    if (!fresh) return &place->second;
    for (const auto& line : TRY(callbacks_of(desk_.store, {.customer = customer}, {}))) {
        const auto& each = line.callback;
        const bool made = each.state == domain::CallbackState::done;
        if (!made && each.state != domain::CallbackState::open) continue;
        place->second.push_back({.at = each.call_at,
                                 .made_at = made ? each.done_at : std::nullopt,
                                 .agreed = !made && TRY(is_agreed(desk_.store, each)),
                                 .leader = {.id = each.id, .planned = {}}});
    }
    return &place->second;
}

// Who was called before a unit came or a ticket ended was not asked about it.
Result<bool> Merging::covers(const Call& call, const DueCallback& due) const {
    const auto at = due.time.call_at;
    if (call.made_at && !domain::is_of_customer(due.program->anchor)) {
        if (*call.made_at < due.event_at.value_or(desk_.policy.zone().start_of(due.day))) return false;
    }
    if (TRY(is_soon_after(desk_.policy, call.at, at))) return true;
    return call.agreed && TRY(is_soon_after(desk_.policy, at, call.at));
}

Result<std::optional<Merging::Leader>> Merging::leader_of(const DueCallback& due, std::size_t place) {
    std::optional<Leader> nearest;
    if (!is_used(desk_.policy)) return nearest;
    auto* calls = TRY(calls_of(due.customer));
    std::optional<domain::Instant> nearest_at;
    for (const auto& each : *calls) {
        if (nearest_at && each.at <= *nearest_at) continue;
        if (!TRY(covers(each, due))) continue;
        nearest = each.leader;
        nearest_at = each.at;
    }
    if (!nearest) {
        calls->push_back(
            {.at = due.time.call_at, .made_at = {}, .agreed = false, .leader = {.id = {}, .planned = place}});
    }
    return nearest;
}

Result<void> merge_later_calls(Writing& desk, const domain::Callback& callback) {
    if (!is_used(desk.policy)) return {};
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = callback.customer}))) {
        const auto& each = line.callback;
        if (each.id == callback.id || each.call_at <= callback.call_at) continue;
        if (!TRY(is_soon_after(desk.policy, callback.call_at, each.call_at))) continue;
        if (TRY(is_agreed(desk.store, each))) continue;
        TRY(take_back_reminder(desk, each.id));
        RecordChange call{desk, std::move(line.callback)};
        TRY(call.add(domain::CallbackMerged{.into = callback.id}, desk.now));
        TRY(call.save());
    }
    return {};
}

Result<std::vector<domain::Change>> drop_merged_into(Writing& desk, const domain::Callback& dropped,
                                                     domain::TicketId written) {
    std::vector<domain::Change> mirrored;
    const Belonging of{.customer = dropped.customer};
    for (auto& line : TRY(callbacks_of(desk.store, of, domain::CallbackState::merged))) {
        if (line.callback.merged_into != dropped.id) continue;
        RecordChange call{desk, std::move(line.callback)};
        TRY(call.add(domain::CallbackDropped{.reason = "the call it was merged into was dropped"}, desk.now));
        if (written && call.record().ticket == written) {
            for (auto& change : for_ticket(TRY(call.save_alone()))) mirrored.push_back(std::move(change));
        } else {
            TRY(call.save());
        }
        for (auto& change : TRY(drop_merged_into(desk, call.record(), written))) {
            mirrored.push_back(std::move(change));
        }
    }
    return mirrored;
}

}  // namespace aftersales::service
