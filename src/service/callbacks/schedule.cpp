#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/change.hpp"
#include "callbacks/due.hpp"
#include "callbacks/find.hpp"
#include "callbacks/listing.hpp"
#include "callbacks/merging.hpp"
#include "callbacks/reminders.hpp"

namespace aftersales::service {

namespace {

// What stayed undone past its last day, where that day has really come.
Result<void> record_missed(Writing& desk, const CallbackDay& list) {
    const auto day = std::min(list.day, today(desk.policy, desk.now));
    for (auto& line : TRY(open_callbacks_of(desk.store, {}))) {
        if (!is_wanted(list, line.callback.program)) continue;
        if (domain::listed_until(line.callback, desk.policy.zone()) >= day) continue;
        CallbackChange call{desk, std::move(line.callback)};
        TRY(call.add(domain::CallbackMissed{}, desk.now));
        TRY(call.save());
    }
    return {};
}

domain::CallbackScheduled scheduled(const DueCallback& due, const Placement& placed) {
    return {.callback = {},
            .program = due.program->id,
            .customer = due.anchored.customer,
            .asset = due.anchored.asset,
            .ticket = due.anchored.ticket,
            .anchor = due.anchored.day,
            .due_from = due.window.from,
            .due_to = due.window.to,
            .call_at = placed.call_at,
            .late = placed.late,
            .reason = placed.reason,
            .assignee = placed.assignee};
}

// Nobody was ever asked to make the call, so nobody is named.
Result<void> create_lost(Writing& desk, const DueCallback& due) {
    auto placed = due.time;
    placed.reason = "the schedule was not run";
    auto call = TRY(CallbackChange::fresh(desk));
    TRY(call.add(scheduled(due, placed), desk.now));
    TRY(call.add(domain::CallbackMissed{}, desk.now));
    return call.save();
}

Result<void> create(Writing& desk, const DueCallback& due, Placing& placing) {
    const auto earlier = TRY(earlier_call(desk, due.anchored.customer, due.time.call_at));
    const auto placed = earlier ? due.time : TRY(placing.place(due.to, due.window, due.time));
    auto call = TRY(CallbackChange::fresh(desk));
    TRY(call.add(scheduled(due, placed), desk.now));
    if (earlier) TRY(call.add(domain::CallbackMerged{.into = *earlier}, desk.now));
    TRY(call.save());
    if (earlier) return {};
    TRY(merge_later_calls(desk, call.callback()));
    const auto customer = TRY(desk.store.customer(due.anchored.customer));
    return customer ? remind(desk, call.callback(), *customer) : Result<void>{};
}

}  // namespace

Result<std::vector<ListedCallback>> schedule_callbacks(Writing& desk, const CallbackDay& list) {
    TRY(record_missed(desk, list));
    Placing placing{desk.store, desk.policy};
    for (const auto& due : TRY(due_callbacks(desk, list))) {
        TRY(due.lost ? create_lost(desk, due) : create(desk, due, placing));
    }
    return callbacks_of_day(desk, list);
}

}  // namespace aftersales::service
