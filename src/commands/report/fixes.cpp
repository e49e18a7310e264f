// report fixes: how many repairs lasted, the first-time-fix rate (D21).
#include "aftersales/service/report/fixes.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/figures.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"

#include <array>
#include <chrono>

namespace aftersales::commands {
namespace report_fixes_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {};

constexpr std::array<report::FigureColumn<figures::FixRow>, 6> columns{{
    {"group", [](const figures::FixRow& row) { return render::text_or_absent(row.group); }},
    {"fixed", [](const figures::FixRow& row) -> render::Value { return row.fixed; }},
    {"fixed_first_time", [](const figures::FixRow& row) -> render::Value { return row.lasting; }},
    {"first_time_rate",
     [](const figures::FixRow& row) { return report::share(figures::ratio(row.lasting, row.fixed)); }},
    {"fixed_reopened", [](const figures::FixRow& row) -> render::Value { return row.reopened; }},
    {"fixed_returned", [](const figures::FixRow& row) -> render::Value { return row.returned; }},
}};
static_assert(report::all_defined(columns));

calendar::Duration otherwise() {
    return {.kind = calendar::Duration::Kind::elapsed, .amount = 30 * 86'400, .text = {}};
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto within = figures::within_of(desk.policy, policy::Measure::repeat_repair_rate, otherwise());
    const auto rows = TRY(figures::fixes(desk, period, by, figures::deadline_after(desk.policy, within)));
    return report::print<figures::FixRow>(out, report::divided<figures::FixRow>(columns, by), rows,
                                          report::names_of(desk.policy, by));
}

}  // namespace report_fixes_command

cli::Command report_fixes() {
    using namespace report_fixes_command;
    return cli::declare<Args>("report fixes", cli::Group::reports, "Show how many repairs lasted the first time")
        .about("Prints one row for each group: the faults resolved in the period, how many of them were fixed the "
               "first time, were reopened, or came back "
               "as another fault on the same asset.\n\n"
               "A repair has lasted after what the policy's KPI repeat_repair_rate says, else 30 days; until then it "
               "counts "
               "as lasting.")
        .with(report::takes_period)
        .with(report::takes_by)
        .lists(report_fixes_command::columns)
        .example("aftersales report fixes --period 2026-Q1 --by product", "Show which products were repaired for good.")
        .see_also({"report definitions", "report kpi", "report products"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
