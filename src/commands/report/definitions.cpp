// report definitions: what the columns and measures of the reports mean.
#include "aftersales/service/report/definitions.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/text/distance.hpp"
#include "report.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {
namespace report_definitions_command {

using service::report::Definition;
using service::report::definitions;

struct Args {
    std::string name{};
};

constexpr std::array<render::Column, 6> columns{{
    {"name", "Name", render::Kind::key, "The column or measure.", true, render::Importance::vital},
    {"unit", "Unit", render::Kind::text, "What it is counted in.", true, render::Importance::low},
    {"definition", "Definition", render::Kind::prose, "What it says.", true, render::Importance::vital},
    {"numerator", "Numerator", render::Kind::prose, "Of a rate or mean: what is divided.", true,
     render::Importance::low},
    {"denominator", "Denominator", render::Kind::prose, "Of a rate or mean: what it is divided by.", true,
     render::Importance::low},
    {"title", "Title", render::Kind::text, "Its heading in a table.", false},
}};

Result<void> unknown(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& each : definitions) names.emplace_back(each.name);
    const auto meant = text::nearest(name, names);
    std::vector<std::string> hints{meant ? fmt::format("Did you mean '{}'?", *meant)
                                         : std::string{"aftersales report definitions lists them all."}};
    return fail(ErrorKind::usage, fmt::format("no report has a column '{}'", name), std::move(hints));
}

Result<void> run(const Args& args, render::Sink& out) {
    if (!args.name.empty() && service::report::definition(args.name) == nullptr) return unknown(args.name);
    TRY(out.table(columns));
    for (const auto& each : definitions) {
        if (!args.name.empty() && each.name != args.name) continue;
        const auto more =
            TRY(out.row({std::string{each.name}, std::string{word(each.unit)}, std::string{each.sentence},
                         render::text_or_absent(std::string{each.numerator}),
                         render::text_or_absent(std::string{each.denominator}), std::string{each.title}}));
        if (!more) break;
    }
    return {};
}

}  // namespace report_definitions_command

cli::Command report_definitions() {
    using namespace report_definitions_command;
    return cli::declare<Args>("report definitions", cli::Group::reports, "Say what the figures of the reports mean")
        .about("Prints what each column of the reports and each measure of the KPIs means, what it is counted in, and "
               "of rates "
               "and means what is divided by what.")
        .takes("[NAME]", &Args::name, "one column or measure", cli::ValueKind::text)
        .lists(report_definitions_command::columns)
        .example("aftersales report definitions resolve_rate", "Say how the share of solutions in time is counted.")
        .see_also({"report weekly", "report kpi"})
        .runs(run);
}

}  // namespace aftersales::commands
