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

// One change of one callback. A kind that is a callback's and that this does not take does not compile.
struct CallbackFold {
    Callback& callback;
    const Event& event;

    Result<void> operator()(const CallbackScheduled& it) { return schedule(callback, event, it), Result<void>{}; }
    Result<void> operator()(const CallbackDone& it) { return record(callback, event, it), Result<void>{}; }
    Result<void> operator()(const CallbackReplaced& it) { return replace(callback, event, it.done), Result<void>{}; }
    Result<void> operator()(const CallbackRescheduled& it) { return reschedule(callback, it), Result<void>{}; }
    Result<void> operator()(const CallbackSkipped&) { return end(CallbackState::skipped); }
    Result<void> operator()(const CallbackMissed&) { return end(CallbackState::missed); }
    Result<void> operator()(const CallbackDropped& it) {
        callback.reason = it.reason;
        return end(CallbackState::dropped);
    }
    Result<void> operator()(const CallbackMerged& it) {
        callback.merged_into = it.into;
        return end(CallbackState::merged);
    }
    Result<void> operator()(const Changed& it) { return change(callback, event, it); }
    Result<void> operator()(const Erased&) { return erase_personal(RecordRef{callback}), Result<void>{}; }
    template <class Other>
    Result<void> operator()(const Other&) {
        if constexpr (requires { Other::word; })
            static_assert(!Other::word.starts_with("callback_"), "a kind of change of callbacks that no fold takes");
        return corrupt(event, "is no event of a callback");
    }

private:
    Result<void> end(CallbackState state) {
        callback.state = state;
        return {};
    }
};

}  // namespace

Result<void> fold_in(Callback& callback, const Event& event) {
    const auto place =
        std::holds_alternative<CallbackScheduled>(event.change) ? HistoryPlace::first : HistoryPlace::later;
    TRY(check_follows(event, {ObjectKind::callback, callback.id.value, callback.revision}, place));
    TRY(std::visit(CallbackFold{callback, event}, event.change));
    callback.revision = event.revision;
    return {};
}

}  // namespace aftersales::domain
