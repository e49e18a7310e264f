#include "ticket/refusal.hpp"

#include <fmt/format.h>

namespace aftersales::domain {
namespace {

std::string state_of(const Ticket& ticket) {
    if (ticket.status == Status::merged) return fmt::format("merged into ticket {}", ticket.merged_into.value);
    return std::string{word(ticket.status)};
}

// The way from what the ticket is to where most steps are possible.
std::string way_out(const Ticket& ticket) {
    if (ticket.status == Status::merged) return fmt::format("Go on with ticket {}.", ticket.merged_into.value);
    if (is_open(ticket.status)) return {};
    return fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", ticket.id.value);
}

std::string possible(const Ticket& ticket) {
    if (ticket.status == Status::merged) return {};
    if (ticket.status == Status::cancelled) return "Possible is reopen.";
    if (ticket.status == Status::closed) return "Possible are reopen, note, hear, assign and update.";
    if (ticket.status == Status::resolved) return "Possible are confirm, close, reopen, note, hear, assign and update.";
    return fmt::format("Possible are respond, diagnose, propose, wait, {}resolve, promise, note, hear, assign, update, "
                       "cancel and merge.",
                       is_waiting(ticket.status) ? "resume, " : "");
}

}  // namespace

tl::unexpected<Error> refuse(const Ticket& ticket, std::string_view cannot, std::string remedy) {
    std::vector<std::string> hints;
    for (auto& hint : {remedy.empty() ? way_out(ticket) : std::move(remedy), possible(ticket)})
        if (!hint.empty()) hints.push_back(hint);
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and cannot {}", ticket.id.value, state_of(ticket), cannot),
                std::move(hints));
}

Result<void> check_open(const Ticket& ticket, std::string_view cannot) {
    if (is_open(ticket.status)) return {};
    return refuse(ticket, cannot);
}

Result<void> check_not_gone(const Ticket& ticket, std::string_view cannot) {
    if (!is_gone(ticket.status)) return {};
    return refuse(ticket, cannot);
}

}  // namespace aftersales::domain
