// report run NAME: a report with the options that [report.NAME] of the policy saves.
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/text/distance.hpp"
#include "question.hpp"
#include "report.hpp"
#include "saved.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {
namespace report_run_command {

using report::Saved;

struct Args {
    std::string name{};
    std::optional<std::string> period{};
    std::optional<int> last{};
    std::optional<std::string> by{};
    std::optional<std::string> as_of{};
    bool check{};
    bool chart{};
    std::optional<std::string> figure{};
    bool ascii{};
};

constexpr std::array<render::Column, 3> columns{{
    {"name", "Name", render::Kind::key, "The name of [report.NAME].", true, render::Importance::vital},
    {"report", "Report", render::Kind::text, "The report it is."},
    {"options", "Options", render::Kind::prose, "The options it saves.", true, render::Importance::high},
}};

Saved said_in(const Args& args) {
    Saved said;
    if (args.period) said["period"] = *args.period;
    if (args.last) said["last"] = std::to_string(*args.last);
    if (args.by) said["by"] = *args.by;
    if (args.as_of) said["as-of"] = *args.as_of;
    if (args.figure) said["figure"] = *args.figure;
    if (args.check) said["check"] = "true";
    if (args.chart) said["chart"] = "true";
    if (args.ascii) said["ascii"] = "true";
    return said;
}

Result<void> list(const policy::Policy& policy, render::Sink& out) {
    TRY(out.table(columns));
    for (const auto& [name, saved] : policy.reports) {
        const auto words = report::words_of("", {}, saved);
        const std::vector<std::string> options{words.begin() + 2, words.end()};
        const auto report = report::report_of(name, saved);
        if (!TRY(out.row({name, report ? *report : "", fmt::format("{}", fmt::join(options, " "))}))) break;
    }
    return {};
}

Result<const Saved*> saved_as(const std::string& name, const policy::Policy& policy) {
    const auto found = policy.reports.find(name);
    if (found != policy.reports.end()) return &found->second;
    std::vector<std::string> names;
    for (const auto& each : policy.reports) names.push_back(each.first);
    const auto near = text::nearest(name, names);
    return fail(ErrorKind::usage, fmt::format("the policy saves no report '{}'", name),
                {near ? fmt::format("Did you mean '{}'?", *near)
                      : std::string{"Those saved are listed by: aftersales report run"}});
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto& policy = *TRY(session.policy());
    if (args.name.empty()) return list(policy, out);
    const auto& saved = *TRY(saved_as(args.name, policy));
    auto done = report::report_of(args.name, saved).and_then([&](const std::string& report) {
        return session.run_instead(report::words_of(report, said_in(args), saved));
    });
    // What was said wrong was said there.
    if (!done && done.error().kind == ErrorKind::usage) {
        done.error().message.insert(0, fmt::format("{}: [report.{}]: ", policy.path, args.name));
    }
    return done;
}

}  // namespace report_run_command

cli::Command report_run() {
    using namespace report_run_command;
    return cli::declare<Args>("report run", cli::Group::reports, "Run a report that the policy saves with its options")
        .about(
            "Runs the report that [report.NAME] of the policy describes: `report` is which one (not said: NAME), all "
            "other keys are its options without their dashes, such as last = 12, by = \"category\", format = \"csv\" "
            "or output = \"weekly.csv\"; a list stands for its words joined by commas. Options on the command line win "
            "over those saved.\n\n"
            "Without a NAME it lists what is saved.")
        .takes("[NAME]", &Args::name, "the saved report", cli::ValueKind::text)
        .takes("--period PERIOD", &Args::period, "another period")
        .takes("--last N", &Args::last, "another number of periods")
        .takes("--by WORD", &Args::by, "what else the rows are divided by")
        .choices(report::by_words())
        .combinable()
        .takes("--as-of INSTANT", &Args::as_of, "answer as it would have been answered then")
        .takes("--check", &Args::check, "exit 1 where a goal is missed")
        .takes("--chart", &Args::chart, "draw the rows instead of writing them")
        .takes("--figure COLUMN", &Args::figure, "draw this figure; implies --chart")
        .takes("--ascii", &Args::ascii, "draw with plain ASCII, as where the locale is not UTF-8")
        .example("aftersales report run monday", "Run what [report.monday] saves.")
        .example("aftersales report run monday --period 2026-W07", "The same of another week.")
        .see_also({"report weekly", "report definitions", "policy show"})
        .runs(run);
}

}  // namespace aftersales::commands
