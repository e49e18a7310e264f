// What may be said, found and waited for.
#include "aftersales/domain/ticket/decide.hpp"
#include "ticket/refusal.hpp"

namespace aftersales::domain {
namespace {

// A channel that is not said is kept by telling alone.
ToldHow channel_of(ToldHow told) { return told == ToldBy::customer ? ToldHow{} : told; }

Noted noted(Text message, ToldHow told) {
    return {.message = std::move(message), .told_customer = told.has_value(), .told = channel_of(told)};
}
// By whoever has taken up a reopened ticket again.
Noted noted_at_work(const Ticket& ticket, Text message, ToldHow told) {
    auto made = noted(std::move(message), told);
    made.takes_up = ticket.status == Status::reopened;
    return made;
}

}  // namespace

// A second answer is a message; whoever gives it has taken up a reopened ticket again.
Decision respond(const Ticket& ticket, Text message, ToldHow told) {
    TRY(check_open(ticket, "be responded to"));
    if (ticket.response_given) return noted_at_work(ticket, std::move(message), told.value_or(ToldBy::customer));
    return Responded{.message = std::move(message), .told = channel_of(told)};
}

// A second diagnosis or solution is a message that says it anew; it moves no instant and ends no wait.
Decision diagnose(const Ticket& ticket, Diagnosed found) {
    TRY(check_open(ticket, "be diagnosed"));
    if (!ticket.diagnosed_at) return found;
    auto again = noted_at_work(ticket, std::move(found.message), found.told);
    again.replaces = Replaces::diagnosis;
    again.cause = found.cause, again.verdict = found.verdict, again.verified = found.verified;
    return again;
}

Decision propose(const Ticket& ticket, Text message, ToldHow told) {
    TRY(check_open(ticket, "be proposed a solution for"));
    if (!ticket.proposed_at) return Proposed{.message = std::move(message), .told = channel_of(told)};
    auto again = noted_at_work(ticket, std::move(message), told.value_or(ToldBy::customer));
    again.replaces = Replaces::offer;
    return again;
}

Decision restate(const Ticket& ticket, Text message) {
    TRY(check_not_gone(ticket, "be restated"));
    if (ticket.restated == message) return std::nullopt;
    return Restated{.message = std::move(message)};
}

Decision work(const Ticket& ticket, Worked report) {
    TRY(check_not_gone(ticket, "be worked on"));
    return report;
}

Decision check(const Ticket& ticket, Checked answers) {
    TRY(check_not_gone(ticket, "be checked"));
    return answers;
}

// What a step brings is kept whatever the step made of the ticket.
Decision attach(const Ticket&, Attached file) { return file; }

Decision hear(const Ticket& ticket, Text message) {
    TRY(check_not_gone(ticket, "take a word of the customer"));
    return Heard{.message = std::move(message)};
}

Decision wait(const Ticket& ticket, Waiting wanted) {
    TRY(check_open(ticket, "wait"));
    return wanted;
}

Decision resume(const Ticket& ticket, Text message) {
    if (!is_waiting(ticket.status)) return refuse(ticket, "be resumed");
    return Resumed{.message = std::move(message)};
}

Decision note(const Ticket& ticket, Text message, ToldHow told) {
    TRY(check_not_gone(ticket, "take a note"));
    return noted(std::move(message), told);
}

}  // namespace aftersales::domain
