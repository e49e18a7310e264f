// report clocks: how the clocks of a period fared (D5, D7, D8).
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/attainment.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_clocks_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {
    Args() { by = "priority"; }
};

constexpr std::array<report::FigureColumn<figures::AttainmentRow>, 10> clock_figures{{
    {"clock", [](const figures::AttainmentRow& row) -> render::Value { return std::string{domain::word(row.clock)}; }},
    {"group", [](const figures::AttainmentRow& row) { return render::text_or_absent(row.group); }},
    {"met", [](const figures::AttainmentRow& row) -> render::Value { return row.attained.met; }},
    {"missed", [](const figures::AttainmentRow& row) -> render::Value { return row.attained.missed; }},
    {"rate", [](const figures::AttainmentRow& row) { return report::share(row.attained.rate()); }},
    {"running_late", [](const figures::AttainmentRow& row) -> render::Value { return row.running_late; }},
    {"taken_hours_median", [](const figures::AttainmentRow& row) { return report::figure(row.taken_median); }},
    {"taken_hours_p90", [](const figures::AttainmentRow& row) { return report::figure(row.taken_p90); }},
    {"late_hours_median", [](const figures::AttainmentRow& row) { return report::figure(row.late_median); }},
    {"late_hours_p90", [](const figures::AttainmentRow& row) { return report::figure(row.late_p90); }},
}};
static_assert(report::all_defined(clock_figures));
constexpr report::Charted charted{.figure = "rate", .label = "clock", .more = "group"};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto rows =
        TRY(figures::attainment(desk.store.statistics(), period, by, figures::order_of(desk.policy, by), desk.now));
    TRY(report::draw_where_asked(args, charted, out));
    return report::print<figures::AttainmentRow>(out, report::divided<figures::AttainmentRow>(clock_figures, by), rows,
                                                 report::names_of(desk.policy, by));
}

}  // namespace report_clocks_command

std::span<const report::FigureColumn<service::report::AttainmentRow>> report::clock_table() {
    return report_clocks_command::clock_figures;
}

cli::Command report_clocks() {
    using namespace report_clocks_command;
    return cli::declare<Args>("report clocks", cli::Group::reports,
                              "Show which clocks were met, and how late the others")
        .about(
            "Prints one row for each clock and priority (or what --by says): runs whose due time lies in the period, "
            "met and "
            "missed, how long they took and how late they were. Paused and ended runs, and those not yet due, count in "
            "nothing.")
        .with(report::takes_period)
        .with(report::takes_by)
        .with(report::takes_chart<figures::AttainmentRow>(clock_figures, charted))
        .lists(report_clocks_command::clock_figures)
        .example("aftersales report clocks --period 'last week'", "Show how last week's clocks fared, by priority.")
        .see_also({"report definitions", "report backlog"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
