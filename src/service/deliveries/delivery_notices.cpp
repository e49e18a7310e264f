#include "deliveries/delivery_notices.hpp"

#include "aftersales/domain/rule/condition.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/json.hpp"
#include "callbacks/reminders.hpp"
#include "deliveries/at_work.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::DeliveryState;
using domain::HomeDelivery;

// What a notice says that it is about: "delivery" or "trip".
constexpr std::string_view delivery_key = "delivery";
constexpr std::string_view trip_key = "trip";
struct NoticeMatterOf {
    std::string_view key{};
    std::int64_t id{};
};

domain::Text body_about(const NoticeMatterOf& matter, std::string_view event) {
    text::JsonWriter json;
    json.begin_object();
    json.key("event").string(event);
    json.key(matter.key).number(matter.id);
    return {json.end_object().take()};
}

// The number that the notice names under the key; 0 where it names none.
std::int64_t named_in(const store::Notice& notice, std::string_view key) {
    if (notice.body.empty()) return 0;
    const auto read = text::read_json(notice.body.value);
    const auto* number = read ? read->find(key) : nullptr;
    return number != nullptr ? number->integer().value_or(0) : 0;
}

// The unsent ones about a delivery, of one event.
Result<std::vector<store::Notice>> waiting_about(const store::Reader& store, const HomeDelivery& delivery,
                                                 std::string_view event) {
    const auto unsent = all_of({column_is("notice_state", domain::FieldKind::word, {"waiting"}),
                                column_is("event", domain::FieldKind::word, {std::string{event}})});
    std::vector<store::Notice> found;
    TRY(store.outbox().list_notices({.filter = unsent}, [&](const store::Notice& notice) -> Result<bool> {
        if (named_in(notice, delivery_key) == delivery.id) found.push_back(notice);
        return true;
    }));
    return found;
}

// When it may come first: the beginning of its window where that is on the day of its trip, else of work on that day.
Result<std::optional<domain::Instant>> first_instant(const Writing& desk, const HomeDelivery& delivery) {
    const auto day = TRY(day_of_delivery(desk.store, delivery));
    if (!day) return std::optional<domain::Instant>{};
    const auto& zone = desk.policy.zone();
    const auto begins = zone.start_of(*day);
    const auto& from = delivery.window_from;
    if (from && zone.date(*from) == *day && *from != begins) return from;
    const auto* calendar = TRY(desk.policy.calendar(""));
    return std::optional{TRY(calendar->next_open(begins))};
}

Result<void> remind_of_delivery(Writing& desk, const HomeDelivery& delivery) {
    const auto& span = desk.policy.delivery_notice ? desk.policy.delivery_notice : desk.policy.callbacks.notice;
    const auto first = TRY(first_instant(desk, delivery));
    if (!span || !first || *first <= desk.now) return {};
    const auto customer = TRY(store::get<domain::Customer>(desk.store, delivery.customer));
    if (!customer || customer->no_contact || customer->erased) return {};
    auto channel = reminder_channel(*customer, desk.policy);
    if (channel.empty()) return {};
    const auto at = TRY(so_long_before(desk.policy, *first, *span, ""));
    return queue(desk, {.channel = std::move(channel),
                        .to = domain::Addressee::customer(delivery.customer).written(),
                        .event = std::string{delivery_event},
                        .ticket = delivery.ticket,
                        .body = body_about({delivery_key, delivery.id}, delivery_event),
                        .not_before = std::max(at, desk.now)});
}

Result<void> take_back_delivery_reminder(Writing& desk, const HomeDelivery& delivery) {
    for (auto& notice : TRY(waiting_about(desk.store, delivery, delivery_event))) {
        notice.state = "cancelled";
        notice.trouble = "the delivery was moved or is not to come any more";
        TRY(change_notice(desk, notice));
    }
    return {};
}

// Whether this run took the step for it already.
Result<bool> was_taken_in_run(Writing& desk, const NoticeMatterOf& matter, const domain::Step& step) {
    const auto run = TRY(run_of(desk));
    bool taken = false;
    const auto of_step = column_is("event", domain::FieldKind::word, {step.id});
    TRY(desk.store.outbox().list_notices({.filter = of_step}, [&](const store::Notice& notice) -> Result<bool> {
        taken = taken || (notice.run == run && named_in(notice, matter.key) == matter.id);
        return !taken;
    }));
    return taken;
}

// Steps notify; there is no ticket that they could assign, raise or tag.
Result<void> take_steps_without_ticket(Writing& desk, const NoticeMatterOf& matter, const domain::Ticket& ticket,
                                       std::string_view event) {
    const domain::StepCause cause{.kind = domain::StepAt::Kind::happened, .event = event};
    if (!has_step_at(desk.policy, cause)) return {};
    const auto known = TRY(facts_of(ticket, desk.store, desk.policy));
    for (const auto& step : desk.policy.steps) {
        if (!domain::is_at(step, cause)) continue;
        const bool wanted = domain::holds(step.when, known.facts);
        TRY(known.check());
        if (!wanted || TRY(was_taken_in_run(desk, matter, step))) continue;
        TRY(queue_notices_about(desk, ticket, step, body_about(matter, step.id)));
    }
    return {};
}

bool alters(const domain::Event& event) { return domain::given_by(event.change) || domain::acted_by(event.change); }

}  // namespace

Result<std::optional<HomeDelivery>> delivery_told(const store::Reader& store, const store::Notice& notice) {
    const auto id = named_in(notice, delivery_key);
    if (id == 0) return std::optional<HomeDelivery>{};
    return store::get<HomeDelivery>(store, id);
}

Result<std::optional<domain::DeliveryTrip>> trip_told(const store::Reader& store, const store::Notice& notice) {
    const auto id = named_in(notice, trip_key);
    if (id == 0) return std::optional<domain::DeliveryTrip>{};
    return store::get<domain::DeliveryTrip>(store, id);
}

// However it comes about: by a command, with its ticket or its trip.
template <>
Result<void> RecordChange<domain::HomeDelivery>::before_recording() {
    if (std::ranges::none_of(events_, alters)) return {};
    const auto happened = [&](std::string_view word) {
        return std::ranges::any_of(events_,
                                   [&](const domain::Event& event) { return domain::kind(event.change) == word; });
    };
    const auto before = TRY(store::get<domain::HomeDelivery>(desk_->store, record_.id));
    if (before && before->trip && before->trip != record_.trip)
        TRY(leave_trip(*desk_, before->trip, record_, events_.back().at));
    const bool on_trip = record_.trip && domain::is_open(record_.state);
    const bool anew = happened("delivery_planned") || happened("delivery_moved");
    if (before && (anew || !on_trip)) TRY(take_back_delivery_reminder(*desk_, record_));
    if (on_trip && anew) TRY(remind_of_delivery(*desk_, record_));
    if (record_.ticket || desk_->policy.steps.empty()) return {};
    const auto ticket = TRY(stands_for_ticket(desk_->store, record_));
    for (const auto& event : events_)
        if (alters(event))
            TRY(take_steps_without_ticket(*desk_, {delivery_key, record_.id}, ticket, domain::kind(event.change)));
    return {};
}

template <>
Result<void> RecordChange<domain::DeliveryTrip>::before_recording() {
    for (const auto& event : events_)
        if (alters(event))
            TRY(take_steps_without_ticket(*desk_, {trip_key, record_.id}, {}, domain::kind(event.change)));
    return {};
}

}  // namespace aftersales::service
