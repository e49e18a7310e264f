// report backlog: what is open, now or at the end of a period, how old it is and what is due next.
#include "aftersales/service/report/backlog.hpp"

#include "aftersales/policy/policy.hpp"
#include "charted.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"

#include <array>

namespace aftersales::commands {
namespace report_backlog_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {};

template <std::size_t band>
render::Value age(const figures::BacklogRow& row) {
    return row.ages.at(band);
}

render::Value next_ticket(const figures::BacklogRow& row) {
    return row.next_ticket ? render::Value{row.next_ticket.value} : render::Value{};
}

constexpr std::array<report::FigureColumn<figures::BacklogRow>, 13> backlog_figures{{
    {"group", [](const figures::BacklogRow& row) { return render::text_or_absent(row.group); }},
    {"open", [](const figures::BacklogRow& row) -> render::Value { return row.open; }},
    {"days_0_1", age<0>},
    {"days_1_3", age<1>},
    {"days_3_7", age<2>},
    {"days_7_14", age<3>},
    {"days_14_30", age<4>},
    {"days_30", age<5>},
    {"oldest_at", [](const figures::BacklogRow& row) { return render::or_absent(row.oldest); }},
    {"overdue", [](const figures::BacklogRow& row) -> render::Value { return row.overdue; }},
    {"next_due_at", [](const figures::BacklogRow& row) { return render::or_absent(row.next_due); }},
    {"next_ticket", next_ticket},
    {"next_assignee", [](const figures::BacklogRow& row) { return render::text_or_absent(row.next_assignee); }},
}};
static_assert(report::all_defined(backlog_figures));
constexpr report::Charted charted{.figure = "open", .label = "group"};

// Of a period that is over, as it stood at its end; of one still running, now; of one to come nobody knows.
Result<std::vector<figures::BacklogRow>> rows_of(const Args& args, const service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    if (!args.period && !args.last) {
        TRY(report::tell_about(out, desk, {}));
        return figures::backlog(desk, by);
    }
    const auto period = TRY(report::asked_period(args, desk, out));
    if (period.from > desk.now) return std::vector<figures::BacklogRow>{};
    return period.to > desk.now ? figures::backlog(desk, by) : figures::backlog_at(desk, by, period.to);
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    TRY(report::draw_where_asked(args, charted, out));
    const auto rows = TRY(rows_of(args, desk, out));
    return report::print<figures::BacklogRow>(out, report::divided<figures::BacklogRow>(backlog_figures, by), rows,
                                              report::names_of(desk.policy, by));
}

}  // namespace report_backlog_command

cli::Command report_backlog() {
    using namespace report_backlog_command;
    return cli::declare<Args>("report backlog", cli::Group::reports, "Show what is open, by age, and what is due next")
        .about("Prints one row for each group of open tickets, as they stand now: how many, how old, how many have a "
               "clock past due, what is due next and who has it. A day is 24 hours.\n\n"
               "With a period it is what was open at its end, by what has happened: groups and due times are those of "
               "today. Of a period still to come there are no rows.")
        .takes("--period PERIOD", &Args::period, "as it stood at the end of the period, if not now")
        .takes("--last N", &Args::last, "as it stood at the end of the last whole month (any N ends there)")
        .with(report::takes_by)
        .with(report::takes_chart<figures::BacklogRow>(backlog_figures, charted))
        .lists(report_backlog_command::backlog_figures)
        .example("aftersales report backlog --by assignee", "Show who has how much on the desk.")
        .see_also({"ticket list", "escalate", "report clocks"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
