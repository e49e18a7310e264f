// report deliveries: how goods came to customers (D28).
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/delivery_figures.hpp"
#include "aftersales/service/report/figures.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_deliveries_command {

namespace figures = service::report;
using figures::DeliveryRow;

struct Args : report::ReportQuestion {
    Args() { by = "staff"; }
};

constexpr std::array<report::FigureColumn<DeliveryRow>, 12> columns{{
    {"group", [](const DeliveryRow& row) { return render::text_or_absent(row.group); }},
    {"deliveries_planned", [](const DeliveryRow& row) -> render::Value { return row.planned; }},
    {"deliveries_done", [](const DeliveryRow& row) -> render::Value { return row.done; }},
    {"deliveries_on_time", [](const DeliveryRow& row) -> render::Value { return row.on_time; }},
    {"deliveries_on_time_rate",
     [](const DeliveryRow& row) { return report::share(figures::ratio(row.on_time, row.done)); }},
    {"deliveries_refused", [](const DeliveryRow& row) -> render::Value { return row.refused; }},
    {"deliveries_damaged", [](const DeliveryRow& row) -> render::Value { return row.damaged; }},
    {"deliveries_nobody_home", [](const DeliveryRow& row) -> render::Value { return row.nobody_home; }},
    {"delivery_claims", [](const DeliveryRow& row) -> render::Value { return row.claims; }},
    {"delivery_claimed", [](const DeliveryRow& row) -> render::Value { return domain::print(row.claimed); }},
    {"delivery_paid", [](const DeliveryRow& row) -> render::Value { return domain::print(row.paid); }},
    {"deliveries_installed", [](const DeliveryRow& row) -> render::Value { return row.installed; }},
}};
static_assert(report::all_defined(columns));

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto by = args.by == "product"  ? figures::DeliveriesBy::product
                    : args.by == "region" ? figures::DeliveriesBy::region
                                          : figures::DeliveriesBy::staff;
    auto names = report::names_of(desk.policy);
    if (by == figures::DeliveriesBy::staff)
        names.columns["group"] = figures::known_groups(desk.policy, figures::Dimension::assignee);
    return report::print<DeliveryRow>(out, columns, TRY(figures::delivery_figures(desk, period, by)), names);
}

}  // namespace report_deliveries_command

std::span<const report::FigureColumn<service::report::DeliveryRow>> report::delivery_table() {
    return report_deliveries_command::columns;
}

cli::Command report_deliveries() {
    using namespace report_deliveries_command;
    return cli::declare<Args>("report deliveries", cli::Group::reports, "Show how goods came to customers")
        .about("Prints one row for each person, product or region: the deliveries that were promised for a day of the "
               "period, and what was handed over, on time, refused, damaged, installed in it, or found nobody at home, "
               "with what was claimed of carriers. Each counts when it happened. A delivery that several persons "
               "brought counts for each.")
        .with(report::takes_period)
        .takes("--by WORD", &report::ReportQuestion::by, "what the rows are divided by")
        .choices({"staff", "product", "region"})
        .lists(report_deliveries_command::columns)
        .example("aftersales report deliveries --last 3 --by region", "Show how goods came in the last three months.")
        .see_also({"report definitions", "report visits", "delivery list"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
