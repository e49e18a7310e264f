// Twelve weeks of requests and of the backlog.
#include "aftersales/render/svg.hpp"
#include "parts.hpp"
#include "report/tables.hpp"

namespace aftersales::commands::report {
namespace {

std::string week_of(const figures::Period& week) {
    const auto dash = week.name.find('-');
    return dash == std::string::npos ? week.name : week.name.substr(dash + 1);
}

void write_legend(render::Html& html, const Paper& paper) {
    html.open("p", {{"class", "legend"}});
    html.open("span").line("i", "", {{"class", "mark"}}).text(paper.say(Say::legend_opened)).close();
    html.open("span").line("i", "", {{"class", "mark2"}}).text(paper.say(Say::legend_resolved)).close();
    html.close();
}

enum class Legend { none, below };

struct VolumeChart {
    Say title{};
    std::string id{};
    std::string svg{};
    Legend legend{Legend::none};
};

void write_chart(render::Html& html, const Paper& paper, const VolumeChart& chart) {
    html.open("figure").line("h2", paper.say(chart.title), {{"id", "h-" + chart.id}});
    if (chart.legend == Legend::below) write_legend(html, paper);
    html.raw(chart.svg).close();
}

}  // namespace

void write_volume(render::Html& html, const Paper& paper) {
    const auto& weeks = paper.facts.weeks;
    std::vector<render::SvgPair> pairs;
    std::vector<render::SvgPoint> points;
    for (const auto& week : weeks) {
        pairs.push_back(
            {week_of(week.period), static_cast<double>(week.tally.opened), static_cast<double>(week.tally.resolved)});
        points.push_back({week_of(week.period), static_cast<double>(week.backlog.value_or(0))});
    }
    const auto first = weeks.empty() ? std::string{} : weeks.front().period.name;
    const auto last = weeks.empty() ? std::string{} : weeks.back().period.name;
    html.open("section", {{"id", "volume"}, {"aria-labelledby", "h-weeks"}}).open("div", {{"class", "pair"}});
    write_chart(
        html, paper,
        {Say::volume, "weeks",
         render::svg_columns(
             {.id = "c-weeks", .title = paper.say(Say::volume), .description = paper.say(Say::volume_of, first, last)},
             pairs),
         Legend::below});
    write_chart(html, paper,
                {Say::backlog, "backlog",
                 render::svg_line({.id = "c-backlog",
                                   .title = paper.say(Say::backlog),
                                   .description = paper.say(Say::backlog_of, first, last)},
                                  points)});
    html.close();
    const auto& open = paper.facts.open;
    if (open.oldest) {
        html.line("p", paper.say(Say::open_now, open.open, open.overdue, paper.day(*open.oldest)), {{"class", "soft"}});
    }
    auto grid = grid_of<ActivityRow>(
        activity_figures, {"period", "opened", "responded", "resolved", "closed", "reopened", "backlog"}, weeks, paper);
    grid.caption = paper.say(Say::volume);
    html.open("details").line("summary", paper.say(Say::table));
    write(html, grid, paper);
    html.close().close();
}

}  // namespace aftersales::commands::report
