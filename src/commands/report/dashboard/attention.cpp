// What needs attention: each finding as a sentence with its figures, what follows from it below, and the way to the
// table that has them.
#include "parts.hpp"

#include <algorithm>

namespace aftersales::commands::report {
namespace {

using figures::Concern;
using figures::Measured;
using figures::ReportFinding;

struct Sentence {
    std::string head{};
    std::string body{};
    std::string_view place{};  // the id of the section that shows it
};

std::string count(const std::optional<double>& value, const Paper& paper) {
    return paper.shown(value, Measured::hours);
}

Sentence late(const ReportFinding& finding, const Paper& paper) {
    const auto head = finding.detail == "respond" ? Say::outlet_late_respond : Say::outlet_late_resolve;
    return {paper.say(head, finding.subject),
            paper.say(Say::outlet_late_so, finding.part, finding.whole, paper.share(finding.value),
                      paper.share(finding.before)),
            "outlets"};
}

Sentence standing_out(const ReportFinding& finding, const Paper& paper) {
    const auto unit = unit_of(finding.detail);
    return {paper.say(Say::outlet_stands_out, finding.subject),
            paper.say(Say::outlet_stands_out_so, heading(finding.detail, paper.language),
                      paper.shown(finding.value, unit), paper.shown(finding.before, unit)),
            "outlets"};
}

Sentence missed_calls(const ReportFinding& finding, const Paper& paper) {
    auto body = paper.say(Say::calls_missed_so, finding.part, finding.whole, paper.share(finding.value),
                          paper.share(finding.before));
    std::string most = finding.subject.empty() ? "" : paper.program(finding.subject);
    if (!finding.detail.empty()) {
        most += (most.empty() ? "" : " · ") + paper.name_of(figures::Dimension::assignee, finding.detail);
    }
    if (!most.empty()) body += std::string{paper.between()} + paper.say(Say::calls_missed_most, most);
    return {paper.say(Say::calls_missed), std::move(body), "callbacks"};
}

Sentence missed_goal(const ReportFinding& finding, const Paper& paper) {
    const auto& rows = paper.facts.kpis.now;
    const auto row = std::ranges::find(rows, finding.subject, &figures::KpiRow::id);
    if (row == rows.end()) return {};
    auto value = paper.shown(*row, finding.value);
    if (row->measure != policy::Measure::satisfaction) {
        value += " (" + std::to_string(finding.part) + "/" + std::to_string(finding.whole) + ")";
    }
    auto body = paper.say(Say::kpi_missed_so, value, goal_words(row->goal));
    if (finding.before)
        body += std::string{paper.between()} + paper.say(Say::kpi_missed_before, paper.shown(*row, finding.before));
    return {paper.say(Say::kpi_missed, paper.kpi(finding.subject)), std::move(body), "goals"};
}

Sentence clock(const ReportFinding& finding, const Paper& paper) {
    return {paper.say(Say::clock_fell, clock_words(finding.subject, paper.language),
                      paper.name_of(figures::Dimension::priority, finding.detail)),
            paper.say(Say::clock_fell_so, finding.part, finding.whole, paper.share(finding.value),
                      paper.share(finding.before)),
            "clocks"};
}

Sentence sentence(const ReportFinding& finding, const Paper& paper) {
    switch (finding.concern) {
    case Concern::outlet_late:
        return late(finding, paper);
    case Concern::outlet_stands_out:
        return standing_out(finding, paper);
    case Concern::product_faults:
        return {paper.say(Say::product_faults, finding.subject),
                paper.say(Say::product_faults_so, finding.part, count(finding.before, paper)), "categories"};
    case Concern::category_rise:
        return {paper.say(Say::category_rise, paper.name_of(figures::Dimension::category, finding.subject)),
                paper.say(Say::category_rise_so, finding.part, count(finding.before, paper)), "categories"};
    case Concern::calls_missed:
        return missed_calls(finding, paper);
    case Concern::scores_fell:
        return {paper.say(Say::scores_fell),
                paper.say(Say::scores_fell_so, paper.shown(finding.value, Measured::points), finding.whole,
                          paper.shown(finding.before, Measured::points), finding.part),
                "scores"};
    case Concern::kpi_missed:
        return missed_goal(finding, paper);
    case Concern::clock_fell:
        return clock(finding, paper);
    case Concern::backlog_grew:
        return {
            paper.say(Say::backlog_grew),
            paper.say(Say::backlog_grew_so, count(finding.value, paper), count(finding.before, paper), finding.part),
            "volume"};
    case Concern::escalations_rose:
        return {paper.say(Say::escalations_rose),
                paper.say(Say::escalations_rose_so, finding.part, count(finding.before, paper)), "outlets"};
    }
    return {};
}

void write(render::Html& html, const Sentence& said, std::string_view head) {
    html.open(head).line("a", said.head, {{"href", "#" + std::string{said.place}}}).close();
}

}  // namespace

bool is_found(const Findings& findings, Concern concern, const std::string& subject, const std::string& detail) {
    return std::ranges::any_of(findings, [&](const ReportFinding& finding) {
        const bool itself =
            finding.concern == concern && finding.subject == subject && (detail.empty() || finding.detail == detail);
        return itself || is_found(finding.followed, concern, subject, detail);
    });
}

void write_attention(render::Html& html, const Paper& paper, const Findings& findings) {
    html.open("section", {{"id", "attention"}, {"aria-labelledby", "h-attention"}});
    html.line("h2", paper.say(Say::attention), {{"id", "h-attention"}});
    if (findings.empty()) html.line("p", paper.say(Say::nothing_stands_out), {{"class", "calm"}});
    if (!findings.empty()) html.open("ol", {{"class", "findings"}});
    for (const auto& finding : findings) {
        const auto said = sentence(finding, paper);
        html.open("li", {{"data-concern", std::string{word(finding.concern)}}});
        write(html, said, "h3");
        html.line("p", said.body);
        if (!finding.followed.empty()) {
            html.line("p", paper.say(Say::consequences), {{"class", "with"}}).open("ul");
            for (const auto& more : finding.followed) {
                const auto consequence = sentence(more, paper);
                html.open("li");
                write(html, consequence, "b");
                html.text(" " + consequence.body).close();
            }
            html.close();
        }
        html.close();
    }
    if (!findings.empty()) html.close();
    html.open("details").line("summary", paper.say(Say::how_found)).line("p", paper.say(Say::rules)).close();
    html.close();
}

}  // namespace aftersales::commands::report
