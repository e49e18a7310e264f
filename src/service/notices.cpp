#include "aftersales/service/notices.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

constexpr std::string_view role = "role:";

std::vector<std::string> people(const std::string& target, const domain::Ticket& ticket, const policy::Policy& policy) {
    if (target == "assignee") {
        return ticket.assignee.empty() ? std::vector<std::string>{} : std::vector{"staff:" + ticket.assignee};
    }
    if (target == "customer") {
        return ticket.customer ? std::vector{fmt::format("customer:{}", ticket.customer.value)}
                               : std::vector<std::string>{};
    }
    if (!target.starts_with(role)) return {target};
    auto members = policy.members_of(target.substr(role.size()));
    for (auto& member : members) member.insert(0, "staff:");
    return members;
}

// What the receiver's program gets to know without asking the store.
std::string body_of(const domain::Ticket& ticket, const policy::Policy& policy, const std::string& event) {
    text::JsonWriter json;
    json.begin_object();
    json.key("event").string(event);
    json.key("ticket").number(ticket.id.value);
    json.key("number").string(fmt::format("{}{}", policy.ticket_prefix, ticket.id.value));
    json.key("subject").string(ticket.subject.value);
    json.key("priority").string(ticket.priority);
    json.key("status").string(domain::word(ticket.status));
    return json.end_object().take();
}

Result<void> queue(Writing& desk, const domain::Ticket& ticket, const std::string& to, const std::string& event,
                   domain::Instant not_before) {
    return desk.store.queue_notice({.id = {},
                                    .key = {},
                                    .state = "waiting",
                                    .channel = {},
                                    .to = to,
                                    .event = event,
                                    .ticket = ticket.id,
                                    .callback = {},
                                    .body = {body_of(ticket, desk.policy, event)},
                                    .created_at = desk.now,
                                    .not_before = not_before,
                                    .tries = 0,
                                    .sent_at = {},
                                    .trouble = {}});
}

}  // namespace

std::vector<std::string> receivers(const std::vector<std::string>& notify, const domain::Ticket& ticket,
                                   const policy::Policy& policy) {
    std::vector<std::string> all;
    for (const auto& target : notify) {
        for (auto& each : people(target, ticket, policy)) {
            if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(std::move(each));
        }
    }
    return all;
}

Result<void> queue_notices(Writing& desk, const domain::Ticket& ticket, const domain::Step& step) {
    auto not_before = desk.now;
    if (step.hold_until_working) {
        const auto* plan = desk.policy.plan(ticket.plan);
        const auto* calendar = TRY(desk.policy.calendar(plan != nullptr ? plan->calendar : std::string{}));
        not_before = TRY(calendar->next_open(desk.now));
    }
    for (const auto& to : receivers(step.notify, ticket, desk.policy)) {
        TRY(queue(desk, ticket, to, step.id, not_before));
    }
    return {};
}

Result<void> queue_notice(Writing& desk, const domain::Ticket& ticket, const std::string& to,
                          const std::string& event) {
    return queue(desk, ticket, to, event, desk.now);
}

}  // namespace aftersales::service
