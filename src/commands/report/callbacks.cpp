// report callbacks: how the callbacks of a period went (D16, D19, D20).
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/calling_report.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_callbacks_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {
    std::string divided{"program,assignee"};
};

constexpr std::array<report::FigureColumn<figures::CallingRow>, 13> callback_figures{{
    {"program", [](const figures::CallingRow& row) { return render::text_or_absent(row.program); }},
    {"assignee", [](const figures::CallingRow& row) { return render::text_or_absent(row.assignee); }},
    {"callbacks_due", [](const figures::CallingRow& row) -> render::Value { return row.due; }},
    {"callbacks_done", [](const figures::CallingRow& row) -> render::Value { return row.done; }},
    {"callbacks_reached", [](const figures::CallingRow& row) -> render::Value { return row.reached; }},
    {"callbacks_in_window", [](const figures::CallingRow& row) -> render::Value { return row.in_window; }},
    {"callbacks_late", [](const figures::CallingRow& row) -> render::Value { return row.late; }},
    {"callbacks_unreached", [](const figures::CallingRow& row) -> render::Value { return row.unreached; }},
    {"callbacks_missed", [](const figures::CallingRow& row) -> render::Value { return row.missed; }},
    {"score_count", [](const figures::CallingRow& row) -> render::Value { return row.scores.count; }},
    {"score_mean", [](const figures::CallingRow& row) { return report::figure(row.scores.average()); }},
    {"callbacks_window_rate",
     [](const figures::CallingRow& row) { return report::share(figures::ratio(row.in_window, row.done)); }},
    {"callbacks_reached_rate",
     [](const figures::CallingRow& row) { return report::share(figures::ratio(row.reached, row.done)); }},
}};
static_assert(report::all_defined(callback_figures));
constexpr report::Charted charted{.figure = "callbacks_due", .label = "program", .more = "assignee"};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    std::vector<figures::Known> programs;
    for (const auto& program : desk.policy.callbacks.programs) programs.push_back({program.id, program.label});
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto staff = figures::known_groups(desk.policy, figures::Dimension::assignee);
    const auto divides = [&](std::string_view word) { return args.divided.find(word) != std::string::npos; };
    const figures::CallingBy by{.program = divides("program"), .assignee = divides("assignee")};
    const auto rows = TRY(figures::calling(desk.store.statistics(), period, {programs, staff, by}, desk.policy.zone()));
    TRY(report::draw_where_asked(args, charted, out));
    return report::print<figures::CallingRow>(out, callback_figures, rows, report::names_of(desk.policy));
}

}  // namespace report_callbacks_command

std::span<const report::FigureColumn<service::report::CallingRow>> report::callback_table() {
    return report_callbacks_command::callback_figures;
}

cli::Command report_callbacks() {
    using namespace report_callbacks_command;
    return cli::declare<Args>("report callbacks", cli::Group::reports,
                              "Show how the callbacks went, by program and person")
        .about("Prints one row for each program and person: callbacks due in the period and recorded in it, whether in "
               "their window, whether the customer was reached, and the scores given. An attempt that reached nobody "
               "is a recording of its own, so that recordings may be more than what was due.")
        .with(report::takes_period)
        .takes("--by WORD", &Args::divided, "what the rows are divided by")
        .choices({"program", "assignee"})
        .combinable()
        .with(report::takes_chart<figures::CallingRow>(callback_figures, charted))
        .lists(report_callbacks_command::callback_figures)
        .example("aftersales report callbacks --period 'last week' --format csv", "Write last week's callbacks.")
        .see_also({"report definitions", "callback list", "report feedback"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
