#include "aftersales/service/report/ticket_groups.hpp"

#include "aftersales/store/records.hpp"

namespace aftersales::service::report {
namespace {

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

std::vector<std::string> groups_of(const domain::Ticket& ticket, Dimension by,
                                   const std::map<std::string, std::string>& lines) {
    if (by == Dimension::tag && !ticket.tags.empty()) return ticket.tags;
    return {group_of(ticket, by, lines)};
}

Result<TicketGroups> TicketGroups::of(const store::Reader& store, Grouping by) {
    TicketGroups made{by};
    if (by.first != Dimension::product_line && by.second != Dimension::product_line) return made;
    TRY(store::list<domain::Product>(store, {.order = "model"}, [&](const domain::Product& product) -> Result<bool> {
        made.lines_.emplace(product.model, product.line);
        return true;
    }));
    return made;
}

void TicketGroups::each(const domain::Ticket& ticket,
                        const std::function<void(std::string_view first, std::string_view second)>& told) const {
    const auto seconds = by_.second ? groups_of(ticket, *by_.second, lines_) : std::vector<std::string>{""};
    for (const auto& first : groups_of(ticket, by_.first, lines_)) {
        for (const auto& second : seconds) told(first, second);
    }
}

}  // namespace aftersales::service::report
