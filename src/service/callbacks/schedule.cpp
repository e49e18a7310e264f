#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/call_list.hpp"
#include "callbacks/due.hpp"
#include "callbacks/holding.hpp"
#include "callbacks/merging.hpp"
#include "callbacks/reminders.hpp"

#include <algorithm>
#include <numeric>

namespace aftersales::service {

namespace {

// What stayed undone past its last day, where that day has really come.
Result<void> record_missed(Writing& desk, const CallbackDay& list) {
    const auto& zone = desk.policy.zone();
    const auto day = std::min(list.day, today(desk.policy, desk.now));
    for (auto& callback : TRY(open_callbacks_run_out(desk.store, zone, day))) {
        if (!is_wanted(list, callback.program)) continue;
        if (TRY(is_kept_by_hold(desk.store, desk.policy, callback, day))) continue;
        RecordChange call{desk, std::move(callback)};
        TRY(call.add(domain::CallbackMissed{}, desk.now));
        TRY(call.save());
    }
    return {};
}

domain::CallbackScheduled scheduled(const DueCallback& due, const Placement& placed) {
    return {.callback = {},
            .program = due.program->id,
            .customer = due.customer,
            .asset = due.asset,
            .ticket = due.ticket,
            .anchor = due.day,
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
    auto call = TRY(RecordChange<domain::Callback>::fresh(desk));
    TRY(call.add(scheduled(due, placed), desk.now));
    TRY(call.add(domain::CallbackMissed{}, desk.now));
    return call.save();
}

// What is due, each with the call that it is done with or the time and the person it is given to, and then its id.
class Planning {
public:
    Planning(Writing& desk, const CallbackDay& list, std::vector<DueCallback> due)
        : desk_{desk}, due_{std::move(due)}, leaders_(due_.size()), placed_(due_.size()),
          ids_(due_.size()), placing_{desk.store, desk.policy, std::min(list.day, today(desk.policy, desk.now))} {}

    Result<void> run() {
        Merging merging{desk_};
        for (std::size_t i = 0; i < due_.size(); ++i) leaders_[i] = TRY(merging.leader_of(due_[i], i));
        for (const auto i : by_points()) {
            const auto& due = due_[i];
            const auto takes_room = due.held ? TakesRoom::no : TakesRoom::yes;
            placed_[i] = leaders_[i] ? due.time : TRY(placing_.place(due.to, due.window, due.time, takes_room));
        }
        for (std::size_t i = 0; i < due_.size(); ++i) TRY(create(i));
        return {};
    }

private:
    // Where days are full, who has most points keeps the earliest.
    [[nodiscard]] std::vector<std::size_t> by_points() const {
        std::vector<std::size_t> order(due_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return due_[a].points > due_[b].points; });
        return order;
    }

    Result<void> create(std::size_t i) {
        auto call = TRY(RecordChange<domain::Callback>::fresh(desk_));
        TRY(call.add(scheduled(due_[i], placed_[i]), desk_.now));
        if (const auto& leader = leaders_[i]) {
            const auto into = leader->id ? leader->id : ids_[leader->planned];
            TRY(call.add(domain::CallbackMerged{.callback = {}, .into = into}, desk_.now));
            return call.save();
        }
        TRY(call.save());
        ids_[i] = call.record().id;
        TRY(merge_later_calls(desk_, call.record()));
        if (!desk_.policy.callbacks.notice) return {};
        const auto customer = TRY(store::get<domain::Customer>(desk_.store, due_[i].customer));
        return customer ? remind(desk_, call.record(), *customer) : Result<void>{};
    }

    Writing& desk_;
    std::vector<DueCallback> due_;
    std::vector<std::optional<Merging::Leader>> leaders_;
    std::vector<Placement> placed_;
    std::vector<domain::CallbackId> ids_;
    Placing placing_;
};

}  // namespace

Result<std::vector<ListedCallback>> schedule_callbacks(Writing& desk, const CallbackDay& list) {
    TRY(record_missed(desk, list));
    auto due = TRY(due_callbacks(desk, list, [&](const DueCallback& each) { return create_lost(desk, each); }));
    TRY(Planning(desk, list, std::move(due)).run());
    return callbacks_of_day(desk, list);
}

}  // namespace aftersales::service
