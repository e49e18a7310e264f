#include "callbacks/reminders.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/holding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aftersales::service {

std::string reminder_channel(const domain::Customer& customer, const policy::Policy& policy) {
    if (policy.channel("sms") != nullptr && !customer.phone.empty()) return "sms";
    return policy.channel("email") != nullptr && !customer.email.empty() ? "email" : "";
}

Result<domain::Instant> so_long_before(const policy::Policy& policy, domain::Instant at,
                                       const calendar::CalendarSpan& span, const std::string& calendar_name) {
    const auto& zone = policy.zone();
    const auto day = zone.date(at);
    const auto time = zone.wall_time(at) - calendar::WallTime{day};
    auto before = calendar::add_months(day, -span.months) - std::chrono::days{span.days};
    if (span.working_days != 0) {
        const auto* calendar = TRY(policy.calendar(calendar_name));
        before = TRY(calendar->working_day(before, -span.working_days));
    }
    return zone.instant(calendar::WallTime{before} + time);
}

Result<void> remind(Writing& desk, const domain::Callback& callback, const domain::Customer& customer) {
    if (!desk.policy.callbacks.notice || callback.call_at <= desk.now) return {};
    if (customer.no_contact || customer.erased) return {};
    auto channel = reminder_channel(customer, desk.policy);
    if (channel.empty()) return {};
    if (TRY(is_held(desk.store, desk.policy, callback))) return {};
    const auto& rules = desk.policy.callbacks;
    const auto at = TRY(so_long_before(desk.policy, callback.call_at, *rules.notice, rules.calendar));
    return queue(desk, {.channel = std::move(channel),
                        .to = domain::Addressee::customer(callback.customer).written(),
                        .event = "callback",
                        .ticket = callback.ticket,
                        .callback = callback.id,
                        .not_before = std::max(at, desk.now)});
}

Result<void> remind_after_hold(Writing& desk, domain::CustomerId id) {
    const auto& rules = desk.policy.callbacks;
    if (!rules.notice || !rules.hold_if_open || !id || TRY(desk.store.questions().open_tickets_of(id)) > 0) return {};
    const auto customer = TRY(store::get<domain::Customer>(desk.store, id));
    if (!customer) return {};
    for (const auto& line : TRY(open_callbacks_of(desk.store, {.customer = id}))) {
        bool told = false;
        TRY(desk.store.outbox().notices(
            {.callback = line.callback.id}, [&](const store::Notice& notice) -> Result<bool> {
                told = told || notice.state == "waiting" || notice.state == "sending" || notice.state == "sent";
                return !told;
            }));
        if (!told) TRY(remind(desk, line.callback, *customer));
    }
    return {};
}

Result<void> take_back_reminder(Writing& desk, domain::CallbackId id) {
    std::vector<store::Notice> unsent;
    TRY(desk.store.outbox().notices({.state = "waiting", .callback = id},
                                    [&](const store::Notice& notice) -> Result<bool> {
                                        unsent.push_back(notice);
                                        return true;
                                    }));
    for (auto& notice : unsent) {
        notice.state = "cancelled";
        notice.trouble = "the call was moved or is not needed any more";
        TRY(change_notice(desk, notice));
    }
    return {};
}

}  // namespace aftersales::service
