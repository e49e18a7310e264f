#include "page.hpp"

#include "parts.hpp"

namespace aftersales::commands::report {
namespace {

// "2026 年 3 月", "2026-W10", or the first and the last day.
std::string period_of(const Paper& paper) {
    const auto& period = paper.facts.period;
    const auto& zone = paper.policy.zone();
    for (const auto unit : {figures::PeriodUnit::day, figures::PeriodUnit::week, figures::PeriodUnit::month,
                            figures::PeriodUnit::quarter, figures::PeriodUnit::year}) {
        const auto whole = figures::whole_periods(unit, period.from, period.to, zone);
        if (!whole || whole->size() != 1) continue;
        if (whole->front().from == period.from && whole->front().to == period.to) {
            return period_words(whole->front().name, paper.language);
        }
    }
    return paper.day(period.from) + " – " + paper.day(std::max(period.from, period.to - calendar::seconds{1}));
}

void write_head(render::Html& html, const std::string& title) {
    html.open("head").single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"},
                         {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.line("title", title);
    html.open("style").raw(dashboard_style()).close().close();
}

void write_top(render::Html& html, const Paper& paper, const std::string& title) {
    const auto& period = paper.facts.period;
    html.open("header").line("h1", title);
    auto line = paper.day(period.from) + " – " + paper.day(std::max(period.from, period.to - calendar::seconds{1}));
    line += " · " + paper.say(Say::as_of, paper.moment(paper.facts.now));
    if (paper.facts.policy_version > 0) line += " · " + paper.say(Say::policy_version, paper.facts.policy_version);
    html.line("p", line, {{"class", "soft"}}).close();
}

}  // namespace

std::string dashboard_page(const figures::Dashboard& facts, const Findings& findings, const policy::Policy& policy) {
    const Paper paper{facts, policy, language_of(policy.language)};
    const auto title = paper.say(Say::title, period_of(paper), policy.organization);
    render::Html html;
    html.raw("<!DOCTYPE html>\n").open("html", {{"lang", std::string{tag_of(paper.language)}}});
    write_head(html, title);
    html.open("body");
    write_top(html, paper, title);
    html.open("main");
    write_attention(html, paper, findings);
    write_goals(html, paper);
    write_volume(html, paper);
    html.open("div", {{"class", "pair"}});
    write_clocks(html, paper, findings);
    write_categories(html, paper, findings);
    html.close();
    write_outlets(html, paper, findings);
    write_field_work(html, paper);
    write_deliveries(html, paper);
    write_returns(html, paper);
    html.open("div", {{"class", "pair"}});
    write_scores(html, paper);
    write_callbacks(html, paper, findings);
    html.close().close();
    html.open("footer").line("p", paper.say(Say::footer), {{"class", "soft"}}).close();
    return html.close().close().take();
}

}  // namespace aftersales::commands::report
