// report complaints: what became of the complaints of a period (D9).
#include "aftersales/service/report/complaints.hpp"

#include "aftersales/policy/policy.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"

#include <array>
#include <chrono>

namespace aftersales::commands {
namespace report_complaints_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {};

constexpr std::array<report::FigureColumn<figures::ComplaintRow>, 17> columns{{
    {"group", [](const figures::ComplaintRow& row) { return render::text_or_absent(row.group); }},
    {"complaints", [](const figures::ComplaintRow& row) -> render::Value { return row.complaints; }},
    {"contacted_in_time", [](const figures::ComplaintRow& row) -> render::Value { return row.contacted.met; }},
    {"contacted_late", [](const figures::ComplaintRow& row) -> render::Value { return row.contacted.missed; }},
    {"contact_rate", [](const figures::ComplaintRow& row) { return report::share(row.contacted.rate()); }},
    {"handled_in_time", [](const figures::ComplaintRow& row) -> render::Value { return row.handled.met; }},
    {"handled_late", [](const figures::ComplaintRow& row) -> render::Value { return row.handled.missed; }},
    {"handled_rate", [](const figures::ComplaintRow& row) { return report::share(row.handled.rate()); }},
    {"remedied", [](const figures::ComplaintRow& row) -> render::Value { return row.remedied; }},
    {"complaints_open", [](const figures::ComplaintRow& row) -> render::Value { return row.open; }},
    {"cause_own", [](const figures::ComplaintRow& row) -> render::Value { return row.own; }},
    {"cause_third_party", [](const figures::ComplaintRow& row) -> render::Value { return row.third_party; }},
    {"cause_user", [](const figures::ComplaintRow& row) -> render::Value { return row.user; }},
    {"cause_unknown", [](const figures::ComplaintRow& row) -> render::Value { return row.unknown; }},
    {"repeated", [](const figures::ComplaintRow& row) -> render::Value { return row.repeated; }},
    {"score_count", [](const figures::ComplaintRow& row) -> render::Value { return row.scores.count; }},
    {"score_mean", [](const figures::ComplaintRow& row) { return report::figure(row.scores.average()); }},
}};
static_assert(report::all_defined(columns));

calendar::Duration otherwise() { return {.kind = calendar::Duration::Kind::elapsed, .amount = 86'400, .text = {}}; }

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto within = figures::within_of(desk.policy, policy::Measure::complaint_handled_within, otherwise());
    const auto rows = TRY(figures::complaints(desk, period, by, figures::deadline_after(desk.policy, within)));
    return report::print<figures::ComplaintRow>(out, report::divided<figures::ComplaintRow>(columns, by), rows,
                                                report::names_of(desk.policy, by));
}

}  // namespace report_complaints_command

cli::Command report_complaints() {
    using namespace report_complaints_command;
    return cli::declare<Args>("report complaints", cli::Group::reports, "Show how complaints were answered and handled")
        .about("Prints one row for each group: the complaints opened in the period, whether the customer was contacted "
               "and the complaint handled in time, "
               "whether a remedy was found, what caused them, and how many were repeated.\n\n"
               "In time is what the policy's KPI complaint_handled_within says, else 24 hours. Of complaints still to "
               "come, "
               "those whose time has not run out count as neither.")
        .with(report::takes_period)
        .with(report::takes_by)
        .lists(report_complaints_command::columns)
        .example("aftersales report complaints --period 2026-03 --by cause",
                 "Show March's complaints by what caused them.")
        .see_also({"report definitions", "report kpi", "report feedback"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
