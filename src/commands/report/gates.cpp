// report gates: how often the policy's gates were passed, refused a step, or were forced (service.md 0.3).
#include "aftersales/service/report/gate_counts.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"

#include <array>

namespace aftersales::commands {
namespace report_gates_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {};

constexpr std::array<report::FigureColumn<figures::GateRow>, 4> columns{{
    {"gate", [](const figures::GateRow& row) -> render::Value { return row.gate; }},
    {"passed", [](const figures::GateRow& row) -> render::Value { return row.passed; }},
    {"refused", [](const figures::GateRow& row) -> render::Value { return row.refused; }},
    {"forced", [](const figures::GateRow& row) -> render::Value { return row.forced; }},
}};
static_assert(report::all_defined(columns));

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto rows = TRY(figures::gate_counts(desk, period));
    return report::print<figures::GateRow>(out, columns, rows);
}

}  // namespace report_gates_command

cli::Command report_gates() {
    using namespace report_gates_command;
    return cli::declare<Args>("report gates", cli::Group::reports,
                              "Count how often gates passed, refused or were forced")
        .about("Prints one row for each [[gate]] of the policy: the steps of the period that lacked nothing, the tries "
               "that were refused, and the steps that were taken by force. Passes and forcings that were undone do not "
               "count; a refusal changed nothing and cannot be undone. A gate that the policy has no more is told as "
               "long as it counted.")
        .with(report::takes_period)
        .lists(report_gates_command::columns)
        .example("aftersales report gates --period 'this month'", "Show where steps lacked something this month.")
        .see_also({"report definitions", "ticket explain", "policy test"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
