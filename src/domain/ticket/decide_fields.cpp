// Who handles it, what was promised, and single fields; and the dates that steps may have.
#include "aftersales/domain/ticket/decide.hpp"
#include "record/word_lists.hpp"
#include "ticket/changed_field.hpp"
#include "ticket/refusal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {

Decision assign(const Ticket& ticket, std::string staff, Text message) {
    TRY(check_not_gone(ticket, "be assigned"));
    if (ticket.assignee == staff) return std::nullopt;
    return Assigned{.from = ticket.assignee, .to = std::move(staff), .message = std::move(message)};
}

Decision assign(const Ticket& ticket, const TeamWork& team, Text message) {
    TRY(check_not_gone(ticket, "be assigned"));
    if (ticket.team == team.id && ticket.assignee == team.lead) return std::nullopt;
    return Assigned{.from = ticket.assignee, .to = team.lead, .team = team.id, .message = std::move(message)};
}

Decision take(const Ticket& ticket, const std::string& staff, const TeamWork& team) {
    TRY(check_open(ticket, "be taken"));
    if (ticket.assignee == staff) return std::nullopt;
    const bool is_free = ticket.assignee.empty() || (!ticket.team.empty() && ticket.assignee == team.lead);
    if (!is_free)
        return refuse(ticket, fmt::format("be taken from {}", ticket.assignee),
                      fmt::format("Hand it over: aftersales ticket assign {} {}", ticket.id.value, staff));
    const bool may = ticket.team.empty() || std::ranges::find(team.members, staff) != team.members.end();
    if (!may)
        return refuse(ticket, fmt::format("be taken by {}, who is not of the team {}", staff, ticket.team),
                      fmt::format("Hand it over: aftersales ticket assign {} {}", ticket.id.value, staff));
    return Assigned{.from = ticket.assignee, .to = staff, .team = ticket.team, .message = {}};
}

Decision follow(const Ticket& ticket, const std::string& staff) {
    auto followers = ticket.followers;
    add_word(followers, staff);
    return change_field(ticket, "followers", join(followers), {}, ByHand::no);
}

Decision unfollow(const Ticket& ticket, const std::string& staff) {
    auto followers = ticket.followers;
    std::erase(followers, staff);
    return change_field(ticket, "followers", join(followers), {}, ByHand::no);
}

Decision lead(const Ticket& ticket, const std::string& staff, Text message) {
    return change_field(ticket, "lead", staff, std::move(message), ByHand::yes);
}

// D12: a later date is a delay.
Decision promise(const Ticket& ticket, Date date, Text message, ToldHow told) {
    TRY(check_open(ticket, "be promised for a day"));
    if (ticket.promised_at == date) return std::nullopt;
    if (ticket.promised_at && *ticket.promised_at < date)
        return Delayed{.from = *ticket.promised_at, .to = date, .message = std::move(message), .told = told};
    return Promised{.date = date, .message = std::move(message), .told = told};
}

Decision change_field(const Ticket& ticket, const std::string& field, const std::string& to, Text message,
                      ByHand by_hand) {
    const auto* place = changed_field(field);
    if (!place) return fail(ErrorKind::usage, fmt::format("a ticket has no field '{}' that can be changed", field));
    TRY(check_not_gone(ticket, "be changed"));
    auto changed = ticket;
    if (!take_changed(changed, *place, to))
        return fail(ErrorKind::usage, fmt::format("'{}' is no value of the field '{}'", to, field));
    if (field == "subject" && to.empty()) return fail(ErrorKind::usage, "a ticket needs a subject");
    auto from = written(*place, RecordView{ticket});
    auto value = written(*place, RecordView{changed});
    if (from == value) return std::nullopt;
    return Changed{.field = field,
                   .from = {std::move(from)},
                   .to = {std::move(value)},
                   .message = std::move(message),
                   .by_hand = by_hand == ByHand::yes};
}

Result<void> check_date(const Ticket& ticket, Instant at, Instant now, const calendar::Zone& zone) {
    if (at > now)
        return fail(ErrorKind::refused,
                    fmt::format("ticket {}: a step cannot be dated {}, in the future", ticket.id.value, zone.print(at)),
                    {fmt::format("It is now {}.", zone.print(now))});
    if (at < ticket.last_step_at)
        return fail(
            ErrorKind::refused,
            fmt::format("ticket {}: a step cannot be dated {}, before the last step", ticket.id.value, zone.print(at)),
            {fmt::format("Its last step by a person was at {}.", zone.print(ticket.last_step_at))});
    return {};
}

std::optional<std::string> field_value(const Ticket& ticket, std::string_view field) {
    const auto* place = changed_field(field);
    if (!place) return std::nullopt;
    return written(*place, RecordView{ticket});
}

}  // namespace aftersales::domain
