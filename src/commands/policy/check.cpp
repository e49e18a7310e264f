#include "aftersales/policy/check.hpp"

#include "aftersales/calendar/instant.hpp"
#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/cli/session.hpp"
#include "policy/policy.hpp"
#include "report/saved.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace policy_check_command {

struct Args {
    std::optional<std::string> file{};
    bool strict{};
};

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto path = args.file ? args.file : session.policy_path();
    if (!path) {
        return fail(ErrorKind::unavailable, "there is no policy here", {"Make one: aftersales init"});
    }
    auto text = cli::file_or_input(*path);
    if (!text) return fail(ErrorKind::policy, text.error().message, text.error().hints);
    const auto draft = policy::draft(std::move(*text), *path, policy::files_beside(*path));
    const auto& zone = draft.policy.zone();
    const policy::CheckReport check_report = [&](const std::string& name, const report::Saved& saved) {
        return report::report_of(name, saved).and_then([&](const std::string& report) {
            return session.check(report::words_of(report, {}, saved));
        });
    };
    const auto findings = policy::check(draft, zone.date(session.now()), check_report);
    std::string mistakes;
    for (const auto& finding : findings) {
        if (finding.warning && !args.strict)
            out.remark(policy::print(finding, *path));
        else
            mistakes += (mistakes.empty() ? "" : "\n") + policy::print(finding, *path);
    }
    if (!mistakes.empty()) return fail(ErrorKind::policy, mistakes);
    return {};
}

}  // namespace policy_check_command

cli::Command policy_check() {
    using namespace policy_check_command;
    return cli::declare<Args>("policy check", cli::Group::policy, "Report every mistake of a policy at once")
        .about("Mistakes stand as file:line:column: message and give exit status 3. Warnings (rules never reached, "
               "priorities "
               "without targets, roles nobody has, holiday tables that end) are printed too; --strict makes mistakes "
               "of them.")
        .takes("[FILE]", &Args::file, "the policy, if not the one in force", cli::ValueKind::path)
        .takes("--strict", &Args::strict, "warnings are mistakes")
        .example("aftersales policy check --strict", "Check the policy in force, for a commit hook.")
        .runs(run);
}

}  // namespace aftersales::commands
