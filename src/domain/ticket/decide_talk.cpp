// What may be said, found and waited for.
#include "aftersales/domain/ticket/decide.hpp"
#include "ticket/refusal.hpp"

namespace aftersales::domain {
namespace {

enum class Hearer { customer, ourselves };

// A second answer, diagnosis or solution is a message; whoever gives it has taken up a reopened ticket again.
Noted said_again(const Ticket& ticket, Text message, Hearer hearer) {
    return {.message = std::move(message),
            .told_customer = hearer == Hearer::customer,
            .takes_up = ticket.status == Status::reopened};
}

}  // namespace

Decision respond(const Ticket& ticket, Text message) {
    TRY(check_open(ticket, "be responded to"));
    if (ticket.response_given) return said_again(ticket, std::move(message), Hearer::customer);
    return Responded{.message = std::move(message)};
}

// A second diagnosis is a message among ourselves.
Decision diagnose(const Ticket& ticket, Text message, std::optional<Cause> cause) {
    TRY(check_open(ticket, "be diagnosed"));
    if (ticket.diagnosed_at) return said_again(ticket, std::move(message), Hearer::ourselves);
    return Diagnosed{.message = std::move(message), .cause = cause};
}

Decision propose(const Ticket& ticket, Text message) {
    TRY(check_open(ticket, "be proposed a solution for"));
    if (ticket.proposed_at) return said_again(ticket, std::move(message), Hearer::customer);
    return Proposed{.message = std::move(message)};
}

Decision hear(const Ticket& ticket, Text message) {
    TRY(check_not_gone(ticket, "take a word of the customer"));
    return Heard{.message = std::move(message)};
}

Decision wait(const Ticket& ticket, WaitFor reason, std::optional<Date> until, Text message) {
    TRY(check_open(ticket, "wait"));
    return Waiting{.reason = reason, .until = until, .message = std::move(message)};
}

Decision resume(const Ticket& ticket, Text message) {
    if (!is_waiting(ticket.status)) return refuse(ticket, "be resumed");
    return Resumed{.message = std::move(message)};
}

Decision note(const Ticket& ticket, Text message, Informed informed) {
    TRY(check_not_gone(ticket, "take a note"));
    return Noted{.message = std::move(message), .told_customer = informed == Informed::customer};
}

}  // namespace aftersales::domain
