#include "aftersales/service/report/complaints.hpp"

#include "aftersales/domain/clock/answered_before.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/cases_of_period.hpp"
#include "aftersales/service/report/ticket_groups.hpp"

#include <algorithm>

namespace aftersales::service::report {
namespace {

std::optional<Instant> handled_at(const domain::Ticket& ticket) {
    if (!ticket.proposed_at || !ticket.resolved_at) return ticket.proposed_at ? ticket.proposed_at : ticket.resolved_at;
    return std::min(*ticket.proposed_at, *ticket.resolved_at);
}

// What can no longer be done in time is missed, what can counts in nothing yet.
TargetVerdict judge(std::optional<Instant> done, Instant deadline, Instant now) {
    if (done) return *done <= deadline ? TargetVerdict::met : TargetVerdict::missed;
    return deadline < now ? TargetVerdict::missed : TargetVerdict::none;
}

void add_cause(ComplaintRow& row, std::optional<domain::Cause> cause) {
    if (!cause) {
        ++row.unknown;
        return;
    }
    switch (*cause) {
    case domain::Cause::own:
        ++row.own;
        break;
    case domain::Cause::third_party:
        ++row.third_party;
        break;
    case domain::Cause::user:
        ++row.user;
        break;
    }
}

void add(ComplaintRow& row, const domain::Ticket& ticket, Instant deadline, Instant now) {
    ++row.complaints;
    if (is_gone(ticket.status)) return;
    if (!domain::was_answered_before_import(ticket)) row.contacted.add(judge(ticket.responded_at, deadline, now));
    const auto handled = handled_at(ticket);
    row.handled.add(judge(handled, deadline, now));
    row.remedied += handled ? 1 : 0;
    row.open += is_open(ticket.status) ? 1 : 0;
    row.repeated += ticket.recurring ? 1 : 0;
    if (ticket.score) row.scores.add(*ticket.score);
    add_cause(row, ticket.cause);
}

}  // namespace

Result<std::vector<ComplaintRow>> complaints(const Reading& desk, const Period& period, Grouping by,
                                             const Deadline& deadline) {
    const auto groups_of = TRY(TicketGroups::of(desk.store, by));
    Groups groups{by};
    std::vector<ComplaintRow> rows;
    const auto row = [&](std::string_view first, std::string_view second) -> ComplaintRow& {
        const auto place = groups.place(first, second);
        if (place == rows.size()) rows.push_back({.group = joined(groups.at(place), by), .parts = groups.at(place)});
        return rows[place];
    };
    if (by == Dimension::total) row("", "");
    TRY(cases(desk, "opened_at", period, categories_of(desk.policy, domain::CategoryKind::complaint),
              [&](const domain::Ticket& ticket) -> Result<void> {
                  const auto due = TRY(deadline(ticket.opened_at));
                  groups_of.each(ticket, [&](std::string_view first, std::string_view second) {
                      add(row(first, second), ticket, due, desk.now);
                  });
                  return {};
              }));
    std::vector<ComplaintRow> sorted;
    for (const auto place : groups.sorted(order_of(desk.policy, by))) sorted.push_back(std::move(rows[place]));
    return sorted;
}

}  // namespace aftersales::service::report
