// What came back (D25), where the desk takes anything back.
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {

void write_returns(render::Html& html, const Paper& paper) {
    if (paper.facts.returns.empty()) return;
    html.open("section", {{"id", "returns"}, {"aria-labelledby", "h-returns"}, {"class", "wide"}});
    html.line("h2", paper.say(Say::returns), {{"id", "h-returns"}});
    auto grid = grid_of<figures::ReturnRow>(return_table(),
                                            {"group", "returns_opened", "returns_received", "returns_refunds",
                                             "returns_exchanges", "returns_repairs", "returns_fault_rate",
                                             "returns_refunded", "return_days_median"},
                                            paper.facts.returns, paper);
    grid.headings[0] = heading("reason", paper.language);
    grid.caption = paper.say(Say::returns_note);
    write(html, grid, paper,
          [&](std::string_view, const std::string& value) { return value.empty() ? paper.say(Say::no_group) : value; });
    html.close();
}

}  // namespace aftersales::commands::report
