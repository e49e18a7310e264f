// A callback is moved, skipped or dropped, by a person or because what it hangs on changed.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/change.hpp"
#include "callbacks/find.hpp"
#include "callbacks/merging.hpp"
#include "callbacks/open.hpp"
#include "callbacks/placing.hpp"
#include "callbacks/reminders.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using Days = std::optional<domain::Date>;

Result<void> remind_again(Writing& desk, const domain::Callback& callback) {
    TRY(take_back_reminder(desk, callback.id));
    const auto customer = TRY(desk.store.customer(callback.customer));
    return customer ? remind(desk, callback, *customer) : Result<void>{};
}

Result<void> drop(Writing& desk, domain::Callback callback, const std::string& why) {
    CallbackChange call{desk, std::move(callback)};
    TRY(call.add(domain::CallbackDropped{.reason = why}, desk.now));
    TRY(call.save());
    TRY(take_back_reminder(desk, call.callback().id));
    TRY(drop_merged_into(desk, call.callback(), {}));
    return {};
}

// To the window around the corrected day.
Result<void> move(Writing& desk, domain::Callback callback, const domain::Program& program, domain::Date day) {
    const auto* calendar = TRY(desk.policy.calendar(desk.policy.callbacks.calendar));
    const auto window = TRY(domain::window_of(program, day, *calendar));
    const auto first = TRY(first_time(desk.policy, window, {}));
    const auto to = callback.assignee.empty() ? std::string{} : "staff:" + callback.assignee;
    const auto placed = TRY(Placing(desk.store, desk.policy).place(to, window, first));
    CallbackChange call{desk, std::move(callback)};
    TRY(call.add(domain::CallbackRescheduled{.callback = {},
                                             .call_at = placed.call_at,
                                             .anchor = day,
                                             .due_from = window.from,
                                             .due_to = window.to,
                                             .late = placed.late,
                                             .reason = placed.reason,
                                             .assignee = {},
                                             .message = {}},
                 desk.now));
    TRY(call.save());
    return remind_again(desk, call.callback());
}

Result<void> hand_to(Writing& desk, domain::Callback callback, domain::CustomerId customer) {
    CallbackChange call{desk, std::move(callback)};
    TRY(call.add(domain::Changed{.field = "customer",
                                 .from = {std::to_string(call.callback().customer.value)},
                                 .to = {std::to_string(customer.value)},
                                 .message = {},
                                 .by_hand = false},
                 desk.now));
    return call.save();
}

// The asset's open callbacks that count from the one day or the other.
Result<void> follow_day(Writing& desk, domain::AssetId asset, domain::Anchor anchor, const Days& day) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.asset = asset}))) {
        const auto* program = desk.policy.callbacks.program(line.callback.program);
        if (program == nullptr || program->anchor != anchor) continue;
        if (day) {
            TRY(move(desk, std::move(line.callback), *program, *day));
        } else {
            TRY(drop(desk, std::move(line.callback), "the day it counts from was taken away"));
        }
    }
    return {};
}

}  // namespace

Result<domain::Callback> reschedule_callback(Writing& desk, domain::CallbackId id, domain::Instant wish,
                                             const domain::Text& message) {
    auto before = TRY(require_open_callback(desk, id, "moved"));
    const auto& zone = desk.policy.zone();
    if (wish < desk.now && zone.date(wish) < zone.date(desk.now)) {
        return fail(ErrorKind::refused, fmt::format("callback {}: {} is past", id.value, zone.print(wish)),
                    {fmt::format("It is now {}.", zone.print(desk.now))});
    }
    const auto& rules = desk.policy.callbacks;
    const auto* calendar = TRY(desk.policy.calendar(rules.calendar));
    const auto at = TRY(domain::allowed_from(std::max(wish, desk.now), rules.avoid, *calendar));
    if (before.call_at == at && before.moved) return before;
    CallbackChange call{desk, std::move(before)};
    TRY(call.add(domain::CallbackRescheduled{.callback = {},
                                             .call_at = at,
                                             .anchor = {},
                                             .due_from = {},
                                             .due_to = {},
                                             .late = call.callback().late,
                                             .reason = "agreed with the customer",
                                             .assignee = {},
                                             .message = message},
                 desk.now));
    TRY(call.save());
    TRY(remind_again(desk, call.callback()));
    return call.callback();
}

Result<domain::Callback> skip_callback(Writing& desk, domain::CallbackId id, const domain::Text& why) {
    CallbackChange call{desk, TRY(require_open_callback(desk, id, "skipped"))};
    TRY(call.add(domain::CallbackSkipped{.callback = {}, .message = why}, desk.now));
    TRY(call.save());
    TRY(take_back_reminder(desk, id));
    return call.callback();
}

Result<std::vector<domain::Change>> drop_callbacks_of(Writing& desk, const domain::Ticket& ticket) {
    const std::string why = "its ticket was reopened";
    std::vector<domain::Change> mirrored;
    for (auto& line : TRY(open_callbacks_of(desk.store, {.ticket = ticket.id}))) {
        CallbackChange call{desk, std::move(line.callback)};
        TRY(call.add(domain::CallbackDropped{.callback = {}, .reason = why}, desk.now));
        for (auto& change : TRY(call.save_alone())) mirrored.push_back(std::move(change));
        TRY(take_back_reminder(desk, call.callback().id));
        for (auto& change : TRY(drop_merged_into(desk, call.callback(), ticket.id))) {
            mirrored.push_back(std::move(change));
        }
    }
    return mirrored;
}

Result<void> drop_callbacks_of(Writing& desk, domain::CustomerId customer, const std::string& why) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = customer}))) {
        TRY(drop(desk, std::move(line.callback), why));
    }
    return {};
}

Result<void> move_callbacks_of(Writing& desk, const domain::Asset& before, const domain::Asset& after) {
    if (before.delivered != after.delivered) {
        TRY(follow_day(desk, after.id, domain::Anchor::delivered, after.delivered));
    }
    if (before.purchased != after.purchased) {
        TRY(follow_day(desk, after.id, domain::Anchor::purchased, after.purchased));
    }
    if (before.customer == after.customer || !after.customer) return {};
    for (auto& line : TRY(open_callbacks_of(desk.store, {.asset = after.id}))) {
        // What follows a ticket stays with whoever had the ticket.
        if (!line.callback.ticket) TRY(hand_to(desk, std::move(line.callback), after.customer));
    }
    return {};
}

Result<void> hand_over_callbacks(Writing& desk, domain::CustomerId from, domain::CustomerId into) {
    for (auto& line : TRY(callbacks_of(desk.store, {.customer = from}, {}))) {
        TRY(hand_to(desk, std::move(line.callback), into));
    }
    return {};
}

}  // namespace aftersales::service
