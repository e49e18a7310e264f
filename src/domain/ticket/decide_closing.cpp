// How a ticket may end, and begin again. D15: closed only when the customer has confirmed, or by force with a reason.
#include "aftersales/domain/ticket/decide.hpp"
#include "ticket/refusal.hpp"

#include <fmt/format.h>

namespace aftersales::domain {
namespace {

std::string hint(const char* text, const Ticket& ticket) { return fmt::format(fmt::runtime(text), ticket.id.value); }

Result<void> check_score(const std::optional<int>& score) {
    if (!score || (*score >= 1 && *score <= 10)) return {};
    return fail(ErrorKind::usage, fmt::format("a score of {}: expected 1 to 10", *score));
}

}  // namespace

Decision resolve(const Ticket& ticket, Text solution) {
    TRY(check_open(ticket, "be resolved"));
    return Resolved{.message = std::move(solution)};
}

Decision confirm(const Ticket& ticket, std::optional<int> score, Satisfied satisfied, Text message) {
    TRY(check_score(score));
    if (is_open(ticket.status))
        return refuse(ticket, "be confirmed",
                      hint("Resolve it first: aftersales ticket resolve {} -m SOLUTION", ticket));
    if (ticket.status != Status::resolved) return refuse(ticket, "be confirmed");
    return Confirmed{.score = score, .satisfied = satisfied == Satisfied::yes, .message = std::move(message)};
}

Decision close(const Ticket& ticket, std::optional<int> score, Force force, Text message) {
    TRY(check_score(score));
    const bool open = is_open(ticket.status);
    if (!open && ticket.status != Status::resolved) return refuse(ticket, "be closed");
    const bool confirmed = !open && ticket.confirmed_at;
    if (confirmed) return Closed{.score = score, .message = std::move(message)};
    if (force == Force::no)
        return refuse(ticket,
                      open ? "be closed before it is resolved and confirmed" : "be closed before it is confirmed",
                      hint(open ? "Resolve it first, or close it as it is: aftersales ticket close {} --force -m WHY"
                                : "Confirm it first, or close it as it is: aftersales ticket close {} --force -m WHY",
                           ticket));
    if (message.empty())
        return refuse(ticket, "be closed by force without a reason",
                      hint("Say why: aftersales ticket close {} --force -m WHY", ticket));
    return Closed{.score = score, .forced = true, .message = std::move(message)};
}

Decision reopen(const Ticket& ticket, Text message, CallbackId callback) {
    const bool ended =
        ticket.status == Status::resolved || ticket.status == Status::closed || ticket.status == Status::cancelled;
    if (!ended) return refuse(ticket, "be reopened");
    return Reopened{.message = std::move(message), .callback = callback};
}

Decision cancel(const Ticket& ticket, Text message) {
    TRY(check_open(ticket, "be cancelled"));
    return Cancelled{.message = std::move(message)};
}

Decision merge(const Ticket& ticket, const Ticket& into, Text message) {
    TRY(check_open(ticket, "be merged"));
    if (into.id == ticket.id) return refuse(ticket, "be merged into itself", "Name the ticket that it goes on under.");
    TRY(check_not_gone(into, "take another ticket in"));
    // What is asked again would be in no list of what is open. A resolved one is still to be confirmed.
    if (into.status == Status::closed) return refuse(into, "take another ticket in");
    return Merged{.into = into.id.value, .message = std::move(message)};
}

}  // namespace aftersales::domain
