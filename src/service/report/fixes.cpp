#include "aftersales/service/report/fixes.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/cases_of_period.hpp"
#include "aftersales/service/report/ticket_groups.hpp"

#include <algorithm>
#include <utility>

namespace aftersales::service::report {
namespace {

// What is kept of a repair until it can be asked whether it lasted: not while a list is being read.
struct Repair {
    domain::TicketId ticket{};
    domain::AssetId asset{};
    Instant resolved_at{};
    bool reopened{};
    std::vector<std::size_t> groups{};
};

bool was_reopened(const domain::Ticket& ticket) {
    return std::ranges::any_of(ticket.rests, [](const domain::Rest& rest) { return rest.to.has_value(); });
}

Result<bool> returned(const Reading& desk, const Repair& repair, const Deadline& deadline,
                      const std::vector<std::string>& faults) {
    if (!repair.asset) return false;
    const auto until = TRY(deadline(repair.resolved_at));
    return desk.store.statistics().fault_after(repair.asset, repair.resolved_at, until, repair.ticket, faults);
}

}  // namespace

Result<std::vector<FixRow>> fixes(const Reading& desk, const Period& period, Grouping by, const Deadline& deadline) {
    const auto groups_of = TRY(TicketGroups::of(desk.store, by));
    const auto faults = categories_of(desk.policy, domain::CategoryKind::fault);
    Groups groups{by};
    if (by == Dimension::total) groups.place("", "");
    std::vector<Repair> repairs;
    TRY(cases(desk, "resolved_at", period, faults, [&](const domain::Ticket& ticket) -> Result<void> {
        if (is_gone(ticket.status) || !ticket.resolved_at) return {};
        Repair repair{.ticket = ticket.id,
                      .asset = ticket.asset,
                      .resolved_at = *ticket.resolved_at,
                      .reopened = was_reopened(ticket)};
        groups_of.each(ticket, [&](std::string_view first, std::string_view second) {
            repair.groups.push_back(groups.place(first, second));
        });
        repairs.push_back(std::move(repair));
        return {};
    }));
    std::vector<FixRow> rows(groups.size());
    for (const auto& repair : repairs) {
        const bool again = TRY(returned(desk, repair, deadline, faults));
        for (const auto place : repair.groups) {
            auto& row = rows[place];
            ++row.fixed;
            row.reopened += repair.reopened ? 1 : 0;
            row.returned += again ? 1 : 0;
            row.lasting += repair.reopened || again ? 0 : 1;
        }
    }
    std::vector<FixRow> sorted;
    for (const auto place : groups.sorted(order_of(desk.policy, by))) {
        sorted.push_back(std::move(rows[place]));
        sorted.back().group = joined(groups.at(place), by);
        sorted.back().parts = groups.at(place);
    }
    return sorted;
}

}  // namespace aftersales::service::report
