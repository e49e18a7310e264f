// The outlets side by side, those that stand out marked (D29, D30).
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {

void write_outlets(render::Html& html, const Paper& paper, const Findings& findings) {
    html.open("section", {{"id", "outlets"}, {"aria-labelledby", "h-outlets"}, {"class", "wide"}});
    html.line("h2", paper.say(Say::outlets), {{"id", "h-outlets"}});
    auto grid = grid_of<ActivityRow>(
        outlet_table(),
        {"outlet", "opened", "resolved", "backlog", "respond_rate", "resolve_met", "resolve_missed", "resolve_rate",
         "handling_hours_median", "score_count", "score_mean", "complaints", "escalations"},
        paper.facts.outlets.now, paper,
        [&](const ActivityRow& row) { return is_found(findings, figures::Concern::outlet_late, row.group); });
    grid.caption = paper.say(Say::outlets_note);
    write(html, grid, paper,
          [&](std::string_view, const std::string& value) { return value.empty() ? paper.say(Say::no_group) : value; });
    html.close();
}

}  // namespace aftersales::commands::report
