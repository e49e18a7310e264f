// report products: which models are reported, for what, and how they hold up (D21, D22).
#include "activity_figures.hpp"
#include "aftersales/calendar/duration.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "aftersales/service/report/reliability.hpp"
#include "charted.hpp"
#include "joined.hpp"
#include "question.hpp"
#include "report.hpp"
#include "subjects.hpp"

#include <fmt/format.h>

namespace aftersales::commands {
namespace report_products_command {

namespace figures = service::report;
using figures::FaultRow;
using figures::Reliability;
using report::chosen;
using report::FigureColumn;
using report::renamed;

constexpr std::array<FigureColumn<report::ActivityRow>, 12> activity{renamed("group", "product"),
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
static_assert(report::all_defined(activity));
constexpr report::Charted charted{.figure = "faults", .label = "product"};

render::Value weekly(const std::vector<std::int64_t>& counts) {
    render::List list;
    for (const auto each : counts) list.emplace_back(std::to_string(each));
    return list;
}

constexpr std::array<FigureColumn<Reliability>, 9> reliability{{
    {"claims", [](const Reliability& row) -> render::Value { return row.claims; }},
    {"repairs", [](const Reliability& row) -> render::Value { return row.repeats.denominator; }},
    {"repeat_repairs", [](const Reliability& row) -> render::Value { return row.repeats.numerator; }},
    {"repeat_repair_rate",
     [](const Reliability& row) {
         return report::share(figures::ratio(row.repeats.numerator, row.repeats.denominator));
     }},
    {"units_in_service", [](const Reliability& row) -> render::Value { return row.in_service; }},
    {"units_failed", [](const Reliability& row) -> render::Value { return row.failed; }},
    {"failure_rate", [](const Reliability& row) { return report::share(figures::ratio(row.failed, row.in_service)); }},
    {"fault_trend", [](const Reliability& row) { return report::figure(row.trend()); }},
    {"fault_weeks", [](const Reliability& row) { return weekly(row.weekly); }, false},
}};
static_assert(report::all_defined(reliability));

constexpr std::array<FigureColumn<FaultRow>, 7> fault_columns{{
    {"product", [](const FaultRow& row) { return render::text_or_absent(row.product); }},
    {"fault_type", [](const FaultRow& row) { return render::text_or_absent(row.type); }},
    {"faults", [](const FaultRow& row) -> render::Value { return row.faults; }},
    {"fault_share", [](const FaultRow& row) { return report::share(figures::ratio(row.faults, row.of_product)); }},
    {"faults_before", [](const FaultRow& row) -> render::Value { return row.before; }},
    {"fault_trend", [](const FaultRow& row) { return report::figure(row.trend()); }},
    {"fault_weeks", [](const FaultRow& row) { return weekly(row.weekly); }, false},
}};
static_assert(report::all_defined(fault_columns));

struct Args : report::ReportQuestion {
    Args() { by.clear(); }

    std::optional<std::string> faults{};
    int weeks{8};
    std::optional<std::string> within{};
};

// What was asked for, else what the policy's KPI says, else 90 days.
Result<calendar::Duration> within_of(const Args& args, const service::Reading& desk) {
    if (!args.within) {
        const calendar::Duration otherwise{
            .kind = calendar::Duration::Kind::elapsed, .amount = 90 * 86'400, .text = "90d"};
        return figures::within_of(desk.policy, policy::Measure::repeat_repair_rate, otherwise);
    }
    auto within = calendar::read_duration(*args.within);
    if (within) return std::move(*within);
    within.error().message = "--within: " + within.error().message;
    return fail(std::move(within.error()));
}

Result<figures::ReliabilityQuestion> asked(const Args& args, const service::Reading& desk,
                                           const figures::Period& period) {
    constexpr int ten_years = 520;
    if (args.weeks < 2 || args.weeks > ten_years) {
        return fail(ErrorKind::usage,
                    fmt::format("--weeks: a trend is taken over 2 to {} weeks, not {}", ten_years, args.weeks));
    }
    const auto within = TRY(within_of(args, desk));
    const auto& zone = desk.policy.zone();
    return figures::ReliabilityQuestion{
        .measuring = {.statistics = desk.store.statistics(),
                      .period = period,
                      .now = desk.now,
                      .kind_of = figures::kinds_of(desk.policy),
                      .faults = figures::categories_of(desk.policy, domain::CategoryKind::fault),
                      .end = figures::day_after(period, zone),
                      .deadline = figures::deadline_after(desk.policy, within)},
        .zone = zone,
        .weeks = TRY(figures::trend_weeks(period, args.weeks, desk.now, zone))};
}

// A product without a unit in service or anything that happened would tell nothing but its name.
bool tells_nothing(const Reliability& row) {
    return row.claims == 0 && row.failed == 0 && row.repeats.denominator == 0 && row.in_service == 0;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    constexpr auto model = figures::Dimension::product;
    const auto by = TRY(report::by_subject(model, args));
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto question = TRY(asked(args, desk, period));
    if (args.faults) {
        TRY(report::refuse_by(args, "--faults"));
        const auto type = std::ranges::find(figures::fault_type_words, *args.faults);
        const auto before = figures::period_before(period, desk.policy.zone());
        const auto rows = TRY(figures::fault_types(
            question, before, static_cast<figures::FaultType>(type - figures::fault_type_words.begin())));
        return report::print<FaultRow>(out, fault_columns, rows);
    }
    TRY(report::draw_where_asked(args, charted, out));
    const report::Halves<report::ActivityRow, Reliability> tables{
        .first = activity, .second = reliability, .more = by.second};
    const auto names = report::names_of(desk.policy);
    if (by != figures::Grouping{model}) {
        auto parts = TRY(report::activity_of(desk, period, by));
        return report::print_joined(out, tables, report::parts_of<Reliability>(desk, by, std::move(parts)), names);
    }
    auto found = TRY(figures::reliability(question));
    std::erase_if(found, [](const auto& each) { return tells_nothing(each.second); });
    const auto rows = report::joined(desk, period, model, TRY(report::activity_of(desk, period, by)), found);
    return report::print_joined(out, tables, rows, names);
}

}  // namespace report_products_command

cli::Command report_products() {
    using namespace report_products_command;
    return cli::declare<Args>("report products", cli::Group::reports, "Show which products are reported, and for what")
        .about("Prints one row for each product with tickets in the period or units in service: requests, faults, "
               "complaints, how they were handled and scored, warranty claims, repairs that did not last, the share of "
               "units that failed, and how faults went up or down over the last weeks.\n\n"
               "--faults prints one row for each product and type of fault instead: by category, by the cause that was "
               "diagnosed, or by tag, beside the same length of time before.")
        .with(report::takes_period)
        .with(report::takes_more_by)
        .with(report::takes_chart<report::ActivityRow>(activity, charted))
        .takes("--faults BY", &Args::faults, "list the types of faults of each product")
        .choices({figures::fault_type_words.begin(), figures::fault_type_words.end()})
        .takes("--weeks N", &Args::weeks, "how many whole weeks the trend is taken over, up to the period's end")
        .takes("--within DURATION", &Args::within, "how soon another fault on the unit makes it a repeat repair")
        .by_default("as the policy's KPI repeat_repair_rate says, else 90d")
        .lists(report_products_command::activity)
        .lists(report_products_command::reliability)
        .example("aftersales report products --sort faults:desc --limit 10",
                 "List the ten products with most faults of last month.")
        .example("aftersales report products --faults cause --period 2026-Q1",
                 "Show the product designers what a quarter's faults came from.")
        .see_also({"report definitions", "report monthly"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
