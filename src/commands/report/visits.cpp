// report visits: how visits were kept, and how long they took (D27).
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/figures.hpp"
#include "aftersales/service/report/visit_figures.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_visits_command {

namespace figures = service::report;
using figures::VisitRow;

struct Args : report::ReportQuestion {
    Args() { by = "staff"; }
};

constexpr std::array<report::FigureColumn<VisitRow>, 12> columns{{
    {"group", [](const VisitRow& row) { return render::text_or_absent(row.group); }},
    {"visits_planned", [](const VisitRow& row) -> render::Value { return row.planned; }},
    {"visits_done", [](const VisitRow& row) -> render::Value { return row.done; }},
    {"visits_fixed_first", [](const VisitRow& row) -> render::Value { return row.only_one; }},
    {"visits_first_rate", [](const VisitRow& row) { return report::share(figures::ratio(row.only_one, row.done)); }},
    {"visits_on_time", [](const VisitRow& row) -> render::Value { return row.on_time; }},
    {"visits_on_time_rate",
     [](const VisitRow& row) { return report::share(figures::ratio(row.on_time, row.arrived)); }},
    {"visits_moved", [](const VisitRow& row) -> render::Value { return row.moved; }},
    {"visits_nobody_home", [](const VisitRow& row) -> render::Value { return row.nobody_home; }},
    {"visit_minutes_median", [](const VisitRow& row) { return report::figure(row.minutes_median); }},
    {"visit_minutes_p90", [](const VisitRow& row) { return report::figure(row.minutes_p90); }},
    {"visit_travel_share",
     [](const VisitRow& row) { return report::share(figures::ratio(row.travel, row.travel + row.minutes)); }},
}};
static_assert(report::all_defined(columns));

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto by = args.by == "product"  ? figures::VisitsBy::product
                    : args.by == "outlet" ? figures::VisitsBy::outlet
                                          : figures::VisitsBy::staff;
    auto names = report::names_of(desk.policy);
    if (by == figures::VisitsBy::staff)
        names.columns["group"] = figures::known_groups(desk.policy, figures::Dimension::assignee);
    return report::print<VisitRow>(out, columns, TRY(figures::visit_figures(desk, period, by)), names);
}

}  // namespace report_visits_command

std::span<const report::FigureColumn<service::report::VisitRow>> report::visit_table() {
    return report_visits_command::columns;
}

cli::Command report_visits() {
    using namespace report_visits_command;
    return cli::declare<Args>("report visits", cli::Group::reports, "Show how visits were kept and how long they took")
        .about("Prints one row for each person, outlet or product: the visits whose beginning lies in the period, how "
               "many of them were done, at the first visit, on time, moved, or found nobody at home, and how long they "
               "took on the spot and on the road. A visit of several persons counts for each.")
        .with(report::takes_period)
        .takes("--by WORD", &report::ReportQuestion::by, "what the rows are divided by")
        .choices({"staff", "outlet", "product"})
        .lists(report_visits_command::columns)
        .example("aftersales report visits --last 3 --by staff", "Show how the technicians kept a quarter's visits.")
        .see_also({"report definitions", "report staff", "visit list"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
