// How the clocks fared, by clock and priority.
#include "aftersales/render/svg.hpp"
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {

void write_clocks(render::Html& html, const Paper& paper, const Findings& findings) {
    const auto& rows = paper.facts.clocks.now;
    const auto bad = [&](const figures::AttainmentRow& row) {
        return is_found(findings, figures::Concern::clock_fell, std::string{domain::word(row.clock)}, row.group);
    };
    const auto priority = [&](const std::string& group) { return paper.name_of(figures::Dimension::priority, group); };
    std::vector<render::SvgBar> bars;
    for (const auto& row : rows) {
        const auto clock = clock_words(domain::word(row.clock), paper.language);
        bars.push_back({.label = std::string{clock} + " · " + priority(row.group),
                        .share = row.attained.rate(),
                        .number = paper.share(row.attained.rate()),
                        .bad = bad(row)});
    }
    html.open("section", {{"id", "clocks"}, {"aria-labelledby", "h-clocks"}});
    html.line("h2", paper.say(Say::clocks), {{"id", "h-clocks"}});
    if (!bars.empty()) {
        html.raw(render::svg_bars(
            {.id = "c-clocks", .title = paper.say(Say::clocks), .description = paper.say(Say::clocks_of)}, bars));
    }
    auto grid = grid_of<figures::AttainmentRow>(
        clock_table(), {"clock", "group", "met", "missed", "rate", "late_hours_median"}, rows, paper, bad);
    grid.caption = paper.say(Say::clocks_of);
    grid.headings[1] = heading("priority", paper.language);
    write(html, grid, paper, [&](std::string_view column, const std::string& value) {
        return column == "clock" ? std::string{clock_words(value, paper.language)} : priority(value);
    });
    html.close();
}

}  // namespace aftersales::commands::report
