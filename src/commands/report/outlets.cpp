// report outlets: how the outlets compare, and which of them to look at (D29, D30).
#include "activity_figures.hpp"
#include "aftersales/service/report/outliers.hpp"
#include "aftersales/text/decimal.hpp"
#include "charted.hpp"
#include "joined.hpp"
#include "question.hpp"
#include "report.hpp"
#include "subjects.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace aftersales::commands {
namespace report_outlets_command {

namespace figures = service::report;
using figures::Outlier;
using report::chosen;
using report::FigureColumn;
using report::renamed;

constexpr std::array<FigureColumn<report::ActivityRow>, 17> activity{renamed("group", "outlet"),
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
static_assert(report::all_defined(activity));
constexpr report::Charted charted{.figure = "resolve_rate", .label = "outlet"};

// What is known of an outlet beside its activity.
struct OutletStanding {
    std::string region{};
    std::int64_t claims{};
    std::int64_t opened{};
    std::int64_t outliers{};
    std::string why{};  // of the one that lies farthest off
};

constexpr std::array<FigureColumn<OutletStanding>, 6> standing{{
    {"region", [](const OutletStanding& row) { return render::text_or_absent(row.region); }},
    {"claims", [](const OutletStanding& row) -> render::Value { return row.claims; }},
    {"claim_rate", [](const OutletStanding& row) { return report::share(figures::ratio(row.claims, row.opened)); }},
    {"outlier", [](const OutletStanding& row) -> render::Value { return row.outliers > 0 ? "yes" : "no"; }},
    {"outliers", [](const OutletStanding& row) -> render::Value { return row.outliers; }},
    {"why", [](const OutletStanding& row) { return render::text_or_absent(row.why); }},
}};
static_assert(report::all_defined(standing));

// In the outlier's own unit.
render::Value measured(const Outlier& row, double value) {
    if (figures::word(row.figure).ends_with("_rate")) return render::Share{value};
    return render::Figure{value};
}

constexpr std::array<FigureColumn<Outlier>, 11> outlier_columns{{
    {"outlet", [](const Outlier& row) -> render::Value { return row.outlet; }},
    {"region", [](const Outlier& row) { return render::text_or_absent(row.region); }},
    {"figure", [](const Outlier& row) -> render::Value { return std::string{figures::word(row.figure)}; }},
    {"value", [](const Outlier& row) { return measured(row, row.value); }},
    {"against", [](const Outlier& row) -> render::Value { return std::string{figures::word(row.against)}; }},
    {"median", [](const Outlier& row) { return measured(row, row.distance.median); }},
    {"spread", [](const Outlier& row) -> render::Value { return render::Figure{row.distance.spread}; }},
    {"z", [](const Outlier& row) -> render::Value { return render::Figure{row.distance.z}; }},
    {"periods", [](const Outlier& row) -> render::Value { return row.distance.count; }},
    {"why", [](const Outlier& row) -> render::Value { return row.why; }},
    {"period", [](const Outlier& row) -> render::Value { return row.week; }},
}};
static_assert(report::all_defined(outlier_columns));

struct Threshold {
    double z{3.5};
};

Result<void> read(std::string_view word, Threshold& into) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into.z);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    if (whole && std::isfinite(into.z) && into.z > 0) return {};
    return fail(ErrorKind::usage, fmt::format("'{}' is no z-score: a number above 0 was expected, such as 3.5", word));
}

struct Args : report::ReportQuestion {
    Args() { by.clear(); }

    bool outliers{};
    std::optional<Threshold> threshold{};
};

std::map<std::string, OutletStanding> standings(const figures::OutletCourses& courses,
                                                const std::vector<Outlier>& found) {
    std::map<std::string, OutletStanding> all;
    for (const auto& course : courses.outlets) {
        all[course.outlet] = {
            .region = course.region, .claims = course.claims, .opened = course.opened, .outliers = 0, .why = {}};
    }
    for (const auto& each : found) {
        auto& row = all[each.outlet];
        if (row.outliers++ == 0) row.why = each.why;
    }
    return all;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    constexpr auto branch = figures::Dimension::outlet;
    const auto by = TRY(report::by_subject(branch, args));
    const auto period = TRY(report::asked_period(args, desk, out));
    if (args.outliers) TRY(report::refuse_by(args, "--outliers"));
    const report::Halves<report::ActivityRow, OutletStanding> tables{
        .first = activity, .second = standing, .more = by.second};
    const auto names = report::names_of(desk.policy);
    if (by != figures::Grouping{branch}) {
        TRY(report::draw_where_asked(args, charted, out));
        auto parts = TRY(report::activity_of(desk, period, by));
        return report::print_joined(out, tables, report::parts_of<OutletStanding>(desk, by, std::move(parts)), names);
    }
    const auto courses = TRY(figures::outlet_courses(
        desk.store.statistics(),
        {.period = period, .kind_of = figures::kinds_of(desk.policy), .zone = desk.policy.zone(), .now = desk.now}));
    const auto found = figures::find_outliers(courses, {.threshold = args.threshold.value_or(Threshold{}).z});
    if (args.outliers) return report::print<Outlier>(out, outlier_columns, found);
    auto rows = TRY(report::activity_of(desk, period, by));
    auto known = standings(courses, found);
    std::erase_if(known, [&](const auto& each) {
        const bool has_row = std::ranges::find(rows, each.first, &report::ActivityRow::group) != rows.end();
        return !has_row && each.second.outliers == 0;
    });
    TRY(report::draw_where_asked(args, charted, out));
    return report::print_joined(out, tables, report::joined(desk, period, branch, std::move(rows), known), names);
}

}  // namespace report_outlets_command

std::span<const report::FigureColumn<report::ActivityRow>> report::outlet_table() {
    return report_outlets_command::activity;
}

cli::Command report_outlets() {
    using namespace report_outlets_command;
    return cli::declare<Args>("report outlets", cli::Group::reports, "Compare the outlets: cases, timeliness, scores")
        .about("Prints one row for each outlet with tickets in the period: cases, timeliness, scores, warranty claims, "
               "and whether a figure of it stands out. Tickets of no outlet come last.\n\n"
               "--outliers lists what stands out for inspection, one row for each outlet, figure and week, farthest "
               "first. Every week that ended in the period is judged: its cases, faults, claims, claims per case, "
               "complaints, reopenings, share of solutions in time and mean score are compared with the twelve weeks "
               "of the outlet before, with the outlets of its region (three at least; of counts, what is usual for "
               "each), and with what the trend of the other outlets (three at least) would make of its own weeks "
               "before. An outlet's region is the one most of its tickets have.\n\n"
               "The test is the robust z-score, 0.6745 times the distance from the median over the median distance "
               "(where that is 0: 0.7979 times, over the mean distance). Fewer than eight values, and fewer than five "
               "cases, are not judged. What z divides by is never less than 1.25 times what chance alone makes of so "
               "many cases, so that small numbers raise no alarm. Good figures are listed as bad ones are: too good "
               "is worth a look too.")
        .with(report::takes_period)
        .with(report::takes_more_by)
        .with(report::takes_chart<report::ActivityRow>(activity, charted))
        .takes("--outliers", &Args::outliers, "list what stands out, with the figures that make it so")
        .takes("--threshold Z", &Args::threshold, "the z-score from which a figure stands out")
        .by_default("3.5")
        .lists(report_outlets_command::activity)
        .lists(report_outlets_command::standing)
        .example("aftersales report outlets --period 'last 3 months'", "Compare the outlets over a quarter of a year.")
        .example("aftersales report outlets --outliers --period 'last week' --format csv",
                 "Write what the inspectors should look at.")
        .see_also({"report definitions", "report staff"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
