// What customers thought, and whether they were called back.
#include "aftersales/render/svg.hpp"
#include "parts.hpp"
#include "report/tables.hpp"

#include <algorithm>

namespace aftersales::commands::report {
namespace {

// The rows of a program together.
std::vector<figures::CallingRow> by_program(const std::vector<figures::CallingRow>& rows) {
    std::vector<figures::CallingRow> programs;
    for (const auto& row : rows) {
        auto found = std::ranges::find(programs, row.program, &figures::CallingRow::program);
        if (found == programs.end()) found = programs.insert(found, {.program = row.program});
        found->due += row.due;
        found->called += row.called;
    }
    return programs;
}

}  // namespace

void write_scores(render::Html& html, const Paper& paper) {
    auto rows = paper.facts.scores_by_category;
    std::erase_if(rows, [](const figures::FeedbackRow& row) { return row.scores.count == 0 && row.complaints == 0; });
    const auto category = [&](const std::string& id) { return paper.name_of(figures::Dimension::category, id); };
    std::vector<render::SvgBar> bars;
    for (const auto& row : rows) {
        const auto mean = row.scores.average();
        bars.push_back({.label = category(row.group),
                        .share = mean ? std::optional{*mean / 10} : std::nullopt,
                        .number = paper.shown(mean, figures::Measured::points)});
    }
    html.open("section", {{"id", "scores"}, {"aria-labelledby", "h-scores"}});
    html.line("h2", paper.say(Say::scores), {{"id", "h-scores"}});
    if (!bars.empty()) {
        html.raw(render::svg_bars(
            {.id = "c-scores", .title = paper.say(Say::scores), .description = paper.say(Say::scores_of)}, bars));
    }
    auto grid = grid_of<figures::FeedbackRow>(
        feedback_table(),
        {"group", "score_count", "score_mean", "satisfaction", "low_scores", "complaints", "problems"}, rows, paper);
    grid.caption = paper.say(Say::scores_of);
    grid.headings[0] = heading("category", paper.language);
    write(html, grid, paper, [&](std::string_view, const std::string& value) { return category(value); });
    html.close();
}

void write_callbacks(render::Html& html, const Paper& paper, const Findings& findings) {
    const auto& rows = paper.facts.calls.now;
    std::vector<render::SvgBar> bars;
    for (const auto& row : by_program(rows)) {
        const auto made = figures::ratio(row.called, row.due);
        bars.push_back({.label = paper.program(row.program),
                        .share = made,
                        .number = paper.say(Say::of_all, row.called, row.due),
                        .bad = is_found(findings, figures::Concern::calls_missed, row.program)});
    }
    html.open("section", {{"id", "callbacks"}, {"aria-labelledby", "h-callbacks"}});
    html.line("h2", paper.say(Say::callbacks), {{"id", "h-callbacks"}});
    if (!bars.empty()) {
        html.raw(render::svg_bars(
            {.id = "c-callbacks", .title = paper.say(Say::callbacks), .description = paper.say(Say::callbacks_of)},
            bars));
    }
    auto grid = grid_of<figures::CallingRow>(
        callback_table(),
        {"program", "assignee", "callbacks_due", "callbacks_done", "callbacks_reached", "callbacks_in_window",
         "callbacks_late", "callbacks_missed", "score_mean"},
        rows, paper, [&](const figures::CallingRow& row) {
            return row.missed > 0 && is_found(findings, figures::Concern::calls_missed, row.program);
        });
    grid.caption = paper.say(Say::callbacks_of);
    write(html, grid, paper, [&](std::string_view column, const std::string& value) {
        return column == "program" ? paper.program(value) : paper.name_of(figures::Dimension::assignee, value);
    });
    html.close();
}

}  // namespace aftersales::commands::report
