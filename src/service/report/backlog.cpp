#include "aftersales/service/report/backlog.hpp"

#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/ticket_groups.hpp"
#include "aftersales/service/times.hpp"

#include <algorithm>
#include <chrono>

namespace aftersales::service::report {
namespace {

void add(BacklogRow& row, const store::TicketLine& line, Instant now) {
    const auto opened = line.ticket.opened_at;
    ++row.open;
    ++row.ages.at(band_of(now - opened));
    row.oldest = row.oldest ? std::min(*row.oldest, opened) : opened;
    if (line.due_at && *line.due_at < now) ++row.overdue;
    for (const auto& clock : line.ticket.clocks) {
        if (clock.state != domain::ClockState::running || !clock.due_at || *clock.due_at < now) continue;
        if (row.next_due && *row.next_due <= *clock.due_at) continue;
        row.next_due = clock.due_at;
        row.next_ticket = line.ticket.id;
        row.next_assignee = line.ticket.assignee;
    }
}

}  // namespace

std::size_t band_of(calendar::seconds age) {
    const auto bound = std::ranges::find_if(age_bounds, [&](int days) { return age < std::chrono::days{days}; });
    return static_cast<std::size_t>(bound - age_bounds.begin());
}

Result<std::vector<BacklogRow>> backlog(const Reading& desk, Grouping by) {
    const auto groups_of = TRY(TicketGroups::of(desk.store, by));
    const auto open = TRY(domain::read_ticket_filter({"status:open"}, filter_scope(desk.policy, desk.now, desk.actor)));
    Groups groups{by};
    std::vector<BacklogRow> rows;
    const auto row = [&](std::string_view first, std::string_view second) -> BacklogRow& {
        const auto place = groups.place(first, second);
        if (place == rows.size()) rows.emplace_back();
        return rows[place];
    };
    if (by == Dimension::total) row("", "");
    TRY(desk.store.tickets({.filter = open}, [&](const store::TicketLine& line) -> Result<bool> {
        groups_of.each(line.ticket, [&](std::string_view first, std::string_view second) {
            add(row(first, second), line, desk.now);
        });
        return true;
    }));
    std::vector<BacklogRow> sorted;
    for (const auto place : groups.sorted(order_of(desk.policy, by))) {
        sorted.push_back(std::move(rows[place]));
        sorted.back().group = joined(groups.at(place), by);
        sorted.back().parts = groups.at(place);
    }
    return sorted;
}

}  // namespace aftersales::service::report
