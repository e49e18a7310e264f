// How each change alters a ticket: the "status after" column of cli.md's table, and the fields of its JSON. Talk and
// endings are in fold_ticket_talk.cpp, the rest in fold_ticket.cpp.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "fold_check.hpp"

namespace aftersales::domain {

// One change of one ticket. Each operator() is total; what cannot stand in a ticket's history is ErrorKind::corrupt.
class TicketChange {
public:
    TicketChange(Ticket& ticket, const Event& event) : ticket_(ticket), event_(event), at_(event.at) {}

    Result<void> operator()(const Opened& it);
    Result<void> operator()(const Classified& it);
    Result<void> operator()(const Assigned& it);
    Result<void> operator()(const Responded& it);
    Result<void> operator()(const Diagnosed& it);
    Result<void> operator()(const Proposed& it);
    Result<void> operator()(const Waiting& it);
    Result<void> operator()(const Resumed& it);
    Result<void> operator()(const Noted& it);
    Result<void> operator()(const Restated& it);
    Result<void> operator()(const Worked& it);
    Result<void> operator()(const Heard& it);
    Result<void> operator()(const Resolved& it);
    Result<void> operator()(const Confirmed& it);
    Result<void> operator()(const Closed& it);
    Result<void> operator()(const Reopened& it);
    Result<void> operator()(const Cancelled& it);
    Result<void> operator()(const Merged& it);
    Result<void> operator()(const Changed& it);
    Result<void> operator()(const Escalated& it);
    Result<void> operator()(const Promised& it);
    Result<void> operator()(const Delayed& it);
    Result<void> operator()(const Erased& it);
    Result<void> operator()(const RecordStepped& it) {
        if (it.told) tell();
        return {};
    }
    // They only stand in the ticket's history, for those who read it.
    Result<void> operator()(const Checked& it) { return only_told(it); }
    Result<void> operator()(const Attached& it) { return only_told(it); }
    Result<void> operator()(const Notified& it) { return only_told(it); }
    Result<void> operator()(const GateForced& it) { return only_told(it); }
    Result<void> operator()(const CallbackScheduled& it) { return only_told(it); }
    Result<void> operator()(const CallbackDone& it) { return only_told(it); }
    Result<void> operator()(const CallbackRescheduled& it) { return only_told(it); }
    Result<void> operator()(const CallbackSkipped& it) { return only_told(it); }
    Result<void> operator()(const CallbackMissed& it) { return only_told(it); }
    Result<void> operator()(const CallbackDropped& it) { return only_told(it); }
    Result<void> operator()(const CallbackMerged& it) { return only_told(it); }
    Result<void> operator()(const CallbackReplaced& it) { return only_told(it); }
    template <class Record>
    Result<void> operator()(const Added<Record>& it) {
        return of_another(it);
    }
    template <class Record>
    Result<void> operator()(const Acted<Record>& it) {
        return of_another(it);
    }
    Result<void> operator()(const Undone& it) { return of_another(it); }

private:
    template <class Told>
    Result<void> only_told(const Told&) {
        return {};
    }
    template <class Other>
    Result<void> of_another(const Other&) {
        return corrupt(event_, "is no event of a ticket");
    }

    // A message to the customer; the first is the first answer (policy.md, Clocks).
    void tell() {
        if (!ticket_.responded_at) ticket_.responded_at = at_;
        ticket_.told_at = at_;
        ticket_.unanswered_at.reset();
    }
    void wait(WaitFor reason) {
        ticket_.waits.push_back({.reason = reason, .from = at_});
        ticket_.status = waiting_for(reason);
    }
    // What a diagnosis says; what it does not say stays.
    template <class Diagnosis>
    void take_finding(const Diagnosis& it) {
        if (!it.message.empty()) ticket_.diagnosis = it.message;
        if (it.cause) ticket_.cause = it.cause;
        if (it.verdict) ticket_.verdict = it.verdict;
        if (it.verified) ticket_.verified = it.verified;
    }
    void end_waits() {
        for (auto& each : ticket_.waits)
            if (!each.to) each.to = at_;
        ticket_.waiting_until.reset();
    }
    // Whoever does something on a reopened ticket has it in progress again.
    void take_up() {
        if (ticket_.status == Status::reopened) ticket_.status = Status::in_progress;
    }
    // "A step on a waiting ticket whose status after is in_progress ends the wait."
    void go_on() {
        end_waits();
        ticket_.status = Status::in_progress;
    }
    void rest(Status status) {
        end_waits();
        ticket_.status = status;
        ticket_.unanswered_at.reset();
        ticket_.rests.push_back({.from = at_});
    }
    void begin_again() {
        // A cancelled ticket has rested since its cancel, which was the last step by a person.
        if (is_gone(ticket_.status)) ticket_.rests.push_back({.from = ticket_.last_step_at});
        ticket_.status = Status::reopened;
        if (!ticket_.rests.empty() && !ticket_.rests.back().to) ticket_.rests.back().to = at_;
        ticket_.confirmed_at.reset();
        ticket_.closed_at.reset();
    }
    void go_for_good(Status status) {
        end_waits();
        ticket_.status = status;
        ticket_.unanswered_at.reset();
    }
    static Status waiting_for(WaitFor reason) {
        switch (reason) {
        case WaitFor::customer:
            return Status::waiting_customer;
        case WaitFor::parts:
            return Status::waiting_parts;
        case WaitFor::third_party:
            return Status::waiting_third_party;
        }
        return Status::in_progress;
    }

    Ticket& ticket_;
    const Event& event_;
    Instant at_;
};

}  // namespace aftersales::domain
