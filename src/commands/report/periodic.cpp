// report daily|weekly|monthly|quarterly|yearly|total: the same row for each period and group (D20, D22).
#include "activity_figures.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/activity.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "question.hpp"
#include "report.hpp"

#include <fmt/format.h>

namespace aftersales::commands {
namespace report_periodic_command {

namespace figures = service::report;

// A periodic report: its word, the unit of its periods, and an example of a period.
struct Periodic {
    figures::PeriodUnit unit{};
    std::string_view word{};
    std::string_view period{};
    std::string_view example{};
};
constexpr Periodic day{figures::PeriodUnit::day, "daily", "day", "2026-03-02"};
constexpr Periodic week{figures::PeriodUnit::week, "weekly", "week", "2026-W10"};
constexpr Periodic month{figures::PeriodUnit::month, "monthly", "month", "2026-03"};
constexpr Periodic quarter{figures::PeriodUnit::quarter, "quarterly", "quarter", "2026-Q1"};
constexpr Periodic year{figures::PeriodUnit::year, "yearly", "year", "2026"};

constexpr report::Charted charted{.figure = "opened", .label = "group", .more = "label", .period = "period"};

Result<void> show(const std::vector<figures::Period>& periods, figures::Grouping by,
                  const report::ReportQuestion& asked, const service::Reading& desk, render::Sink& out) {
    const auto rows = TRY(figures::activity(desk.store.statistics(), {.periods = periods,
                                                                      .by = by,
                                                                      .order = figures::order_of(desk.policy, by),
                                                                      .kind_of = figures::kinds_of(desk.policy),
                                                                      .now = desk.now}));
    TRY(report::draw_where_asked(asked, charted, out));
    return report::print<report::ActivityRow>(out, report::divided<report::ActivityRow>(report::activity_figures, by),
                                              rows, report::names_of(desk.policy, by));
}

// Drawn, groups over several periods are followed by the total of each: it is not the sum of every figure.
Result<void> show(const std::vector<figures::Period>& periods, const report::ReportQuestion& asked,
                  const service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(asked.by));
    TRY(report::tell_about(out, desk, periods));
    TRY(show(periods, by, asked, desk, out));
    const bool drawn = asked.chart || asked.figure;
    if (!drawn || by == figures::Grouping{} || periods.size() < 2) return {};
    return show(periods, figures::Grouping{}, asked, desk, out);
}

Result<std::vector<figures::Period>> periods_of(const report::ReportQuestion& args, figures::PeriodUnit unit,
                                                const service::Reading& desk, render::Sink& out) {
    const auto& zone = desk.policy.zone();
    TRY(figures::check_one_of({.written = args.period, .last = args.last}));
    if (!args.period) return figures::last_periods(unit, args.last.value_or(1), desk.now, zone);
    const auto range = TRY(figures::read_range(*args.period, desk));
    for (const auto& warning : range.warnings) out.warning(warning);
    // Nothing had happened yet: there is no period to be around it.
    if (!range.instant && range.period.from == range.period.to) return std::vector<figures::Period>{};
    return figures::whole_periods(unit, range.period.from, range.period.to, zone);
}

template <figures::PeriodUnit unit>
Result<void> run(const report::ReportQuestion& args, service::Reading& desk, render::Sink& out) {
    return show(TRY(periods_of(args, unit, desk, out)), args, desk, out);
}

template <figures::PeriodUnit unit>
cli::Command periodic(const Periodic& report) {
    using namespace report_periodic_command;
    const auto name = fmt::format("report {}", report.word);
    return cli::declare<report::ReportQuestion>(name, cli::Group::reports,
                                                fmt::format("Count what each {} brought, by group", report.period))
        .about(fmt::format(
            "Prints one row for each {0} and group: tickets opened, answered, resolved, closed and reopened, the "
            "backlog, how "
            "many clocks were met, handling times, scores, complaints, escalations and callbacks.\n\n"
            "Without an option it is the last whole {0}. A --period is widened to whole ones; one that is still "
            "running is "
            "reported as it stands. Groups are those that tickets have now. What each column means: aftersales report "
            "definitions.",
            report.period))
        .takes("--period PERIOD", &report::ReportQuestion::period, "the period to report on, widened to whole ones")
        .takes("--last N", &report::ReportQuestion::last,
               fmt::format("the last N whole {}s, if not the last one", report.period))
        .with(report::takes_by)
        .with(report::takes_chart<report::ActivityRow>(report::activity_figures, charted))
        .lists(report::activity_figures)
        .example(fmt::format("aftersales {} --last 4 --by category --format csv", name),
                 fmt::format("Write the last four {}s by category, for a spreadsheet.", report.period))
        .example(fmt::format("aftersales {} --period {}", name, report.example),
                 fmt::format("Report on one {}.", report.period))
        .example(fmt::format("aftersales {} --last 12 --by category --chart", name),
                 fmt::format("Draw how the requests of each category went over twelve {}s.", report.period))
        .see_also({"report definitions", "report total", "report kpi"})
        .with(report::takes_as_of<report::ReportQuestion, run<unit>>)
        .runs(run<unit>);
}

Result<void> run_total(const report::ReportQuestion& asked, service::Reading& desk, render::Sink& out) {
    if (!asked.period && !asked.last) {
        auto all = TRY(figures::read_range("..today", desk));
        all.period.name = "all";
        return show({std::move(all.period)}, asked, desk, out);
    }
    auto range = TRY(figures::range_or_last_months({.written = asked.period, .last = asked.last}, desk));
    for (const auto& warning : range.warnings) out.warning(warning);
    return show({std::move(range.period)}, asked, desk, out);
}

}  // namespace report_periodic_command

cli::Command report_daily() {
    using namespace report_periodic_command;
    return periodic<day.unit>(day);
}

cli::Command report_weekly() {
    using namespace report_periodic_command;
    return periodic<week.unit>(week);
}

cli::Command report_monthly() {
    using namespace report_periodic_command;
    return periodic<month.unit>(month);
}

cli::Command report_quarterly() {
    using namespace report_periodic_command;
    return periodic<quarter.unit>(quarter);
}

cli::Command report_yearly() {
    using namespace report_periodic_command;
    return periodic<year.unit>(year);
}

cli::Command report_total() {
    using namespace report_periodic_command;
    return cli::declare<report::ReportQuestion>("report total", cli::Group::reports,
                                                "Count what a whole period brought, by group")
        .about("Prints what the periodic reports print, in one row for the whole of the period, from its first instant "
               "to its "
               "last: it is not widened.\n\n"
               "Without a period it is everything since the first ticket.")
        .takes("--period PERIOD", &report::ReportQuestion::period, "the period, if not everything")
        .takes("--last N", &report::ReportQuestion::last, "the last N whole months, in one")
        .with(report::takes_by)
        .with(report::takes_chart<report::ActivityRow>(report::activity_figures, charted))
        .lists(report::activity_figures)
        .example("aftersales report total --period 2026-02-10..2026-03-05 --by outlet",
                 "Compare the outlets over some weeks.")
        .see_also({"report definitions", "report weekly"})
        .with(report::takes_as_of<report::ReportQuestion, run_total>)
        .runs(run_total);
}

}  // namespace aftersales::commands
