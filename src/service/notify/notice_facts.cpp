#include "notify/notice_facts.hpp"

#include "aftersales/policy/placeholders.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/json.hpp"
#include "deliveries/delivery_notices.hpp"
#include "visits/visit_notices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// "2026-02-03 10:00"
std::string print_minute(const policy::Policy& policy, domain::Instant at) {
    auto text = policy.zone().print(at).substr(0, 16);
    text[10] = ' ';
    return text;
}
std::string print_time(const policy::Policy& policy, domain::Instant at) {
    return policy.zone().print(at).substr(11, 5);
}

// Calls are allowed until work ends or the next hours to avoid begin.
Result<domain::Instant> end_of_calling(const policy::Policy& policy, domain::Instant from) {
    constexpr std::chrono::minutes pace{5};
    constexpr std::chrono::hours most{24};
    const auto& rules = policy.callbacks;
    const auto* calendar = TRY(policy.calendar(rules.calendar));
    auto until = from + pace;
    while (until < from + most && TRY(domain::allowed_from(until, rules.avoid, *calendar)) == until) until += pace;
    return until;
}

std::string message_in(const std::string& body) {
    if (body.empty()) return {};
    const auto read = text::read_json(body);
    const auto* message = read ? read->find("message") : nullptr;
    return message != nullptr ? message->text : std::string{};
}

Occasion known_occasion(const std::string& event, const domain::Step* step) {
    if (step != nullptr) return occasion_of(*step);
    if (event == "callback") return Occasion::callback;
    if (event == visit_event) return Occasion::visit;
    if (event == delivery_event) return Occasion::delivery;
    if (event == "escalated") return Occasion::by_hand;
    return event == "test" ? Occasion::test : Occasion::other;
}

const domain::Step* step_of(const policy::Policy& policy, const std::string& id) {
    const auto found =
        std::find_if(policy.steps.begin(), policy.steps.end(), [&](const domain::Step& each) { return each.id == id; });
    return found == policy.steps.end() ? nullptr : &*found;
}

template <class Labelled>
std::string label_of(const std::vector<Labelled>& all, const std::string& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() || found->label.empty() ? id : found->label;
}

void add_ticket(NoticeWords& words, const domain::Ticket& ticket, const policy::Policy& policy, Tongue tongue) {
    const auto* assignee = policy.person(ticket.assignee);
    words["ticket.id"] = std::to_string(ticket.id.value);
    words["ticket.number"] = number_of(policy, ticket.id);
    words["ticket.subject"] = ticket.subject.value;
    words["ticket.status"] = status_word(ticket.status, tongue);
    words["ticket.priority"] = label_of(policy.classification.priorities, ticket.priority);
    words["ticket.category"] = label_of(policy.classification.categories, ticket.category);
    words["ticket.product"] = ticket.product;
    if (ticket.promised_at) words["ticket.promised"] = calendar::print(*ticket.promised_at);
    words["ticket.outlet"] = ticket.outlet;
    words["ticket.assignee"] = assignee != nullptr ? assignee->name : ticket.assignee;
}

void add_callback(NoticeWords& words, const NoticeFacts& facts, const policy::Policy& policy) {
    const auto& callback = *facts.callback;
    const auto* program = policy.callbacks.program(callback.program);
    words["callback.id"] = std::to_string(callback.id.value);
    words["callback.label"] = program != nullptr ? program->label : callback.program;
    words["callback.day"] = calendar::print(policy.zone().date(callback.call_at));
    words["callback.from"] = print_time(policy, callback.call_at);
    if (facts.call_until) words["callback.to"] = print_time(policy, *facts.call_until);
}

std::string names_of(const std::vector<std::string>& staff, const policy::Policy& policy) {
    std::vector<std::string> names;
    for (const auto& each : staff) {
        const auto* person = policy.person(each);
        names.push_back(person != nullptr ? person->name : each);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

void add_delivery(NoticeWords& words, const NoticeFacts& facts, const policy::Policy& policy) {
    const auto& delivery = *facts.delivery;
    const auto day = facts.trip ? std::optional{facts.trip->date} : delivery.promised_at;
    words["delivery.number"] = number_of(policy, domain::ObjectKind::delivery, delivery.id);
    words["delivery.product"] = delivery.product;
    if (day) words["delivery.day"] = calendar::print(*day);
    auto window = delivery.window_from ? print_window(policy, delivery) : words["delivery.day"];
    // As people write it.
    if (const auto dots = window.find(".."); dots != std::string::npos) window.replace(dots, 2, " - ");
    words["delivery.window"] = std::move(window);
    if (facts.trip) words["delivery.staff"] = names_of(facts.trip->staff, policy);
}

void add_trip(NoticeWords& words, const domain::DeliveryTrip& trip, const policy::Policy& policy) {
    words["trip.number"] = number_of(policy, domain::ObjectKind::trip, trip.id);
    words["trip.day"] = calendar::print(trip.date);
    words["trip.vehicle"] = trip.vehicle;
    words["trip.staff"] = names_of(trip.staff, policy);
}

void add_visit(NoticeWords& words, const domain::SiteVisit& visit, const policy::Policy& policy) {
    words["visit.number"] = number_of(policy, domain::ObjectKind::visit, visit.id);
    words["visit.day"] = calendar::print(policy.zone().date(visit.start));
    words["visit.from"] = print_time(policy, visit.start);
    words["visit.to"] = print_time(policy, visit.end);
    words["visit.staff"] = names_of(visit.staff, policy);
}

void add_return(NoticeWords& words, const domain::ProductReturn& it, const policy::Policy& policy) {
    words["return.number"] = number_of(policy, domain::ObjectKind::product_return, it.id);
    words["return.voucher"] = it.voucher;
    if (it.decision) words["return.decision"] = domain::word(*it.decision);
    if (it.refund) words["return.refund"] = domain::print(*it.refund);
    if (it.due_at) words["return.due"] = calendar::print(policy.zone().date(*it.due_at));
}

bool runs_clock(domain::ObjectKind object, domain::ClockName clock) {
    return std::ranges::any_of(domain::acts_of_kind(object),
                               [&](const domain::Act& act) { return act.starts == clock; });
}

// The record of the kind at whose event, or on whose clock, the step was taken: as the ticket's history has it of the
// run that queued the notice. 0 where the step was about none.
Result<std::int64_t> record_told_of(const store::Reader& store, const store::Notice& notice, const domain::Step& step,
                                    domain::ObjectKind object) {
    const bool of_clock = step.clock && runs_clock(object, *step.clock);
    const bool of_event = step.at.kind == domain::StepAt::Kind::happened;
    if (!notice.ticket || !(of_clock || of_event)) return std::int64_t{0};
    std::int64_t found = 0;
    for (const auto& event : TRY(store.history(domain::ObjectKind::ticket, notice.ticket.value))) {
        if (event.run != notice.run) continue;
        const auto* stepped = std::get_if<domain::RecordStepped>(&event.change);
        const bool caused = of_event && stepped && stepped->object == object && stepped->what == step.at.event;
        if (caused) found = stepped->number;
        const auto* taken = std::get_if<domain::Escalated>(&event.change);
        if (of_clock && taken && taken->step == step.id) found = taken->run;
    }
    return found;
}

}  // namespace

Result<NoticeFacts> facts_of(const store::Reader& store, const policy::Policy& policy, const store::Notice& notice) {
    NoticeFacts facts{};
    domain::CustomerId customer;
    if (notice.ticket) facts.ticket = TRY(store::get<domain::Ticket>(store, notice.ticket));
    if (facts.ticket) customer = facts.ticket->customer;
    if (notice.callback) facts.callback = TRY(store::get<domain::Callback>(store, notice.callback));
    if (facts.callback) {
        customer = facts.callback->customer;
        facts.call_until = TRY(end_of_calling(policy, facts.callback->call_at));
    }
    if (const auto visit = visit_of(notice)) facts.visit = TRY(store::get<domain::SiteVisit>(store, visit));
    if (const auto delivery = TRY(delivery_told(store, notice))) {
        facts.delivery = delivery;
        if (delivery->trip) facts.trip = TRY(store::get<domain::DeliveryTrip>(store, delivery->trip.value));
        if (!customer) customer = delivery->customer;
    } else {
        facts.trip = TRY(trip_told(store, notice));
    }
    if (customer) facts.customer = TRY(store::get<domain::Customer>(store, customer));
    facts.message = message_in(notice.body.value);
    const auto* step = step_of(policy, notice.event);
    facts.occasion = known_occasion(notice.event, step);
    if (step != nullptr) facts.clock = step->clock;
    constexpr auto of_return = domain::ObjectKind::product_return;
    const auto told_of = step == nullptr ? 0 : TRY(record_told_of(store, notice, *step, of_return));
    if (told_of != 0) facts.goods = TRY(store::get<domain::ProductReturn>(store, told_of));
    const auto* clock = facts.clock && facts.ticket ? domain::newest(*facts.ticket, *facts.clock) : nullptr;
    if (clock != nullptr) facts.due_at = clock->due_at;
    return facts;
}

NoticeWords words_of(const NoticeFacts& facts, const store::Notice& notice, const Receiver& receiver,
                     const policy::Policy& policy) {
    const auto tongue = tongue_of(receiver.language);
    NoticeWords words;
    for (const auto& each : policy::text_placeholders) words[std::string{each.name}];
    words["organization.name"] = policy.organization;
    words["event"] = notice.event;
    words["message"] = facts.message;
    if (facts.clock) words["clock"] = clock_word(*facts.clock, tongue);
    if (facts.due_at) words["due_at"] = print_minute(policy, *facts.due_at);
    if (facts.ticket) add_ticket(words, *facts.ticket, policy, tongue);
    if (facts.callback) add_callback(words, facts, policy);
    if (facts.visit) add_visit(words, *facts.visit, policy);
    if (facts.goods) add_return(words, *facts.goods, policy);
    if (facts.delivery) add_delivery(words, facts, policy);
    if (facts.trip) add_trip(words, *facts.trip, policy);
    if (facts.customer) {
        words["customer.name"] = facts.customer->name.value;
        words["customer.phone"] = facts.customer->phone.value;
    }
    if (receiver.kind == ReceiverKind::customer)
        words["customer.name"] = receiver.name, words["customer.phone"] = receiver.phone;
    if (receiver.kind == ReceiverKind::staff) words["staff.id"] = receiver.id, words["staff.name"] = receiver.name;
    return words;
}

}  // namespace aftersales::service
