// The outlets side by side, those that stand out marked (D29, D30).
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {
namespace {

constexpr std::size_t outliers_shown = 12;

// Each in the unit of its own figure, so that the cells are texts.
Grid outlier_grid(const Paper& paper) {
    Grid grid{.caption = paper.say(Say::outliers), .columns = {"outlet", "week", "figure", "value", "usual", "z"}};
    for (const auto& column : grid.columns) grid.headings.emplace_back(heading(column, paper.language));
    grid.units.assign(3, figures::Measured::text);
    grid.units.resize(grid.columns.size(), figures::Measured::points);
    for (const auto& each : paper.facts.outliers) {
        if (grid.rows.size() == outliers_shown) break;
        const auto unit = unit_of(word(each.figure));
        grid.rows.push_back({.cells = {each.outlet, each.week, std::string{heading(word(each.figure), paper.language)},
                                       paper.shown(each.value, unit), paper.shown(each.distance.median, unit),
                                       render::Figure{each.distance.z}}});
    }
    return grid;
}

}  // namespace

figures::Measured unit_of(std::string_view figure) {
    if (figure == "score_mean") return figures::Measured::points;
    return figure.ends_with("_rate") ? figures::Measured::fraction : figures::Measured::hours;
}

void write_outlets(render::Html& html, const Paper& paper, const Findings& findings) {
    html.open("section", {{"id", "outlets"}, {"aria-labelledby", "h-outlets"}, {"class", "wide"}});
    html.line("h2", paper.say(Say::outlets), {{"id", "h-outlets"}});
    auto grid = grid_of<ActivityRow>(outlet_table(),
                                     {"outlet", "opened", "resolved", "backlog", "respond_rate", "resolve_met",
                                      "resolve_missed", "resolve_rate", "handling_hours_median", "score_count",
                                      "score_mean", "complaints", "escalations"},
                                     paper.facts.outlets.now, paper, [&](const ActivityRow& row) {
                                         return is_found(findings, figures::Concern::outlet_late, row.group) ||
                                                is_found(findings, figures::Concern::outlet_stands_out, row.group);
                                     });
    grid.caption = paper.say(Say::outlets_note);
    write(html, grid, paper,
          [&](std::string_view, const std::string& value) { return value.empty() ? paper.say(Say::no_group) : value; });
    if (!paper.facts.outliers.empty()) write(html, outlier_grid(paper), paper);
    html.close();
}

}  // namespace aftersales::commands::report
