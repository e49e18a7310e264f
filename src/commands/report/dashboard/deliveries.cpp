// How goods came to customers, person by person (D28).
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {

void write_deliveries(render::Html& html, const Paper& paper) {
    if (paper.facts.deliveries.empty()) return;
    html.open("section", {{"id", "deliveries"}, {"aria-labelledby", "h-deliveries"}, {"class", "wide"}});
    html.line("h2", paper.say(Say::deliveries), {{"id", "h-deliveries"}});
    auto grid =
        grid_of<figures::DeliveryRow>(delivery_table(),
                                      {"group", "deliveries_planned", "deliveries_done", "deliveries_on_time",
                                       "deliveries_on_time_rate", "deliveries_refused", "deliveries_nobody_home",
                                       "deliveries_damaged", "delivery_claimed", "deliveries_installed"},
                                      paper.facts.deliveries, paper);
    grid.columns.front() = "assignee";
    grid.headings.front() = heading("assignee", paper.language);
    grid.caption = paper.say(Say::deliveries_note);
    write(html, grid, paper, [&](std::string_view, const std::string& value) {
        return value.empty() ? paper.say(Say::no_group) : paper.name_of(figures::Dimension::assignee, value);
    });
    html.close();
}

}  // namespace aftersales::commands::report
