// Callbacks follow what they hang on: an asset's days and owner, a customer's birthday, tier and wish not to be called.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/moving.hpp"
#include "callbacks/placing.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using MaybeDay = std::optional<domain::Date>;

constexpr const char* day_taken_away = "the day it counts from was taken away";
constexpr const char* unit_given_back = "the unit was given back";

// The asset's open callbacks that count from the one day or the other.
Result<void> follow_day(Writing& desk, domain::AssetId asset, domain::Anchor anchor, const MaybeDay& day) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.asset = asset}))) {
        const auto* program = desk.policy.callbacks.program(line.callback.program);
        if (program == nullptr || program->anchor != anchor) continue;
        if (day) {
            TRY(move_call(desk, std::move(line.callback), *program, *day));
        } else {
            TRY(drop_call(desk, std::move(line.callback), day_taken_away));
        }
    }
    return {};
}

// The birthday of the year that the callback was for.
MaybeDay birthday_in_year_of(domain::Date anchor, domain::Date birthday) {
    const auto year = std::chrono::year_month_day{anchor}.year();
    const auto found = domain::anniversaries(birthday, domain::Date{year / std::chrono::January / 1},
                                             domain::Date{year / std::chrono::December / 31});
    return found.empty() ? MaybeDay{} : MaybeDay{found.front()};
}

// Whether the other one's call of that program and day is over.
Result<bool> has_had(const store::Reader& store, const domain::Callback& callback, domain::CustomerId other) {
    using enum domain::CallbackState;
    const auto all = TRY(callbacks_of(store, {.customer = other}, {}));
    return std::ranges::any_of(all, [&](const store::CallbackLine& line) {
        const auto& each = line.callback;
        const bool over = each.state != open && each.state != dropped;
        return over && each.program == callback.program && each.anchor == callback.anchor;
    });
}

// Whether a call around that day would still be on a list.
Result<bool> still_comes(const Writing& desk, const domain::Program& program, domain::Date day) {
    const auto* calendar = TRY(desk.policy.calendar(desk.policy.callbacks.calendar));
    const auto window = TRY(domain::window_of(program, day, *calendar));
    const auto first = TRY(first_time(desk.policy, window, {}));
    const domain::Callback moved{.due_to = window.to, .call_at = first.call_at};
    return domain::listed_until(moved, desk.policy.zone()) >= today(desk.policy, desk.now);
}

Result<void> follow_birthday(Writing& desk, const domain::Customer& customer) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = customer.id}))) {
        auto& callback = line.callback;
        const auto* program = desk.policy.callbacks.program(callback.program);
        if (program == nullptr || program->anchor != domain::Anchor::birthday) continue;
        const auto day = customer.birthday ? birthday_in_year_of(callback.anchor, *customer.birthday) : MaybeDay{};
        if (day == callback.anchor) continue;
        if (!day) {
            TRY(drop_call(desk, std::move(callback), day_taken_away));
        } else if (TRY(desk.store.calls().has_callback(program->id, customer.id, *day))) {
            TRY(drop_call(desk, std::move(callback), "the customer was called about that day already"));
        } else if (!TRY(still_comes(desk, *program, *day))) {
            TRY(drop_call(desk, std::move(callback), "the corrected day is past"));
        } else {
            TRY(move_call(desk, std::move(callback), *program, *day));
        }
    }
    return {};
}

// What a tier promised every so often ends with the tier.
Result<void> end_calls_of_tier(Writing& desk, const domain::Customer& customer) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = customer.id}))) {
        const auto* program = desk.policy.callbacks.program(line.callback.program);
        if (program == nullptr || program->anchor != domain::Anchor::every) continue;
        domain::Condition asked;
        asked.tier = program->when.tier;
        domain::Facts known;
        known.tier = customer.tier;
        if (!customer.tier.empty() && domain::holds(asked, known)) continue;
        TRY(drop_call(desk, std::move(line.callback), "the customer's tier has ended"));
    }
    return {};
}

// Who goes on as one person is called once about a day: what one of the two has had the other is not asked again.
Result<void> drop_what_the_other_had(Writing& desk, domain::CustomerId customer, domain::CustomerId other) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = customer}))) {
        const auto& callback = line.callback;
        const auto* program = desk.policy.callbacks.program(callback.program);
        if (program == nullptr || !domain::is_of_customer(program->anchor)) continue;
        if (!TRY(has_had(desk.store, callback, other))) continue;
        TRY(drop_call(desk, std::move(line.callback), "the customer was called about that day already"));
    }
    return {};
}

bool follows_asset(const policy::Policy& policy, const domain::Callback& callback) {
    const auto* program = policy.callbacks.program(callback.program);
    return program == nullptr || !domain::is_of_customer(program->anchor);
}

}  // namespace

Result<void> move_callbacks_of(Writing& desk, const domain::Asset& before, const domain::Asset& after) {
    if (after.given_back && !before.given_back) {
        for (auto& line : TRY(open_callbacks_of(desk.store, {.asset = after.id})))
            TRY(drop_call(desk, std::move(line.callback), unit_given_back));
        return {};
    }
    if (before.delivered != after.delivered) {
        TRY(follow_day(desk, after.id, domain::Anchor::delivered, after.delivered));
    }
    if (before.purchased != after.purchased) {
        TRY(follow_day(desk, after.id, domain::Anchor::purchased, after.purchased));
    }
    if (before.customer == after.customer || !after.customer) return {};
    for (auto& line : TRY(open_callbacks_of(desk.store, {.asset = after.id}))) {
        // What follows a ticket or a customer stays with whoever had the ticket, or is that customer.
        if (line.callback.ticket || !follows_asset(desk.policy, line.callback)) continue;
        TRY(hand_call_to(desk, std::move(line.callback), after.customer));
    }
    return {};
}

Result<void> move_callbacks_of(Writing& desk, const domain::Customer& before, const domain::Customer& after) {
    if (after.no_contact && !before.no_contact) {
        return drop_callbacks_of(desk, after.id, "the customer does not want to be called");
    }
    if (after.birthday != before.birthday) TRY(follow_birthday(desk, after));
    return after.tier == before.tier ? Result<void>{} : end_calls_of_tier(desk, after);
}

Result<void> hand_over_callbacks(Writing& desk, domain::CustomerId from, domain::CustomerId into) {
    TRY(drop_what_the_other_had(desk, into, from));
    for (auto& line : TRY(callbacks_of(desk.store, {.customer = from}, {}))) {
        TRY(hand_call_to(desk, std::move(line.callback), into));
    }
    return {};
}

Result<void> drop_callbacks_of(Writing& desk, domain::CustomerId customer, const std::string& why) {
    for (auto& line : TRY(open_callbacks_of(desk.store, {.customer = customer}))) {
        TRY(drop_call(desk, std::move(line.callback), why));
    }
    return {};
}

}  // namespace aftersales::service
