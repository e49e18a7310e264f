#include "aftersales/service/notices.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/text/json.hpp"
#include "aftersales/text/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::Addressee;

std::vector<Addressee> people(const Addressee& target, const domain::Ticket& ticket, const policy::Policy& policy) {
    std::vector<Addressee> all;
    switch (target.means) {
    case Addressee::Means::assignee:
        if (!ticket.assignee.empty()) all.push_back(Addressee::staff(ticket.assignee));
        for (const auto& each : ticket.followers) all.push_back(Addressee::staff(each));
        break;
    case Addressee::Means::its_customer:
        if (ticket.customer) all.push_back(Addressee::customer(ticket.customer));
        break;
    case Addressee::Means::role:
        for (auto& member : policy.members_of(target.name)) all.push_back(Addressee::staff(std::move(member)));
        break;
    case Addressee::Means::staff:
    case Addressee::Means::customer:
        all.push_back(target);
        break;
    case Addressee::Means::nobody:
        break;
    }
    return all;
}

// What cannot be asked of the records any more when it is sent.
std::string body_of(const domain::Ticket& ticket, const policy::Policy& policy, const std::string& event,
                    const domain::Text& message, const std::optional<store::RecordName>& about = {}) {
    text::JsonWriter json;
    json.begin_object();
    json.key("event").string(event);
    json.key("ticket").number(ticket.id.value);
    json.key("number").string(number_of(policy, ticket.id));
    if (about) json.key(domain::word(about->object)).number(about->id);
    json.key("priority").string(ticket.priority);
    json.key("status").string(domain::word(ticket.status));
    if (!message.empty()) json.key("message").string(message.value);
    return json.end_object().take();
}

// Of step notices as of those by hand.
struct About {
    const domain::Ticket& ticket;
    std::string event{};
    std::string channel{};
    domain::Text body{};
    domain::Instant not_before{};
};

Result<void> queue_for(Writing& desk, const About& about, const Addressee& to) {
    return queue(desk, {.channel = about.channel,
                        .to = to.written(),
                        .event = about.event,
                        .ticket = about.ticket.id,
                        .body = about.body,
                        .not_before = about.not_before});
}

// Who wants no contact gets no notice, nor does who is not there any more.
Result<bool> may_be_told(const store::Reader& store, const Addressee& to) {
    if (to.means != Addressee::Means::customer) return true;
    const auto found = TRY(store::get<domain::Customer>(store, to.customer()));
    return found && !found->no_contact && !found->erased;
}

}  // namespace

std::vector<Addressee> receivers(const std::vector<Addressee>& notify, const domain::Ticket& ticket,
                                 const policy::Policy& policy) {
    std::vector<Addressee> all;
    for (const auto& target : notify) {
        for (auto& each : people(target, ticket, policy)) {
            if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(std::move(each));
        }
    }
    return all;
}

Result<void> queue_notices(Writing& desk, const domain::Ticket& ticket, const domain::Step& step,
                           const std::optional<store::RecordName>& about) {
    return queue_notices_about(desk, ticket, step, {body_of(ticket, desk.policy, step.id, {}, about)});
}

Result<void> queue_notices_about(Writing& desk, const domain::Ticket& ticket, const domain::Step& step,
                                 const domain::Text& body) {
    auto not_before = desk.now;
    if (step.hold_until_working) {
        const auto* plan = desk.policy.plan(ticket.plan);
        const auto* calendar = TRY(desk.policy.calendar(plan != nullptr ? plan->calendar : std::string{}));
        not_before = TRY(calendar->next_open(desk.now));
    }
    const About about{
        .ticket = ticket, .event = step.id, .channel = step.channel, .body = body, .not_before = not_before};
    for (const auto& to : receivers(step.notify, ticket, desk.policy)) {
        if (TRY(may_be_told(desk.store, to))) TRY(queue_for(desk, about, to));
    }
    return {};
}

Result<void> queue_notice(Writing& desk, const domain::Ticket& ticket, const domain::Addressee& to,
                          const std::string& event, const domain::Text& message) {
    return queue_for(desk,
                     {.ticket = ticket,
                      .event = event,
                      .body = {body_of(ticket, desk.policy, event, message)},
                      .not_before = desk.now},
                     to);
}

std::string key_of(const store::Notice& notice) {
    const auto seed =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", notice.run, notice.created_at.time_since_epoch().count(), notice.to,
                    notice.event, notice.ticket.value, notice.callback.value, notice.body.value);
    return fmt::format("{}-{}", text::sha256(seed).substr(0, 24), notice.id.value);
}

Result<void> queue(Writing& desk, store::Notice notice) {
    notice.id = TRY(desk.store.outbox().new_notice_id());
    notice.state = "waiting";
    notice.created_at = desk.now;
    notice.run = TRY(run_of(desk));
    notice.key = key_of(notice);
    TRY(desk.store.journal().change_notice({.notice = notice.id}));
    return desk.store.outbox().queue_notice(notice);
}

namespace {

constexpr std::string_view of_run = "run ";
constexpr std::string_view was_undone = " was undone";

}  // namespace

std::string withdrawn_with(const std::string& run) { return fmt::format("{}{}{}", of_run, run, was_undone); }

std::string run_withdrawn(const store::Notice& notice) {
    const std::string_view why = notice.trouble;
    const bool is = notice.state == "cancelled" && why.size() > of_run.size() + was_undone.size() &&
                    why.starts_with(of_run) && why.ends_with(was_undone);
    if (!is) return {};
    return std::string{why.substr(of_run.size(), why.size() - of_run.size() - was_undone.size())};
}

Result<void> change_notice(Writing& desk, const store::Notice& notice) {
    TRY(run_of(desk));
    if (const auto before = TRY(desk.store.outbox().notice(notice.id))) {
        TRY(desk.store.journal().change_notice({.notice = before->id,
                                                .state = before->state,
                                                .not_before = before->not_before,
                                                .tries = before->tries,
                                                .trouble = before->trouble}));
    }
    return desk.store.outbox().update_notice(notice);
}

}  // namespace aftersales::service
