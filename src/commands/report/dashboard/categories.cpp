// What requests are about, the most first; and the products with faults beside it.
#include "aftersales/render/svg.hpp"
#include "parts.hpp"
#include "report/tables.hpp"

#include <algorithm>
#include <functional>

namespace aftersales::commands::report {
namespace {

constexpr std::size_t products_shown = 8;

std::vector<ActivityRow> most_first(std::vector<ActivityRow> rows, std::int64_t figures::Tally::*figure) {
    std::erase_if(rows, [&](const ActivityRow& row) { return row.tally.*figure == 0; });
    std::ranges::stable_sort(rows, std::ranges::greater{}, [&](const ActivityRow& row) { return row.tally.*figure; });
    return rows;
}

std::vector<render::SvgBar> pareto(const std::vector<ActivityRow>& rows, const Paper& paper, const Findings& findings) {
    std::int64_t all = 0;
    for (const auto& row : rows) all += row.tally.opened;
    std::int64_t so_far = 0;
    std::vector<render::SvgBar> bars;
    for (const auto& row : rows) {
        so_far += row.tally.opened;
        bars.push_back({.label = paper.name_of(figures::Dimension::category, row.group),
                        .share = figures::ratio(row.tally.opened, rows.front().tally.opened),
                        .number = std::to_string(row.tally.opened),
                        .bad = is_found(findings, figures::Concern::category_rise, row.group),
                        .mark = figures::ratio(so_far, all)});
    }
    return bars;
}

}  // namespace

void write_categories(render::Html& html, const Paper& paper, const Findings& findings) {
    const auto rows = most_first(paper.facts.categories.now, &figures::Tally::opened);
    html.open("section", {{"id", "categories"}, {"aria-labelledby", "h-categories"}});
    html.line("h2", paper.say(Say::categories), {{"id", "h-categories"}});
    if (!rows.empty()) {
        html.raw(render::svg_bars(
            {.id = "c-categories", .title = paper.say(Say::categories), .description = paper.say(Say::categories_of)},
            pareto(rows, paper, findings)));
    }
    auto grid = grid_of<ActivityRow>(
        activity_figures, {"group", "opened", "resolved", "backlog", "score_mean"}, rows, paper,
        [&](const ActivityRow& row) { return is_found(findings, figures::Concern::category_rise, row.group); });
    grid.caption = paper.say(Say::categories_of);
    grid.headings[0] = heading("category", paper.language);
    write(html, grid, paper, [&](std::string_view, const std::string& value) {
        return paper.name_of(figures::Dimension::category, value);
    });
    auto products = most_first(paper.facts.products.now, &figures::Tally::faults);
    if (products.size() > products_shown) products.resize(products_shown);
    if (!products.empty()) {
        auto faults = grid_of<ActivityRow>(
            activity_figures, {"group", "faults", "opened", "complaints", "reopened"}, products, paper,
            [&](const ActivityRow& row) { return is_found(findings, figures::Concern::product_faults, row.group); });
        faults.caption = paper.say(Say::products);
        faults.headings[0] = heading("product", paper.language);
        write(html, faults, paper, [&](std::string_view, const std::string& value) {
            return value.empty() ? paper.say(Say::no_group) : value;
        });
    }
    html.close();
}

}  // namespace aftersales::commands::report
