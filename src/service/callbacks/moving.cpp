#include "callbacks/moving.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/holding.hpp"
#include "callbacks/merging.hpp"
#include "callbacks/placing.hpp"
#include "callbacks/reminders.hpp"

namespace aftersales::service {

namespace {

// Why that customer does not get the call; "" where nothing stands against it.
Result<std::string> objection(const Writing& desk, const domain::Callback& callback, domain::CustomerId to) {
    const auto customer = TRY(store::get<domain::Customer>(desk.store, to));
    if (!customer || customer->erased) return std::string{"the customer was erased"};
    if (customer->no_contact) return std::string{"the customer does not want to be called"};
    const auto* program = desk.policy.callbacks.program(callback.program);
    const bool of_customer = program != nullptr && domain::is_of_customer(program->anchor);
    if (of_customer && TRY(desk.store.calls().has_callback(callback.program, to, callback.anchor))) {
        return std::string{"the customer is called about that day already"};
    }
    return std::string{};
}

}  // namespace

Result<void> remind_again(Writing& desk, const domain::Callback& callback) {
    TRY(take_back_reminder(desk, callback.id));
    const auto customer = TRY(store::get<domain::Customer>(desk.store, callback.customer));
    return customer ? remind(desk, callback, *customer) : Result<void>{};
}

Result<void> drop_call(Writing& desk, domain::Callback callback, const std::string& why) {
    RecordChange call{desk, std::move(callback)};
    TRY(call.add(domain::CallbackDropped{.callback = {}, .reason = why}, desk.now));
    TRY(call.save());
    TRY(take_back_reminder(desk, call.record().id));
    TRY(drop_merged_into(desk, call.record(), {}));
    return {};
}

Result<void> move_call(Writing& desk, domain::Callback callback, const domain::Program& program, domain::Date day) {
    const auto* calendar = TRY(desk.policy.calendar(desk.policy.callbacks.calendar));
    const auto window = TRY(domain::window_of(program, day, *calendar));
    const auto first = TRY(first_time(desk.policy, window, {}));
    const auto to = callback.assignee.empty() ? domain::Addressee{} : domain::Addressee::staff(callback.assignee);
    Placing placing{desk.store, desk.policy, today(desk.policy, desk.now)};
    const bool held = TRY(is_held(desk.store, desk.policy, callback));
    const auto placed = TRY(placing.place(to, window, first, held ? TakesRoom::no : TakesRoom::yes));
    RecordChange call{desk, std::move(callback)};
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
    return remind_again(desk, call.record());
}

Result<void> hand_call_to(Writing& desk, domain::Callback callback, domain::CustomerId customer) {
    const bool open = callback.state == domain::CallbackState::open;
    const auto against = open ? TRY(objection(desk, callback, customer)) : std::string{};
    RecordChange call{desk, std::move(callback)};
    TRY(call.add(domain::Changed{.field = "customer",
                                 .from = {std::to_string(call.record().customer.value)},
                                 .to = {std::to_string(customer.value)},
                                 .message = {},
                                 .by_hand = false},
                 desk.now));
    TRY(call.save());
    if (!against.empty()) return drop_call(desk, call.record(), against);
    return open ? remind_again(desk, call.record()) : Result<void>{};
}

}  // namespace aftersales::service
