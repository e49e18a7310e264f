#include "visits/visit_notices.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/json.hpp"
#include "callbacks/reminders.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// What the texts cannot tell by themselves: which visit it is.
domain::Text body_about(const domain::SiteVisit& visit) {
    text::JsonWriter json;
    json.begin_object();
    json.key("event").string(visit_event);
    json.key("ticket").number(visit.ticket.value);
    json.key("visit").number(visit.id);
    return {json.end_object().take()};
}

}  // namespace

std::int64_t visit_of(const store::Notice& notice) {
    if (notice.event != visit_event || notice.body.empty()) return 0;
    const auto read = text::read_json(notice.body.value);
    const auto* number = read ? read->find("visit") : nullptr;
    return number != nullptr ? number->integer().value_or(0) : 0;
}

Result<void> remind_of_visit(Writing& desk, const domain::SiteVisit& visit) {
    const auto* rule = desk.policy.visit_rule(visit.rule);
    const auto& span = rule != nullptr && rule->notice ? rule->notice : desk.policy.callbacks.notice;
    if (!span || visit.start <= desk.now) return {};
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, visit.ticket));
    if (!ticket || !ticket->customer) return {};
    const auto customer = TRY(store::get<domain::Customer>(desk.store, ticket->customer));
    if (!customer || customer->no_contact || customer->erased) return {};
    auto channel = reminder_channel(*customer, desk.policy);
    if (channel.empty()) return {};
    const auto at = TRY(so_long_before(desk.policy, visit.start, *span, ""));
    return queue(desk, {.channel = std::move(channel),
                        .to = domain::Addressee::customer(ticket->customer).written(),
                        .event = std::string{visit_event},
                        .ticket = visit.ticket,
                        .body = body_about(visit),
                        .not_before = std::max(at, desk.now)});
}

Result<void> take_back_visit_reminder(Writing& desk, const domain::SiteVisit& visit) {
    const auto of_visit = all_of({column_is("ticket_id", domain::FieldKind::id, {std::to_string(visit.ticket.value)}),
                                  column_is("notice_state", domain::FieldKind::word, {"waiting"}),
                                  column_is("event", domain::FieldKind::word, {std::string{visit_event}})});
    std::vector<store::Notice> unsent;
    TRY(desk.store.outbox().list_notices({.filter = of_visit}, [&](const store::Notice& notice) -> Result<bool> {
        if (visit_of(notice) == visit.id) unsent.push_back(notice);
        return true;
    }));
    for (auto& notice : unsent) {
        notice.state = "cancelled";
        notice.trouble = "the visit was moved or is not needed any more";
        TRY(change_notice(desk, notice));
    }
    return {};
}

// However it comes about: by a command, with its ticket, or by an undo.
template <>
Result<void> RecordChange<domain::SiteVisit>::before_recording() {
    const auto alters = [](const domain::Event& event) {
        return domain::given_by(event.change) || domain::acted_by(event.change);
    };
    if (std::ranges::none_of(events_, alters)) return {};
    const auto& last = events_.back().change;
    const auto word = domain::kind(last);
    const bool planned = domain::given_by(last).has_value();
    const bool moved = word == "visit_moved";
    const bool waits = record_.state == domain::VisitState::planned || record_.state == domain::VisitState::confirmed ||
                       record_.state == domain::VisitState::under_way;
    if (moved || !waits) TRY(take_back_visit_reminder(*desk_, record_));
    return planned || moved ? remind_of_visit(*desk_, record_) : Result<void>{};
}

}  // namespace aftersales::service
