#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/cases.hpp"
#include "aftersales/service/explanation.hpp"
#include "explain_text.hpp"
#include "policy/policy.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace policy_test_command {

struct Args {
    std::vector<std::string> files{};
};

std::string failure_text(const std::string& title, const service::CaseOutcome& outcome, const Explained& explained,
                         render::View view) {
    std::string out = title + "\n";
    for (const auto& each : outcome.mismatches) {
        out += fmt::format("  {}: expected {}, got {}\n", each.what, each.expected, each.got);
    }
    view.columns -= 4;  // by which it is indented
    const auto why = explanation_text(explained, view);
    std::string line;
    for (const char byte : why) {
        if (byte != '\n') {
            line += byte;
            continue;
        }
        out += line.empty() ? "\n" : "    " + line + "\n";
        line.clear();
    }
    return out + "\n";
}

Result<void> tell(const service::Case& given, const service::CaseOutcome& outcome, const std::string& path,
                  const service::Rules& desk, render::Sink& out) {
    const service::Background background{
        .policy = [&](std::int64_t) -> Result<const policy::Policy*> { return &desk.policy; },
        .around = [&](const policy::Policy& policy) { return service::surroundings_of_case(given.world, policy); }};
    const auto explanation = TRY(service::explain(outcome.ticket, outcome.events, background, outcome.now));
    const Explained explained{.ticket = outcome.ticket,
                              .events = outcome.events,
                              .explanation = explanation,
                              .zone = desk.policy.zone(),
                              .now = outcome.now};
    render::List mismatches;
    for (const auto& each : outcome.mismatches) {
        mismatches.push_back(render::Record{{"what", each.what}, {"expected", each.expected}, {"got", each.got}});
    }
    const auto place = fmt::format("{}:{}", path, given.place.line);
    render::Record record{{"case", given.name}, {"place", place}, {"mismatches", std::move(mismatches)}};
    for (auto& member : explanation_record(explained)) record.push_back(std::move(member));
    return out.record(std::move(record), [&](const render::View& view) {
        return failure_text(fmt::format("{}: {}", place, given.name), outcome, explained, view);
    });
}

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    std::size_t run = 0;
    std::size_t failed = 0;
    for (const auto& path : args.files) {
        const auto cases = TRY(service::read_cases(TRY(cli::file_or_input(path)), path, desk.policy, desk.now));
        for (const auto& each : cases) {
            ++run;
            const auto outcome = TRY(service::run_case(each, desk.policy));
            if (outcome.mismatches.empty()) continue;
            ++failed;
            TRY(tell(each, outcome, path, desk, out));
        }
    }
    if (failed == 0) {
        if (out.shows_progress()) out.remark(fmt::format("{} cases passed", run));
        return {};
    }
    out.remark(fmt::format("{} of {} cases failed", failed, run));
    return fail(ErrorKind::refused, "");
}

}  // namespace policy_test_command

cli::Command policy_test() {
    using namespace policy_test_command;
    return cli::declare<Args>("policy test", cli::Group::policy, "Try a policy on cases written down in TOML")
        .about(
            "Each [[case]] has a name, at (when the ticket is opened), given (the options of ticket open with _ for "
            "-, and tier, tags, warranty, product_line, repeats, open_tickets; of a return proof, repairs, "
            "repairs_of_category and in_repair), steps and expect. A step is "
            "{ at = INSTANT, do = \"wait\", for = \"customer\" }: do is a step's name, or escalate for a sweep. "
            "What is expected: category, priority, plan, status, outlet, assignee, tags, rules, due = { respond = "
            "INSTANT }, what the rules allow for a return that is applied for at the opening (return = [\"refund\"], "
            "return_fee), and lists of the clocks that are met, missed, running, paused or ended. Of these only what "
            "is there is compared; an empty list of clocks says that there is none.\n\n"
            "No store is needed. Time stands at the latest step: a due time before it counts as missed. A case that "
            "fails is printed with what was expected, what came, and why; the exit status is then 1.")
        .takes("FILE…", &Args::files, "the cases", cli::ValueKind::path)
        .example("aftersales policy test cases.toml", "Try the policy in force.")
        .example("aftersales --policy new.toml policy test cases.toml", "Try another one.")
        .see_also({"policy check", "ticket explain"})
        .runs(run);
}

}  // namespace aftersales::commands
