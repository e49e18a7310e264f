// What was said, found, promised and ended, as the ticket keeps it.
#include "aftersales/domain/part/used_parts.hpp"
#include "record/word_lists.hpp"
#include "ticket/ticket_change.hpp"

namespace aftersales::domain {

Result<void> TicketChange::operator()(const Responded&) {
    tell();
    ticket_.response_given = true;
    go_on();
    return {};
}

Result<void> TicketChange::operator()(const Diagnosed& it) {
    if (!ticket_.diagnosed_at) ticket_.diagnosed_at = at_;
    take_finding(it);
    if (it.told) tell();
    go_on();
    return {};
}

Result<void> TicketChange::operator()(const Proposed& it) {
    tell();
    if (!ticket_.proposed_at) ticket_.proposed_at = at_;
    if (!it.message.empty()) ticket_.plan_text = it.message;
    go_on();
    return {};
}

Result<void> TicketChange::operator()(const Waiting& it) {
    if (it.reason == WaitFor::customer || it.told) tell();
    wait(it.reason);
    if (it.until) ticket_.waiting_until = it.until;
    return {};
}

Result<void> TicketChange::operator()(const Resumed&) {
    go_on();
    return {};
}

Result<void> TicketChange::operator()(const Noted& it) {
    if (it.told_customer) tell();
    if (it.replaces == Replaces::diagnosis) take_finding(it);
    if (it.replaces == Replaces::offer && !it.message.empty()) ticket_.plan_text = it.message;
    if (it.takes_up) take_up();
    return {};
}

Result<void> TicketChange::operator()(const Worked& it) {
    add_word(ticket_.work, std::string{word(it.action)});
    add_word(ticket_.worked_by, it.by);
    for (const auto& used : it.parts) add_used(ticket_.parts, used);
    ticket_.minutes += it.minutes.value_or(0);
    if (it.test) ticket_.test = it.test;
    if (!it.advice.empty()) ticket_.advice = it.advice;
    if (it.fee) ticket_.fee = Money{ticket_.fee.value_or(Money{}).units + it.fee->units};
    if (ticket_.status == Status::fresh) ticket_.status = Status::in_progress;
    take_up();
    return {};
}

Result<void> TicketChange::operator()(const Restated& it) {
    ticket_.restated = it.message;
    return {};
}

// Ends only the wait for the customer; the status then names the latest of the reasons that are left.
Result<void> TicketChange::operator()(const Heard&) {
    if (!ticket_.unanswered_at) ticket_.unanswered_at = at_;
    if (!is_waiting(ticket_.status)) return {};
    ticket_.status = Status::in_progress;
    for (auto& each : ticket_.waits) {
        if (each.to) continue;
        if (each.reason == WaitFor::customer)
            each.to = at_;
        else
            ticket_.status = waiting_for(each.reason);
    }
    if (!is_waiting(ticket_.status)) ticket_.waiting_until.reset();
    return {};
}

Result<void> TicketChange::operator()(const Resolved& it) {
    if (!ticket_.responded_at) ticket_.responded_at = at_;
    ticket_.resolved_at = at_;
    ticket_.confirmed_at.reset();
    ticket_.solution = it.message;
    rest(Status::resolved);
    return {};
}

Result<void> TicketChange::operator()(const Confirmed& it) {
    if (it.score) ticket_.score = it.score;
    if (it.satisfied)
        ticket_.confirmed_at = at_;
    else
        begin_again();
    return {};
}

Result<void> TicketChange::operator()(const Closed& it) {
    if (it.score) ticket_.score = it.score;
    ticket_.closed_at = at_;
    if (is_open(ticket_.status))
        rest(Status::closed);
    else
        ticket_.status = Status::closed;
    return {};
}

Result<void> TicketChange::operator()(const Reopened&) {
    begin_again();
    return {};
}

Result<void> TicketChange::operator()(const Cancelled&) {
    go_for_good(Status::cancelled);
    return {};
}

Result<void> TicketChange::operator()(const Merged& it) {
    ticket_.merged_into = TicketId{it.into};
    go_for_good(Status::merged);
    return {};
}

Result<void> TicketChange::operator()(const Promised& it) {
    ticket_.promised_at = it.date;
    if (it.told) tell();
    return {};
}

Result<void> TicketChange::operator()(const Delayed& it) {
    ticket_.promised_at = it.to;
    if (it.told) tell();
    return {};
}

}  // namespace aftersales::domain
