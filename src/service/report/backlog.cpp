#include "aftersales/service/report/backlog.hpp"

#include "aftersales/domain/query.hpp"
#include "aftersales/policy/policy.hpp"
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
    if (!line.due_at) return;
    if (*line.due_at < now) {
        ++row.overdue;
    } else if (!row.next_due || *line.due_at < *row.next_due) {
        row.next_due = line.due_at;
        row.next_ticket = line.ticket.id;
    }
}

Result<std::map<std::string, std::string>> product_lines(const store::Reader& store, Grouping by) {
    std::map<std::string, std::string> lines;
    if (by.first != Dimension::product_line && by.second != Dimension::product_line) return lines;
    TRY(store.products([&](const domain::Product& product) -> Result<bool> {
        lines.emplace(product.model, product.line);
        return true;
    }));
    return lines;
}

std::string group_of(const domain::Ticket& ticket, Dimension by, const std::map<std::string, std::string>& lines) {
    switch (by) {
    case Dimension::total:
        return "total";
    case Dimension::category:
        return ticket.category;
    case Dimension::priority:
        return ticket.priority;
    case Dimension::product:
        return ticket.product;
    case Dimension::product_line: {
        const auto line = lines.find(ticket.product);
        return line == lines.end() ? std::string{} : line->second;
    }
    case Dimension::outlet:
        return ticket.outlet;
    case Dimension::assignee:
        return ticket.assignee;
    case Dimension::channel:
        return ticket.channel;
    case Dimension::region:
        return ticket.region;
    case Dimension::tier:
        return ticket.tier;
    case Dimension::cause:
        return ticket.cause ? std::string{domain::word(*ticket.cause)} : std::string{};
    case Dimension::tag:
        return {};
    }
    return {};
}

}  // namespace

std::size_t band_of(calendar::seconds age) {
    const auto bound = std::ranges::find_if(age_bounds, [&](int days) { return age < std::chrono::days{days}; });
    return static_cast<std::size_t>(bound - age_bounds.begin());
}

std::vector<std::string> groups_of(const domain::Ticket& ticket, Dimension by,
                                   const std::map<std::string, std::string>& lines) {
    if (by == Dimension::tag && !ticket.tags.empty()) return ticket.tags;
    return {group_of(ticket, by, lines)};
}

Result<std::vector<BacklogRow>> backlog(const Reading& desk, Grouping by) {
    const auto lines = TRY(product_lines(desk.store, by));
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
        const auto seconds = by.second ? groups_of(line.ticket, *by.second, lines) : std::vector<std::string>{""};
        for (const auto& first : groups_of(line.ticket, by.first, lines)) {
            for (const auto& second : seconds) add(row(first, second), line, desk.now);
        }
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
