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

struct Args : report::Asked {
    bool check{};
};

render::Value verdict(const KpiRow& row) {
    if (!row.ok) return {};
    return *row.ok ? "yes" : "no";
}

constexpr std::array<report::Figure<KpiRow>, 7> kpi_figures{{
    {"kpi", [](const KpiRow& row) -> render::Value { return row.id; }},
    {"label", [](const KpiRow& row) { return render::text_or_absent(row.label); }},
    {"value", [](const KpiRow& row) { return report::figure(row.value); }},
    {"goal", [](const KpiRow& row) { return render::text_or_absent(row.goal); }},
    {"ok", verdict},
    {"numerator", [](const KpiRow& row) -> render::Value { return row.of.numerator; }},
    {"denominator", [](const KpiRow& row) -> render::Value { return row.of.denominator; }},
}};
static_assert(report::all_defined(kpi_figures));
constexpr report::Charted charted{.figure = "value", .label = "kpi", .more = "label"};

// Satisfaction is of 100, the other measures are of 1.
render::Chart chart_of(const Args& args, const policy::Policy& policy) {
    auto chart = report::chart_of(args, charted);
    if (chart.figure != charted.figure) return chart;
    for (const auto& kpi : policy.kpis) {
        chart.fulls[kpi.id] = report::full_of(kpi.measure == policy::Measure::satisfaction ? "satisfaction" : "value");
    }
    chart.mark = "ok";
    chart.note = "goal";
    return chart;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args.period, desk, out));
    const auto rows = TRY(figures::kpis(desk.store.statistics(), desk.policy, period, desk.now));
    TRY(args.chart || args.figure ? out.draw(chart_of(args, desk.policy))
                                  : report::draw_where_asked(args, charted, out));
    TRY(report::print<KpiRow>(out, kpi_figures, rows));
    const bool missed = std::ranges::any_of(rows, [](const KpiRow& row) { return row.ok == false; });
    if (args.check && missed) return fail(ErrorKind::refused, "");
    return {};
}

}  // namespace report_kpi_command

std::span<const report::Figure<service::report::KpiRow>> report::kpi_table() { return report_kpi_command::kpi_figures; }

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
        .takes("--check", &Args::check, "exit 1 where a goal is missed")
        .with(report::takes_chart<KpiRow>(kpi_figures, charted))
        .example("aftersales report kpi --period 2026-03", "Show how March went.")
        .example("aftersales report kpi --check -q || mail -s 'a goal was missed' director@example.com </dev/null",
                 "Tell the director from a cron job when a goal was missed last month.")
        .see_also({"report definitions", "report monthly"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
