// Callbacks, one event at a time. D16-D19.
#include "aftersales/domain/fold.hpp"
#include "fold_check.hpp"

#include <charconv>

namespace aftersales::domain {
namespace {

void schedule(Callback& callback, const Event& event, const CallbackScheduled& it) {
    callback.id = CallbackId{event.id};
    callback.program = it.program, callback.reason = it.reason, callback.assignee = it.assignee;
    callback.customer = it.customer, callback.asset = it.asset, callback.ticket = it.ticket;
    callback.anchor = it.anchor, callback.due_from = it.due_from, callback.due_to = it.due_to;
    callback.call_at = it.call_at, callback.late = it.late;
    callback.scheduled_at = event.at;
}

void record(Callback& callback, const Event& event, const CallbackDone& it) {
    ++callback.attempts;
    callback.reached = it.reached;
    if (it.score) callback.score = it.score;
    if (!it.answers.empty()) callback.answers = it.answers;
    if (!it.note.empty()) callback.note = it.note;
    if (!it.problem.empty()) callback.problem = it.problem;
    if (it.problem_ticket) callback.problem_ticket = it.problem_ticket;
    if (it.reached || it.given_up) {
        callback.state = it.reached ? CallbackState::done : CallbackState::unreached;
        callback.done_at = event.at;
    } else if (it.call_at) {
        callback.call_at = *it.call_at;
        callback.moved = true;
        if (!it.reason.empty()) callback.reason = it.reason;
    }
}

// Of the last attempt only what is said now holds.
void replace(Callback& callback, const Event& event, const CallbackDone& it) {
    --callback.attempts;
    callback.score.reset(), callback.answers.clear(), callback.note = {}, callback.problem = {};
    callback.problem_ticket = {}, callback.done_at.reset();
    callback.state = CallbackState::open;
    record(callback, event, it);
}

// One whose day was corrected is listed by its window again; one whose hour was agreed, from the day of its hour.
void reschedule(Callback& callback, const CallbackRescheduled& it) {
    callback.call_at = it.call_at;
    callback.anchor = it.anchor.value_or(callback.anchor);
    callback.due_from = it.due_from.value_or(callback.due_from);
    callback.due_to = it.due_to.value_or(callback.due_to);
    callback.late = it.late;
    callback.reason = it.reason;
    if (!it.assignee.empty()) callback.assignee = it.assignee;
    callback.moved = !it.due_from;
}

void erase(Callback& callback) {
    std::erase_if(callback.answers, [](const Answer& each) { return !each.score; });
    callback.note.value.clear();
    callback.problem.value.clear();
}

// What follows other records: the customer of a merge, the asset's new owner, a new assignee, the ticket of a low
// score.
Result<void> change(Callback& callback, const Event& event, const Changed& it) {
    const std::string& text = it.to.value;
    if (it.field == "assignee") {
        callback.assignee = text;
        return {};
    }
    std::int64_t* number = it.field == "customer"         ? &callback.customer.value
                           : it.field == "asset"          ? &callback.asset.value
                           : it.field == "ticket"         ? &callback.ticket.value
                           : it.field == "problem_ticket" ? &callback.problem_ticket.value
                                                          : nullptr;
    if (!number) return corrupt(event, "names a field that a callback does not have");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
    if (error != std::errc{} || end != text.data() + text.size() || *number < 1)
        return corrupt(event, "has a value that the field cannot have");
    return {};
}

}  // namespace

Result<Callback> apply(Callback callback, const Event& event) {
    const auto place = std::holds_alternative<CallbackScheduled>(event.change) ? Place::first : Place::later;
    TRY(check_follows(event, {ObjectKind::callback, callback.id.value, callback.revision}, place));
    if (const auto* scheduled = std::get_if<CallbackScheduled>(&event.change)) {
        schedule(callback, event, *scheduled);
    } else if (const auto* done = std::get_if<CallbackDone>(&event.change)) {
        record(callback, event, *done);
    } else if (const auto* replaced = std::get_if<CallbackReplaced>(&event.change)) {
        replace(callback, event, replaced->done);
    } else if (const auto* moved = std::get_if<CallbackRescheduled>(&event.change)) {
        reschedule(callback, *moved);
    } else if (std::holds_alternative<CallbackSkipped>(event.change)) {
        callback.state = CallbackState::skipped;
    } else if (std::holds_alternative<CallbackMissed>(event.change)) {
        callback.state = CallbackState::missed;
    } else if (const auto* dropped = std::get_if<CallbackDropped>(&event.change)) {
        callback.state = CallbackState::dropped;
        callback.reason = dropped->reason;
    } else if (const auto* merged = std::get_if<CallbackMerged>(&event.change)) {
        callback.state = CallbackState::merged;
        callback.merged_into = merged->into;
    } else if (const auto* changed = std::get_if<Changed>(&event.change)) {
        TRY(change(callback, event, *changed));
    } else if (std::holds_alternative<Erased>(event.change)) {
        erase(callback);
    } else {
        return corrupt(event, "is no event of a callback");
    }
    callback.revision = event.revision;
    return callback;
}

}  // namespace aftersales::domain
