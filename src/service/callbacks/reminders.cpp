#include "callbacks/reminders.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aftersales::service {

namespace {

constexpr const char* channel = "sms";

bool wanted(const policy::Policy& policy) {
    const auto is_sms = [](const policy::Channel& each) { return each.name == channel; };
    return policy.callbacks.notice && std::any_of(policy.channels.begin(), policy.channels.end(), is_sms);
}

// The same wall time, so many days before: an hour at which a call would be allowed.
Result<domain::Instant> ahead(const policy::Policy& policy, domain::Instant call_at) {
    const auto& span = *policy.callbacks.notice;
    const auto& zone = policy.zone();
    const auto day = zone.date(call_at);
    const auto time = zone.wall_time(call_at) - calendar::WallTime{day};
    auto before = calendar::add_months(day, -span.months) - std::chrono::days{span.days};
    if (span.working_days != 0) {
        const auto* calendar = TRY(policy.calendar(policy.callbacks.calendar));
        before = TRY(calendar->working_day(before, -span.working_days));
    }
    return zone.instant(calendar::WallTime{before} + time);
}

std::string body_of(const domain::Callback& callback, const domain::Customer& customer, const policy::Policy& policy) {
    const auto* program = policy.callbacks.program(callback.program);
    text::JsonWriter json;
    json.begin_object();
    json.key("event").string("callback");
    json.key("callback").number(callback.id.value);
    json.key("program").string(callback.program);
    json.key("label").string(program != nullptr ? program->label : callback.program);
    json.key("call_at").string(policy.zone().print(callback.call_at));
    json.key("customer").string(customer.name.value);
    json.key("organization").string(policy.organization);
    return json.end_object().take();
}

}  // namespace

Result<void> remind(Writing& desk, const domain::Callback& callback, const domain::Customer& customer) {
    if (!wanted(desk.policy) || customer.phone.empty() || callback.call_at <= desk.now) return {};
    const auto at = TRY(ahead(desk.policy, callback.call_at));
    return desk.store.queue_notice({.id = {},
                                    .key = fmt::format("callback-{}-{}", callback.id.value, callback.revision),
                                    .state = "waiting",
                                    .channel = channel,
                                    .to = fmt::format("customer:{}", callback.customer.value),
                                    .event = "callback",
                                    .ticket = callback.ticket,
                                    .callback = callback.id,
                                    .body = {body_of(callback, customer, desk.policy)},
                                    .created_at = desk.now,
                                    .not_before = std::max(at, desk.now),
                                    .tries = 0,
                                    .sent_at = {},
                                    .trouble = {}});
}

Result<void> take_back_reminder(Writing& desk, domain::CallbackId id) {
    if (!wanted(desk.policy)) return {};
    std::vector<store::Notice> unsent;
    TRY(desk.store.notices({.state = "waiting", .due_by = {}, .limit = {}},
                           [&](const store::Notice& notice) -> Result<bool> {
                               if (notice.callback == id) unsent.push_back(notice);
                               return true;
                           }));
    for (auto& notice : unsent) {
        notice.state = "cancelled";
        TRY(desk.store.update_notice(notice));
    }
    return {};
}

}  // namespace aftersales::service
