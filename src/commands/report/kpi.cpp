// report kpi: the policy's KPIs against their goals (D20, D21).
#include "aftersales/service/report/kpi.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_kpi_command {

namespace figures = service::report;
using figures::KpiRow;

struct Args : report::ReportQuestion {
    bool check{};
};

render::Value verdict(const KpiRow& row) {
    if (!row.ok) return {};
    return *row.ok ? "yes" : "no";
}

// ">= 80 %", as the figures beside it are written.
std::string goal_words(std::string goal) {
    const auto sign = goal.find('%');
    if (sign != std::string::npos && sign > 0 && goal[sign - 1] != ' ') goal.insert(sign, " ");
    return goal;
}

constexpr std::array<report::FigureColumn<KpiRow>, 7> kpi_figures{{
    {"kpi", [](const KpiRow& row) -> render::Value { return row.id; }},
    {"label", [](const KpiRow& row) { return render::text_or_absent(row.label); }},
    {"value",
     [](const KpiRow& row) {
         return row.measure == policy::Measure::satisfaction ? report::figure(row.value) : report::share(row.value);
     }},
    {"goal", [](const KpiRow& row) { return render::named_or_absent(row.goal, goal_words(row.goal)); }},
    {"ok", verdict},
    {"numerator", [](const KpiRow& row) -> render::Value { return row.of.numerator; }},
    {"denominator", [](const KpiRow& row) -> render::Value { return row.of.denominator; }},
}};
static_assert(report::all_defined(kpi_figures));
// Of rows that are divided.
constexpr report::FigureColumn<KpiRow> group{"group",
                                             [](const KpiRow& row) { return render::text_or_absent(row.group); }};
constexpr report::Charted charted{.figure = "value", .label = "kpi"};

// Satisfaction is of 100, the other measures are of 1.
render::Chart chart_of(const Args& args, const policy::Policy& policy) {
    auto chart = report::chart_of(args, charted);
    chart.name = "label";
    if (args.by != "total") chart.labels.emplace_back("group");
    if (chart.figure != charted.figure) return chart;
    for (const auto& kpi : policy.kpis) {
        chart.fulls[kpi.id] = report::full_of(kpi.measure == policy::Measure::satisfaction ? "satisfaction" : "value");
    }
    chart.mark = "ok";
    chart.note = "goal";
    return chart;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto by = TRY(figures::read_grouping(args.by));
    const auto rows = TRY(figures::kpis(desk.store.statistics(), desk.policy, period, desk.now, by));
    TRY(args.chart || args.figure ? out.draw(chart_of(args, desk.policy))
                                  : report::draw_where_asked(args, charted, out));
    auto table = report::divided<KpiRow>(kpi_figures, by);
    if (by != figures::Grouping{}) table.insert(table.begin() + kpi_figures.size(), group);
    TRY(report::print<KpiRow>(out, table, rows, report::names_of(desk.policy, by)));
    const bool missed = std::ranges::any_of(rows, [](const KpiRow& row) { return row.ok == false; });
    if (args.check && missed) return fail(ErrorKind::refused, "");
    return {};
}

}  // namespace report_kpi_command

std::span<const report::FigureColumn<service::report::KpiRow>> report::kpi_table() {
    return report_kpi_command::kpi_figures;
}

cli::Command report_kpi() {
    using namespace report_kpi_command;
    return cli::declare<Args>("report kpi", cli::Group::reports, "Compare the KPIs of a period with their goals")
        .about("Prints one row for each [[kpi]] of the policy: its value, its goal and whether it is met. Rates are "
               "fractions "
               "of 1, satisfaction is 0 to 100. Cancelled and merged tickets are left out.\n\n"
               "Where there is nothing to divide by there is no value and no verdict. How each measure is counted: "
               "aftersales "
               "report definitions.")
        .with(report::takes_period)
        .with(report::takes_by)
        .takes("--check", &Args::check, "exit 1 where a goal is missed")
        .with(report::takes_chart<KpiRow>(kpi_figures, charted))
        .lists(report_kpi_command::kpi_figures)
        .example("aftersales report kpi --period 2026-03", "Show how March went.")
        .example("aftersales report kpi --check -q || mail -s 'a goal was missed' director@example.com </dev/null",
                 "Tell the director from a cron job when a goal was missed last month.")
        .see_also({"report definitions", "report monthly"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
