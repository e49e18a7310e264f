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

Result<std::map<std::string, std::string>> product_lines(const store::Reader& store, Dimension by) {
    std::map<std::string, std::string> lines;
    if (by != Dimension::product_line) return lines;
    TRY(store.products([&](const domain::Product& product) -> Result<bool> {
        lines.emplace(product.model, product.line);
        return true;
    }));
    return lines;
}

}  // namespace

std::size_t band_of(calendar::seconds age) {
    const auto bound = std::ranges::find_if(age_bounds, [&](int days) { return age < std::chrono::days{days}; });
    return static_cast<std::size_t>(bound - age_bounds.begin());
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
    }
    return {};
}

Result<std::vector<BacklogRow>> backlog(const Reading& desk, Dimension by) {
    const auto lines = TRY(product_lines(desk.store, by));
    const auto open = TRY(domain::read_ticket_filter({"status:open"}, filter_scope(desk.policy, desk.now, desk.actor)));
    std::map<std::string, BacklogRow> rows;
    if (by == Dimension::total) rows["total"];
    TRY(desk.store.tickets({.filter = open}, [&](const store::TicketLine& line) -> Result<bool> {
        add(rows[group_of(line.ticket, by, lines)], line, desk.now);
        return true;
    }));
    std::vector<std::string> groups;
    for (const auto& [group, row] : rows) groups.push_back(group);
    sort_groups(groups, known_groups(desk.policy, by));
    std::vector<BacklogRow> sorted;
    for (const auto& group : groups) {
        sorted.push_back(std::move(rows[group]));
        sorted.back().group = group;
    }
    return sorted;
}

}  // namespace aftersales::service::report
