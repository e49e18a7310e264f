// How reports show their rows: a table of names, each with the cell it takes from a row. Titles, kinds and sentences
// are those of the definitions. A template, because every report has rows of its own.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/service/report/definitions.hpp"
#include "aftersales/service/report/groups.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands::report {

namespace figures = service::report;

template <class Row>
struct FigureColumn {
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
    case figures::Measured::prose:
        return render::Kind::prose;
    case figures::Measured::key:
        return render::Kind::key;
    }
    return render::Kind::text;
}

constexpr render::Importance importance_of(figures::Rank rank) {
    switch (rank) {
    case figures::Rank::vital:
        return render::Importance::vital;
    case figures::Rank::high:
        return render::Importance::high;
    case figures::Rank::normal:
        return render::Importance::normal;
    case figures::Rank::low:
        return render::Importance::low;
    case figures::Rank::least:
        return render::Importance::least;
    }
    return render::Importance::normal;
}

template <class Row>
render::Column column_of(const FigureColumn<Row>& figure) {
    const auto& known = *figures::definition(figure.name);
    return {.name = known.name,
            .title = known.title,
            .kind = kind_of(known.unit),
            .sentence = known.sentence,
            .shown = figure.shown,
            .importance = importance_of(known.rank)};
}

inline render::Value figure(const std::optional<double>& value) {
    return value ? render::Value{render::Figure{*value}} : render::Value{};
}

// A share of 1, which people read in percent.
inline render::Value share(const std::optional<double>& value) {
    return value ? render::Value{render::Share{*value}} : render::Value{};
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
std::vector<FigureColumn<Row>> divided(std::span<const FigureColumn<Row>> table, figures::Grouping by) {
    std::vector<FigureColumn<Row>> all{table.begin(), table.end()};
    if (!by.second) return all;
    all.push_back({figures::word(by.first), first_part<Row>});
    all.push_back({figures::word(*by.second), second_part<Row>});
    return all;
}

// What people call the values of columns. Those of a group are named by its dimensions.
struct ColumnNames {
    figures::Grouping by{};
    figures::GroupOrder order{};
    std::map<std::string_view, std::vector<figures::Known>> columns{};

    [[nodiscard]] std::string of(std::string_view column, const std::string& id) const {
        const auto known = columns.find(column);
        return known == columns.end() ? std::string{} : figures::label_of(id, known->second);
    }
    // Of two dimensions both are always there, an empty one as a dash.
    [[nodiscard]] std::string of_group(const figures::GroupName& name) const {
        const auto called = [](const std::string& id, const std::vector<figures::Known>& known) {
            auto label = figures::label_of(id, known);
            return !label.empty() ? label : id.empty() ? std::string{"–"} : id;
        };
        if (!by.second) return figures::label_of(name.first, order.first);
        return called(name.first, order.first) + " · " + called(name.second, order.second);
    }
};
ColumnNames names_of(const policy::Policy& policy, figures::Grouping by = {});

template <class Row>
render::Value cell_of(const FigureColumn<Row>& figure, const Row& row, const ColumnNames& names) {
    auto cell = figure.cell(row);
    auto* id = std::get_if<std::string>(&cell.is);
    if (id == nullptr) return cell;
    if constexpr (requires { row.parts; }) {
        if (figure.name == "group") return render::named_or_absent(*id, names.of_group(row.parts));
    }
    auto label = names.of(figure.name, *id);
    return label.empty() ? cell : render::named_or_absent(std::move(*id), std::move(label));
}

template <class Row>
Result<void> print(render::Sink& out, std::span<const FigureColumn<Row>> table, const std::vector<Row>& rows,
                   const ColumnNames& names = {}) {
    std::vector<render::Column> columns;
    for (const auto& each : table) columns.push_back(column_of(each));
    TRY(out.table(columns));
    for (const auto& row : rows) {
        std::vector<render::Value> cells;
        cells.reserve(table.size());
        for (const auto& each : table) cells.push_back(cell_of(each, row, names));
        if (!TRY(out.row(std::move(cells)))) break;
    }
    return {};
}

}  // namespace aftersales::commands::report
