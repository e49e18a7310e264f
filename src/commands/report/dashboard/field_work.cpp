// What was done at customers' and with parts (D26, D27).
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {
namespace {

constexpr std::size_t parts_shown = 12;

void write_visits(render::Html& html, const Paper& paper) {
    if (paper.facts.visits.empty()) return;
    html.open("section", {{"id", "visits"}, {"aria-labelledby", "h-visits"}});
    html.line("h2", paper.say(Say::visits), {{"id", "h-visits"}});
    auto grid = grid_of<figures::VisitRow>(visit_table(),
                                           {"group", "visits_planned", "visits_done", "visits_first_rate",
                                            "visits_on_time_rate", "visits_moved", "visits_nobody_home",
                                            "visit_minutes_median"},
                                           paper.facts.visits, paper);
    grid.caption = paper.say(Say::visits_of);
    grid.headings[0] = heading("assignee", paper.language);
    write(html, grid, paper, [&](std::string_view, const std::string& value) {
        return paper.name_of(figures::Dimension::assignee, value);
    });
    html.close();
}

void write_parts(render::Html& html, const Paper& paper) {
    auto rows = paper.facts.parts;
    if (rows.empty()) return;
    if (rows.size() > parts_shown) rows.resize(parts_shown);
    html.open("section", {{"id", "parts"}, {"aria-labelledby", "h-parts"}});
    html.line("h2", paper.say(Say::parts), {{"id", "h-parts"}});
    auto grid = grid_of<figures::PartFigures>(
        part_table(),
        {"group", "consumed", "fill_rate", "hours_short", "cost_per_case", "defective_rate", "stock_value"}, rows,
        paper);
    grid.caption = paper.say(Say::parts_of);
    grid.headings[0] = heading("part", paper.language);
    write(html, grid, paper);
    html.close();
}

}  // namespace

void write_field_work(render::Html& html, const Paper& paper) {
    if (paper.facts.visits.empty() && paper.facts.parts.empty()) return;
    html.open("div", {{"class", "pair"}});
    write_visits(html, paper);
    write_parts(html, paper);
    html.close();
}

}  // namespace aftersales::commands::report
