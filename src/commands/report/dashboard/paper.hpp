// What the parts of the dashboard share: the facts, the rules, the language, and how figures and tables are written on
// the page. A figure that is shown otherwise than the reports print it carries theirs in a `data` element.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/render/html.hpp"
#include "aftersales/service/report/dashboard.hpp"
#include "dashboard_words.hpp"
#include "report/figure.hpp"

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands::report {

namespace figures = service::report;

std::string filled(std::string_view words, const std::vector<std::string>& given);

template <class Given>
std::string as_text(const Given& given) {
    if constexpr (std::integral<Given>) {
        return std::to_string(given);
    } else {
        return std::string{given};
    }
}

// "≥ 80 %" for ">= 80%".
std::string goal_words(std::string goal);

struct Paper {
    const figures::Dashboard& facts;
    const policy::Policy& policy;
    Language language{};

    // The words, with what is given in place of {0}, {1} and so on.
    template <class... Given>
    [[nodiscard]] std::string say(Say what, const Given&... given) const {
        return filled(words(what, language), {as_text(given)...});
    }

    // What stands between two sentences.
    [[nodiscard]] std::string_view between() const { return language == Language::en ? " " : ""; }

    // A figure as people read it: "83.3 %", "45.6", "8.43", "12"; "–" where there is none.
    [[nodiscard]] std::string shown(const std::optional<double>& value, figures::Measured unit) const;
    [[nodiscard]] std::string share(const std::optional<double>& value) const {
        return shown(value, figures::Measured::fraction);
    }
    // Of a KPI: satisfaction is of 100, the others are shares.
    [[nodiscard]] std::string shown(const figures::KpiRow& kpi, const std::optional<double>& value) const;
    [[nodiscard]] std::string day(calendar::Instant instant) const;     // "2026-03-02"
    [[nodiscard]] std::string moment(calendar::Instant instant) const;  // "2026-03-02 09:30"

    // What people call a value of the dimension; itself where it has no other name.
    [[nodiscard]] std::string name_of(figures::Dimension by, const std::string& group) const;
    [[nodiscard]] std::string program(const std::string& id) const;
    [[nodiscard]] std::string kpi(const std::string& id) const;
};

// A table on the page: named columns, rows of values, and which of them stand out.
struct Grid {
    struct Row {
        std::vector<render::Value> cells{};
        bool bad{};
        std::optional<figures::Measured> unit{};  // of its rates, where it is not that of their columns
    };
    std::string caption{};
    std::vector<std::string> columns{};                     // as the report calls them
    std::vector<std::string> headings{};                    // what stands above each
    std::vector<std::optional<figures::Measured>> units{};  // nothing: as the value is
    std::vector<Row> rows{};
};

// Calls a value of one column by what people call it.
using Naming = std::function<std::string(std::string_view column, const std::string& value)>;

void write(render::Html& html, const Grid& grid, const Paper& paper, const Naming& naming = {});

// The columns of that name, of the rows of a report.
template <class Row>
Grid grid_of(std::span<const FigureColumn<Row>> table, const std::vector<std::string_view>& columns,
             const std::vector<Row>& rows, const Paper& paper, const std::function<bool(const Row&)>& bad = {}) {
    Grid grid;
    std::vector<const FigureColumn<Row>*> chosen;
    for (const auto name : columns) {
        const auto found = std::ranges::find(table, name, &FigureColumn<Row>::name);
        if (found == table.end()) continue;
        chosen.push_back(&*found);
        grid.columns.emplace_back(name);
        grid.headings.emplace_back(heading(name, paper.language));
        grid.units.emplace_back(figures::definition(name)->unit);
    }
    for (const auto& row : rows) {
        auto& line = grid.rows.emplace_back(Grid::Row{.cells = {}, .bad = bad && bad(row)});
        for (const auto* figure : chosen) line.cells.push_back(figure->cell(row));
    }
    return grid;
}

}  // namespace aftersales::commands::report
