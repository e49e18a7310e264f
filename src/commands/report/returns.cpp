// report returns: what came back, why, and what became of it (D25).
#include "aftersales/service/report/figures.hpp"
#include "aftersales/service/report/return_figures.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_returns_command {

namespace figures = service::report;
using figures::ReturnRow;

struct Args : report::ReportQuestion {
    Args() { by = "reason"; }
};

render::Value amount(domain::Money money) { return domain::print(money); }

constexpr std::array<report::FigureColumn<ReturnRow>, 14> columns{{
    {"group", [](const ReturnRow& row) { return render::text_or_absent(row.group); }},
    {"returns_opened", [](const ReturnRow& row) -> render::Value { return row.opened; }},
    {"returns_refused", [](const ReturnRow& row) -> render::Value { return row.refused; }},
    {"returns_lapsed", [](const ReturnRow& row) -> render::Value { return row.lapsed; }},
    {"returns_received", [](const ReturnRow& row) -> render::Value { return row.received; }},
    {"returns_refunds", [](const ReturnRow& row) -> render::Value { return row.refunds; }},
    {"returns_exchanges", [](const ReturnRow& row) -> render::Value { return row.exchanges; }},
    {"returns_repairs", [](const ReturnRow& row) -> render::Value { return row.repairs; }},
    {"returns_rejected", [](const ReturnRow& row) -> render::Value { return row.rejected; }},
    {"returns_faults", [](const ReturnRow& row) -> render::Value { return row.faults; }},
    {"returns_fault_rate",
     [](const ReturnRow& row) { return report::share(figures::ratio(row.faults, row.inspected)); }},
    {"returns_refunded", [](const ReturnRow& row) { return amount(row.refunded); }},
    {"returns_fees", [](const ReturnRow& row) { return amount(row.fees); }},
    {"return_days_median", [](const ReturnRow& row) { return report::figure(row.days_median); }},
}};
static_assert(report::all_defined(columns));

figures::ReturnsBy by_of(const std::string& word) {
    if (word == "product") return figures::ReturnsBy::product;
    if (word == "decision") return figures::ReturnsBy::decision;
    return word == "total" ? figures::ReturnsBy::total : figures::ReturnsBy::reason;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    return report::print<ReturnRow>(out, columns, TRY(figures::return_figures(desk, period, by_of(args.by))));
}

}  // namespace report_returns_command

std::span<const report::FigureColumn<service::report::ReturnRow>> report::return_table() {
    return report_returns_command::columns;
}

cli::Command report_returns() {
    using namespace report_returns_command;
    return cli::declare<Args>("report returns", cli::Group::reports, "Show what came back, why, and what became of it")
        .about("Prints one row for each reason, product or decision: the returns that were applied for in the period, "
               "and what became of them so far.")
        .with(report::takes_period)
        .takes("--by WORD", &report::ReportQuestion::by, "what the rows are divided by")
        .choices({"reason", "product", "decision", "total"})
        .lists(report_returns_command::columns)
        .example("aftersales report returns --last 3 --by product", "Show which models came back in a quarter.")
        .see_also({"report definitions", "return list"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
