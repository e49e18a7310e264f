// report staff|products|outlets: the activity of one period, by person, product or outlet (D22, D23, D29).
#include "activity_figures.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

namespace aftersales::commands {
namespace {

namespace figures = service::report;
using report::chosen;
using report::Figure;
using report::renamed;
using Row = report::ActivityRow;

constexpr std::array<Figure<Row>, 17> staff_figures{renamed("group", "assignee"),
                                                    renamed("label", "name"),
                                                    chosen("resolved"),
                                                    chosen("closed"),
                                                    chosen("reopened"),
                                                    chosen("backlog"),
                                                    chosen("respond_met"),
                                                    chosen("respond_missed"),
                                                    chosen("respond_rate"),
                                                    chosen("resolve_met"),
                                                    chosen("resolve_missed"),
                                                    chosen("resolve_rate"),
                                                    chosen("handling_hours_median"),
                                                    chosen("score_count"),
                                                    chosen("score_mean"),
                                                    chosen("callbacks_done"),
                                                    chosen("callbacks_reached")};
static_assert(report::all_defined(staff_figures));

constexpr std::array<Figure<Row>, 12> product_figures{renamed("group", "product"),
                                                      chosen("opened"),
                                                      chosen("faults"),
                                                      chosen("complaints"),
                                                      chosen("resolved"),
                                                      chosen("reopened"),
                                                      chosen("backlog"),
                                                      chosen("resolve_rate"),
                                                      chosen("handling_hours_median"),
                                                      chosen("handling_hours_p90"),
                                                      chosen("score_count"),
                                                      chosen("score_mean")};
static_assert(report::all_defined(product_figures));

constexpr std::array<Figure<Row>, 17> outlet_figures{renamed("group", "outlet"),
                                                     chosen("opened"),
                                                     chosen("resolved"),
                                                     chosen("closed"),
                                                     chosen("reopened"),
                                                     chosen("backlog"),
                                                     chosen("respond_rate"),
                                                     chosen("resolve_met"),
                                                     chosen("resolve_missed"),
                                                     chosen("resolve_rate"),
                                                     chosen("handling_hours_median"),
                                                     chosen("handling_hours_p90"),
                                                     chosen("score_count"),
                                                     chosen("score_mean"),
                                                     chosen("complaints"),
                                                     chosen("escalations"),
                                                     chosen("faults")};
static_assert(report::all_defined(outlet_figures));

constexpr report::Charted staff_chart{.figure = "resolved", .label = "assignee", .more = "name"};
constexpr report::Charted product_chart{.figure = "faults", .label = "product"};
constexpr report::Charted outlet_chart{.figure = "resolve_rate", .label = "outlet"};

struct Args : report::Asked {};

Result<void> show(const Args& args, const service::Reading& desk, render::Sink& out, figures::Dimension by,
                  std::span<const Figure<Row>> columns, const report::Charted& charted) {
    const auto period = TRY(report::asked_period(args.period, desk, out));
    const auto rows = TRY(figures::activity(desk.store.statistics(), {.periods = {period},
                                                                      .by = by,
                                                                      .known = figures::known_groups(desk.policy, by),
                                                                      .kind_of = figures::kinds_of(desk.policy),
                                                                      .now = desk.now}));
    TRY(report::draw_where_asked(args, charted, out));
    return report::print(out, columns, rows);
}

Result<void> run_staff(const Args& args, service::Reading& desk, render::Sink& out) {
    return show(args, desk, out, figures::Dimension::assignee, staff_figures, staff_chart);
}
Result<void> run_products(const Args& args, service::Reading& desk, render::Sink& out) {
    return show(args, desk, out, figures::Dimension::product, product_figures, product_chart);
}
Result<void> run_outlets(const Args& args, service::Reading& desk, render::Sink& out) {
    return show(args, desk, out, figures::Dimension::outlet, outlet_figures, outlet_chart);
}

}  // namespace

std::span<const report::Figure<report::ActivityRow>> report::outlet_table() { return outlet_figures; }

cli::Command report_staff() {
    return cli::declare<Args>("report staff", cli::Group::reports, "Show each person's cases, timeliness and scores")
        .about(
            "Prints one row for each person with tickets or callbacks in the period: cases, clocks met, handling time, "
            "scores, calls. A ticket counts for the person it is assigned to now; those of nobody come last.")
        .with(report::takes_period)
        .with(report::takes_chart<Row>(staff_figures, staff_chart))
        .example("aftersales report staff --period 2026-Q1 --format csv",
                 "Write a quarter's figures for the appraisal.")
        .see_also({"report definitions", "report outlets"})
        .runs(run_staff);
}

cli::Command report_products() {
    return cli::declare<Args>("report products", cli::Group::reports, "Show which products are reported, and for what")
        .about(
            "Prints one row for each product with tickets in the period: requests, faults, complaints, how they were "
            "handled and scored.")
        .with(report::takes_period)
        .with(report::takes_chart<Row>(product_figures, product_chart))
        .example("aftersales report products --sort faults:desc --limit 10",
                 "List the ten products with most faults of last month.")
        .see_also({"report definitions", "report monthly"})
        .runs(run_products);
}

cli::Command report_outlets() {
    return cli::declare<Args>("report outlets", cli::Group::reports, "Compare the outlets: cases, timeliness, scores")
        .about("Prints one row for each outlet with tickets in the period. Tickets of no outlet come last.")
        .with(report::takes_period)
        .with(report::takes_chart<Row>(outlet_figures, outlet_chart))
        .example("aftersales report outlets --period 'last 3 months'", "Compare the outlets over a quarter of a year.")
        .see_also({"report definitions", "report staff"})
        .runs(run_outlets);
}

}  // namespace aftersales::commands
