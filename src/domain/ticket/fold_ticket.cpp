// A ticket is opened and sorted; and the fold itself, one event at a time.
#include "aftersales/domain/fold.hpp"
#include "record/word_lists.hpp"
#include "ticket/changed_field.hpp"
#include "ticket/ticket_change.hpp"

#include <algorithm>

namespace aftersales::domain {

Result<void> TicketChange::operator()(const Opened& it) {
    const auto status = it.status.empty() ? Status::fresh : read_word<Status>(it.status).value_or(Status::merged);
    if (status > Status::waiting_third_party && status != Status::cancelled)
        return corrupt(event_, "opens with a status that no import can have");
    ticket_.id = TicketId{event_.id};
    ticket_.subject = it.subject, ticket_.description = it.description, ticket_.channel = it.channel;
    ticket_.occurred = it.occurred, ticket_.frequency = it.frequency, ticket_.signs = it.signs;
    ticket_.wants_priority = it.wants_priority, ticket_.recurring = it.recurring;
    ticket_.customer = it.customer, ticket_.asset = it.asset, ticket_.product = it.product;
    ticket_.outlet = it.outlet, ticket_.region = it.region, ticket_.tier = it.tier, ticket_.assignee = it.assignee;
    ticket_.reference = it.reference, ticket_.category = it.category, ticket_.priority = it.priority;
    ticket_.tags = it.tags, ticket_.by_hand = it.by_hand, ticket_.rules = it.rules;
    ticket_.imported_at = it.imported_at, ticket_.steps_tried = it.steps_tried;
    ticket_.opened_at = at_;
    ticket_.status = status;
    for (const auto reason : {WaitFor::customer, WaitFor::parts, WaitFor::third_party})
        if (status == waiting_for(reason)) wait(reason);
    return {};
}

Result<void> TicketChange::operator()(const Classified& it) {
    ticket_.category = it.category, ticket_.priority = it.priority;
    ticket_.outlet = it.outlet, ticket_.assignee = it.assignee;
    ticket_.tags = it.tags, ticket_.by_hand = it.by_hand, ticket_.rules = it.rules;
    return {};
}

Result<void> TicketChange::operator()(const Assigned& it) {
    ticket_.assignee = it.to;
    ticket_.team = it.team;
    add_word(ticket_.by_hand, "assignee");
    return {};
}

Result<void> TicketChange::operator()(const Changed& it) {
    const auto* field = changed_field(it.field);
    if (!field) return corrupt(event_, "names a field that a ticket does not have");
    if (!take_changed(ticket_, *field, it.to.value)) return corrupt(event_, "has a value that the field cannot have");
    if (it.by_hand && (it.field == "category" || it.field == "priority" || it.field == "outlet"))
        add_word(ticket_.by_hand, it.field);
    return {};
}

Result<void> TicketChange::operator()(const Escalated& it) {
    if (!it.priority.empty()) ticket_.priority = it.priority;
    if (!it.assignee.empty()) ticket_.assignee = it.assignee;
    for (const auto& each : it.tags) add_word(ticket_.tags, each);
    if (!it.clock || it.step.empty()) return {};
    const Taken taking{
        .step = it.step, .clock = *it.clock, .run = it.run, .times = it.times, .due_at = it.due_at.value_or(at_)};
    const auto known = std::find_if(ticket_.taken.begin(), ticket_.taken.end(), [&](const Taken& each) {
        return each.step == taking.step && each.clock == taking.clock && each.run == taking.run;
    });
    if (known == ticket_.taken.end())
        ticket_.taken.push_back(taking);
    else
        *known = taking;
    return {};
}

Result<void> TicketChange::operator()(const Erased&) {
    erase_personal(RecordRef{ticket_});
    return {};
}

void apply_effects(Ticket& ticket, const Effects& effects) {
    for (const auto& clock : effects.clocks) {
        const auto place = std::find_if(ticket.clocks.begin(), ticket.clocks.end(), [&](const Clock& each) {
            return std::pair{each.name, each.run} >= std::pair{clock.name, clock.run};
        });
        if (place != ticket.clocks.end() && place->name == clock.name && place->run == clock.run)
            *place = clock;
        else
            ticket.clocks.insert(place, clock);
    }
    if (effects.plan) ticket.plan = *effects.plan;
    if (effects.policy_version) ticket.policy_version = *effects.policy_version;
}

Result<void> fold_in(Ticket& ticket, const Event& event) {
    const auto place = std::holds_alternative<Opened>(event.change) ? HistoryPlace::first : HistoryPlace::later;
    TRY(check_follows(event, {ObjectKind::ticket, ticket.id.value, ticket.revision}, place));
    TRY(std::visit(TicketChange{ticket, event}, event.change));
    ticket.revision = event.revision;
    ticket.updated_at = std::max(ticket.updated_at, event.at);
    if (is_by_person(event.change)) ticket.last_step_at = std::max(ticket.last_step_at, event.at);
    apply_effects(ticket, event.effects);
    return {};
}

}  // namespace aftersales::domain
