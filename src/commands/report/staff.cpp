// report staff: the appraisal of the people, from their tickets, clocks, scores and marks (D22, D23).
#include "activity_figures.hpp"
#include "aftersales/service/report/appraisal.hpp"
#include "aftersales/service/report/fixes.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/store/staff_marks.hpp"
#include "charted.hpp"
#include "joined.hpp"
#include "question.hpp"
#include "report.hpp"
#include "subjects.hpp"

namespace aftersales::commands {
namespace report_staff_command {

namespace figures = service::report;
using domain::MarkBy;
using figures::Appraisal;
using report::chosen;
using report::FigureColumn;
using report::renamed;

constexpr std::array<FigureColumn<report::ActivityRow>, 17> activity{renamed("group", "assignee"),
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
static_assert(report::all_defined(activity));
constexpr report::Charted charted{.figure = "resolved", .label = "assignee", .more = "name"};

template <MarkBy by>
render::Value mark_of(const Appraisal& row) {
    return report::figure(row.marks_by(by).average());
}

constexpr std::array<FigureColumn<Appraisal>, 16> appraisal{{
    {"cases_handled", [](const Appraisal& row) -> render::Value { return row.handled; }},
    {"working_days", [](const Appraisal& row) -> render::Value { return row.working_days; }},
    {"workload_per_day",
     [](const Appraisal& row) { return report::figure(figures::ratio(row.handled, row.working_days)); }},
    {"clocks_met", [](const Appraisal& row) -> render::Value { return row.clocks.met; }},
    {"clocks_missed", [](const Appraisal& row) -> render::Value { return row.clocks.missed; }},
    {"timeliness", [](const Appraisal& row) { return report::share(row.clocks.rate()); }},
    {"resolved_own", [](const Appraisal& row) -> render::Value { return row.resolved_own; }},
    {"fixed_first_time", [](const Appraisal& row) -> render::Value { return row.fixed_first_time; }},
    {"first_time_rate",
     [](const Appraisal& row) { return report::share(figures::ratio(row.fixed_first_time, row.fixed)); }},
    {"marks_superior", mark_of<MarkBy::superior>},
    {"marks_peer", mark_of<MarkBy::peer>},
    {"marks_customer", mark_of<MarkBy::customer>},
    {"marks_self", mark_of<MarkBy::self>},
    {"mark_count", [](const Appraisal& row) -> render::Value { return row.mark_count(); }},
    {"mark_mean", [](const Appraisal& row) { return report::figure(row.mark_mean()); }},
    {"marks_subordinate", mark_of<MarkBy::subordinate>},
}};
static_assert(report::all_defined(appraisal));

struct Args : report::ReportQuestion {
    Args() { by.clear(); }
};

Result<void> add_fixes(const service::Reading& desk, const figures::Period& period,
                       std::map<std::string, Appraisal>& people) {
    const calendar::Duration otherwise{.kind = calendar::Duration::Kind::elapsed, .amount = 30 * 86'400, .text = "30d"};
    const auto within = figures::within_of(desk.policy, policy::Measure::repeat_repair_rate, otherwise);
    for (const auto& row : TRY(figures::fixes(desk, period, figures::Dimension::assignee,
                                              figures::deadline_after(desk.policy, within)))) {
        auto& person = people[row.group];
        person.fixed = row.fixed;
        person.fixed_first_time = row.lasting;
    }
    return {};
}

// But for what somebody recorded on other people's tickets.
bool tells_nothing(const Appraisal& row) {
    return row.handled == 0 && row.clocks == figures::Attained{} && row.mark_count() == 0 && row.fixed == 0;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    constexpr auto person = figures::Dimension::assignee;
    const auto by = TRY(report::by_subject(person, args));
    const auto period = TRY(report::asked_period(args, desk, out));
    TRY(report::draw_where_asked(args, charted, out));
    const report::Halves<report::ActivityRow, Appraisal> tables{
        .first = activity, .second = appraisal, .more = by.second};
    auto names = report::names_of(desk.policy);
    names.columns.erase("assignee");  // a name stands beside the id
    if (by != figures::Grouping{person}) {
        auto parts = TRY(report::activity_of(desk, period, by));
        return report::print_joined(out, tables, report::parts_of<Appraisal>(desk, by, std::move(parts)), names);
    }
    const auto* calendar = TRY(desk.policy.calendar(""));
    const figures::AppraisalQuestion question{
        .period = period, .calendar = *calendar, .zone = desk.policy.zone(), .now = desk.now};
    std::vector<domain::StaffMark> marks;
    TRY(store::staff_marks(desk.store, period.from, period.to, "", [&](const domain::StaffMark& mark) -> Result<bool> {
        marks.push_back(mark);
        return true;
    }));
    auto people = TRY(figures::appraisals(desk.store.statistics(), marks, question));
    TRY(add_fixes(desk, period, people));
    // An import records resolutions too; who runs it need not be of the staff.
    std::erase_if(people, [&](const auto& each) {
        return !each.first.empty() && desk.policy.person(each.first) == nullptr && tells_nothing(each.second);
    });
    auto rows = report::joined(desk, period, person, TRY(report::activity_of(desk, period, by)), people);
    const auto days = figures::working_days(question);
    for (auto& [row, its] : rows) its->working_days = days;
    return report::print_joined(out, tables, rows, names);
}

}  // namespace report_staff_command

cli::Command report_staff() {
    using namespace report_staff_command;
    return cli::declare<Args>("report staff", cli::Group::reports, "Show each person's cases, timeliness and scores")
        .about("Prints one row for each person with tickets, callbacks or marks in the period: cases, clocks met, "
               "handling time, scores, calls, the load of a working day, and the marks that others gave. A ticket "
               "counts for the person it is assigned to now; those of nobody come last. resolved_own alone counts the "
               "resolutions that a person recorded, whoever has the ticket now.\n\n"
               "Of marks each source tells its mean; mark_mean weighs superiors, peers, customers and subordinates the "
               "same, however "
               "many marks each gave, and leaves out one's own.")
        .with(report::takes_period)
        .with(report::takes_more_by)
        .with(report::takes_chart<report::ActivityRow>(activity, charted))
        .lists(report_staff_command::activity)
        .lists(report_staff_command::appraisal)
        .example("aftersales report staff --period 2026-Q1 --format csv",
                 "Write a quarter's figures for the appraisal.")
        .see_also({"report definitions", "report outlets", "staff mark"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
