#include "sql/group_columns.hpp"

namespace aftersales::store {
namespace {

std::string_view ticket_group(Dimension by) {
    switch (by) {
    case Dimension::total:
        return "''";
    case Dimension::category:
        return "t.category";
    case Dimension::priority:
        return "t.priority";
    case Dimension::product:
        return "t.product";
    case Dimension::product_line:
        return "COALESCE(p.line, '')";
    case Dimension::outlet:
        return "t.outlet";
    case Dimension::assignee:
        return "t.assignee";
    case Dimension::channel:
        return "t.channel";
    case Dimension::region:
        return "t.region";
    case Dimension::tier:
        return "t.tier";
    case Dimension::cause:
        return "t.cause";
    case Dimension::tag:
        return "t.tags";
    }
    return "''";
}

std::string_view call_group(Dimension by) {
    switch (by) {
    case Dimension::total:
        return "''";
    case Dimension::category:
        return "COALESCE(t.category, '')";
    case Dimension::priority:
        return "COALESCE(t.priority, '')";
    case Dimension::product:
        return "COALESCE(NULLIF(a.product, ''), t.product, '')";
    case Dimension::product_line:
        return "COALESCE(p.line, '')";
    case Dimension::outlet:
        return "COALESCE(NULLIF(t.outlet, ''), a.outlet, '')";
    case Dimension::assignee:
        return "k.assignee";
    case Dimension::channel:
        return "COALESCE(t.channel, '')";
    case Dimension::region:
        return "COALESCE(c.region, '')";
    case Dimension::tier:
        return "COALESCE(c.tier, '')";
    case Dimension::cause:
        return "COALESCE(t.cause, '')";
    case Dimension::tag:
        return "t.tags";
    }
    return "''";
}

GroupColumns columns(Grouping by, std::string_view (*column)(Dimension), std::string_view product) {
    GroupColumns made{.select = std::string{column(by.first)}, .join = {}};
    if (by.second) made.select += ", " + std::string{column(*by.second)};
    if (by.first == Dimension::product_line || by.second == Dimension::product_line) {
        made.join = " LEFT JOIN product p ON p.model = " + std::string{product};
    }
    return made;
}

}  // namespace

GroupColumns ticket_groups(Grouping by) { return columns(by, ticket_group, "t.product"); }
GroupColumns call_groups(Grouping by) { return columns(by, call_group, "COALESCE(NULLIF(a.product, ''), t.product)"); }

void GroupReader::read(Cells& cells) {
    tagged_ = false;
    read(cells, by_.first, first_);
    if (by_.second) read(cells, *by_.second, second_);
}

void GroupReader::read(Cells& cells, Dimension by, std::string_view& into) {
    if (by != Dimension::tag) return cells.read(into);
    cells.read(tags_);
    tagged_ = true;
    if (tags_.empty()) tags_.emplace_back();
}

}  // namespace aftersales::store
