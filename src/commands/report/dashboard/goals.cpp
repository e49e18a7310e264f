// The KPIs against their goals: a tile each, and the table behind them.
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {
namespace {

void write_tile(render::Html& html, const Paper& paper, const figures::KpiRow& row, const figures::KpiRow& before) {
    const bool missed = row.ok == false;
    html.open("li", {{"class", missed ? "tile bad" : "tile"}});
    html.line("span", row.label.empty() ? row.id : row.label, {{"class", "name"}});
    html.line("strong", paper.shown(row, row.value));
    html.open("span", {{"class", "so"}});
    if (missed) html.line("em", paper.say(Say::missed_goal));
    if (!row.value) html.text(paper.say(Say::no_value));
    html.close();
    html.line("span", row.goal.empty() ? "" : paper.say(Say::goal, goal_words(row.goal)), {{"class", "so"}});
    html.line("span", before.value ? paper.say(Say::before, paper.shown(before, before.value)) : "", {{"class", "so"}});
    html.close();
}

}  // namespace

void write_goals(render::Html& html, const Paper& paper) {
    const auto& kpis = paper.facts.kpis;
    html.open("section", {{"id", "goals"}, {"aria-labelledby", "h-goals"}});
    html.line("h2", paper.say(Say::goals), {{"id", "h-goals"}});
    if (kpis.now.empty()) {
        html.line("p", paper.say(Say::no_goals), {{"class", "soft"}}).close();
        return;
    }
    html.open("ul", {{"class", "tiles"}});
    for (std::size_t i = 0; i < kpis.now.size(); ++i) write_tile(html, paper, kpis.now[i], kpis.before[i]);
    html.close();
    auto grid =
        grid_of<figures::KpiRow>(kpi_table(), {"kpi", "label", "value", "goal", "ok", "numerator", "denominator"},
                                 kpis.now, paper, [](const figures::KpiRow& row) { return row.ok == false; });
    grid.caption = paper.say(Say::goals);
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        if (kpis.now[i].measure == policy::Measure::satisfaction) grid.rows[i].unit = figures::Measured::points;
    }
    html.open("details").line("summary", paper.say(Say::table));
    write(html, grid, paper, [&](std::string_view column, const std::string& value) {
        if (column == "ok" && value == "yes") return std::string{heading("ok", paper.language)};
        if (column == "ok" && value == "no") return paper.say(Say::missed_goal);
        return column == "goal" ? goal_words(value) : value;
    });
    html.close().close();
}

}  // namespace aftersales::commands::report
