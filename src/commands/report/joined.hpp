// Rows made of two halves, each with a table of figures of its own: what every subject has, and what only one report
// tells of a subject as a whole. Rows of a subject's parts, and the row of everything, have the first half alone.
#pragma once

#include "figure.hpp"

#include <optional>
#include <utility>

namespace aftersales::commands::report {

template <class First, class Second>
struct Halves {
    std::span<const FigureColumn<First>> first{};
    std::span<const FigureColumn<Second>> second{};
    std::optional<figures::Dimension> more{};  // what else the rows are divided by, in a column at the end
};

template <class First, class Second>
Result<void> print_joined(render::Sink& out, const Halves<First, Second>& tables,
                          const std::vector<std::pair<First, std::optional<Second>>>& rows, const ColumnNames& names) {
    std::vector<FigureColumn<First>> end;
    if (tables.more) end.push_back({figures::word(*tables.more), second_part<First>});
    std::vector<render::Column> columns;
    for (const auto& each : tables.first) columns.push_back(column_of(each));
    for (const auto& each : tables.second) columns.push_back(column_of(each));
    for (const auto& each : end) columns.push_back(column_of(each));
    TRY(out.table(columns));
    for (const auto& [one, other] : rows) {
        std::vector<render::Value> cells;
        cells.reserve(columns.size());
        for (const auto& each : tables.first) cells.push_back(cell_of(each, one, names));
        for (const auto& each : tables.second) cells.push_back(other ? cell_of(each, *other, names) : render::Value{});
        for (const auto& each : end) cells.push_back(cell_of(each, one, names));
        if (!TRY(out.row(std::move(cells)))) break;
    }
    return {};
}

}  // namespace aftersales::commands::report
