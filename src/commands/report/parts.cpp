// report parts: what was consumed, how well it was there, and what the stock is worth (D26).
#include "aftersales/service/report/figures.hpp"
#include "aftersales/service/report/part_figures.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_parts_command {

namespace figures = service::report;
using figures::PartFigures;

struct Args : report::ReportQuestion {
    Args() { by = "sku"; }
};

std::optional<double> share_of(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}
// Of the smallest unit there is none less: a mean is rounded to it.
std::optional<double> amount(const std::optional<domain::Money>& money) {
    if (!money) return std::nullopt;
    return static_cast<double>(money->units) / 100;
}
std::optional<double> cost_per_case(const PartFigures& row) {
    if (row.cases == 0) return std::nullopt;
    return amount(domain::Money{(2 * row.cost.units + row.cases) / (2 * row.cases)});
}

constexpr std::array<report::FigureColumn<PartFigures>, 12> parts_figures{{
    {"group", [](const PartFigures& row) { return render::text_or_absent(row.group); }},
    {"consumed", [](const PartFigures& row) -> render::Value { return row.consumed; }},
    {"turnover", [](const PartFigures& row) { return report::figure(row.turnover); }},
    {"fill_rate", [](const PartFigures& row) { return report::share(share_of(row.filled, row.wanted)); }},
    {"hours_short", [](const PartFigures& row) { return report::figure(std::optional{row.hours_short}); }},
    {"cost_per_case", [](const PartFigures& row) { return report::figure(cost_per_case(row)); }},
    {"defective_rate", [](const PartFigures& row) { return report::share(share_of(row.defective, row.issued)); }},
    {"stock_value", [](const PartFigures& row) { return report::figure(amount(row.value)); }},
    {"parts_wanted", [](const PartFigures& row) -> render::Value { return row.wanted; }},
    {"parts_issued", [](const PartFigures& row) -> render::Value { return row.issued; }},
    {"parts_defective", [](const PartFigures& row) -> render::Value { return row.defective; }},
    {"part_cases", [](const PartFigures& row) -> render::Value { return row.cases; }},
}};
static_assert(report::all_defined(parts_figures));

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = args.by == "sku"       ? figures::PartsBy::sku
                    : args.by == "product" ? figures::PartsBy::product
                                           : figures::PartsBy::outlet;
    const auto period = TRY(report::asked_period(args, desk, out));
    return report::print<PartFigures>(out, parts_figures, TRY(figures::part_figures(desk, period, by)));
}

}  // namespace report_parts_command

std::span<const report::FigureColumn<service::report::PartFigures>> report::part_table() {
    return report_parts_command::parts_figures;
}

cli::Command report_parts() {
    using namespace report_parts_command;
    return cli::declare<Args>("report parts", cli::Group::reports, "Show what parts were used and what stock is worth")
        .about("Prints one row for each part, or for each model or outlet of the tickets that parts were for: what was "
               "consumed, how often it was there when it was wanted, how long tickets waited for it, what it cost a "
               "case, what came back broken, and what the stock is worth at the moving average.\n\n"
               "By outlet the value is of what lies there; the turnover is told by part alone.")
        .with(report::takes_period)
        .takes("--by WORD", &Args::by, "what the rows are divided by")
        .choices({"sku", "product", "outlet"})
        .lists(report_parts_command::parts_figures)
        .example("aftersales report parts --period 2026-03", "Show what parts were used in March.")
        .see_also({"report definitions", "part list", "part low"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
