// Rows made of two halves, each with a table of figures of its own: what every subject has, and what only one report
// tells.
#pragma once

#include "figure.hpp"

#include <utility>

namespace aftersales::commands::report {

template <class Half>
void add_columns(std::span<const Figure<Half>> table, std::vector<render::Column>& columns) {
    for (const auto& each : table) {
        const auto& known = *figures::definition(each.name);
        columns.push_back({.name = known.name,
                           .title = known.title,
                           .kind = kind_of(known.unit),
                           .sentence = known.sentence,
                           .shown = each.shown});
    }
}

template <class First, class Second>
Result<void> print_joined(render::Sink& out, std::span<const Figure<First>> first,
                          std::span<const Figure<Second>> second, const std::vector<std::pair<First, Second>>& rows) {
    std::vector<render::Column> columns;
    add_columns(first, columns);
    add_columns(second, columns);
    TRY(out.table(columns));
    for (const auto& [one, other] : rows) {
        std::vector<render::Value> cells;
        cells.reserve(columns.size());
        for (const auto& each : first) cells.push_back(each.cell(one));
        for (const auto& each : second) cells.push_back(each.cell(other));
        if (!TRY(out.row(std::move(cells)))) break;
    }
    return {};
}

}  // namespace aftersales::commands::report
