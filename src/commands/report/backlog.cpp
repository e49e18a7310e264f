// report backlog: what is open now, how old it is and what is due next.
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
using Row = figures::BacklogRow;

struct Args : report::Asked {};

template <std::size_t band>
render::Value age(const Row& row) {
    return row.ages.at(band);
}

render::Value next_ticket(const Row& row) {
    return row.next_ticket ? render::Value{row.next_ticket.value} : render::Value{};
}

constexpr std::array<report::Figure<Row>, 13> backlog_figures{{
    {"group", [](const Row& row) { return render::text_or_absent(row.group); }},
    {"open", [](const Row& row) -> render::Value { return row.open; }},
    {"days_0_1", age<0>},
    {"days_1_3", age<1>},
    {"days_3_7", age<2>},
    {"days_7_14", age<3>},
    {"days_14_30", age<4>},
    {"days_30", age<5>},
    {"oldest_at", [](const Row& row) { return render::or_absent(row.oldest); }},
    {"overdue", [](const Row& row) -> render::Value { return row.overdue; }},
    {"next_due_at", [](const Row& row) { return render::or_absent(row.next_due); }},
    {"next_ticket", next_ticket},
    {"next_assignee", [](const Row& row) { return render::text_or_absent(row.next_assignee); }},
}};
static_assert(report::all_defined(backlog_figures));
constexpr report::Charted charted{.figure = "open", .label = "group"};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    TRY(report::tell_about(out, desk, {}));
    const auto rows = TRY(figures::backlog(desk, by));
    TRY(report::draw_where_asked(args, charted, out));
    return report::print<Row>(out, report::divided<Row>(backlog_figures, by), rows);
}

}  // namespace report_backlog_command

cli::Command report_backlog() {
    using namespace report_backlog_command;
    return cli::declare<Args>("report backlog", cli::Group::reports, "Show what is open, by age, and what is due next")
        .about("Prints one row for each group of open tickets, as they stand now: how many, how old, how many have a "
               "clock past due, what is due next and who has it. A day is 24 hours.")
        .with(report::takes_by)
        .with(report::takes_chart<Row>(backlog_figures, charted))
        .example("aftersales report backlog --by assignee", "Show who has how much on the desk.")
        .see_also({"ticket list", "escalate", "report clocks"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
