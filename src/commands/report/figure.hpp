// How reports show their rows: a table of names, each with the cell it takes from a row. Titles, kinds and sentences
// are those of the definitions. A template, because every report has rows of its own.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/service/report/definitions.hpp"
#include "aftersales/service/report/groups.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace aftersales::commands::report {

namespace figures = service::report;

template <class Row>
struct Figure {
    std::string_view name{};
    render::Value (*cell)(const Row&){};
    bool shown{true};
};

// By value: GCC takes no address in a constant expression for granted under -fsanitize=null (bug 71962).
constexpr bool is_defined(std::string_view name) {
    for (std::size_t i = 0; i < figures::definitions.size(); ++i) {
        const auto known = figures::definitions[i].name;
        if (known == name) return true;
    }
    return false;
}
template <class Table>
constexpr bool all_defined(const Table& table) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto name = table[i].name;
        if (!is_defined(name)) return false;
    }
    return true;
}

constexpr render::Kind kind_of(figures::Measured unit) {
    switch (unit) {
    case figures::Measured::count:
    case figures::Measured::fraction:
    case figures::Measured::hours:
    case figures::Measured::points:
        return render::Kind::number;
    case figures::Measured::id:
        return render::Kind::number;
    case figures::Measured::instant:
        return render::Kind::instant;
    case figures::Measured::text:
        return render::Kind::text;
    }
    return render::Kind::text;
}

inline render::Value figure(const std::optional<double>& value) {
    return value ? render::Value{render::Figure{*value}} : render::Value{};
}

template <class Row>
render::Value first_part(const Row& row) {
    return render::text_or_absent(row.parts.first);
}
template <class Row>
render::Value second_part(const Row& row) {
    return render::text_or_absent(row.parts.second);
}

// The columns of rows that are divided by two dimensions: each has one of its own at the end.
template <class Row>
std::vector<Figure<Row>> divided(std::span<const Figure<Row>> table, figures::Grouping by) {
    std::vector<Figure<Row>> all{table.begin(), table.end()};
    if (!by.second) return all;
    all.push_back({figures::word(by.first), first_part<Row>});
    all.push_back({figures::word(*by.second), second_part<Row>});
    return all;
}

template <class Row>
Result<void> print(render::Sink& out, std::span<const Figure<Row>> table, const std::vector<Row>& rows) {
    std::vector<render::Column> columns;
    for (const auto& each : table) {
        const auto& known = *figures::definition(each.name);
        columns.push_back({.name = known.name,
                           .title = known.title,
                           .kind = kind_of(known.unit),
                           .sentence = known.sentence,
                           .shown = each.shown});
    }
    TRY(out.table(columns));
    for (const auto& row : rows) {
        std::vector<render::Value> cells;
        cells.reserve(table.size());
        for (const auto& each : table) cells.push_back(each.cell(row));
        if (!TRY(out.row(std::move(cells)))) break;
    }
    return {};
}

}  // namespace aftersales::commands::report
