#include "aftersales/policy/show.hpp"

#include "aftersales/cli/declare.hpp"
#include "policy/policy.hpp"

namespace aftersales::commands {

namespace {

struct Args {
    std::string key{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    return out.text(TRY(policy::show(desk.policy, args.key)));
}

}  // namespace

cli::Command policy_show() {
    return cli::declare<Args>("policy show", cli::Group::policy, "Show the policy in force, defaults filled in")
        .about("Prints TOML that reads back to the same policy, or the part that a dotted key names.")
        .takes("[KEY]", &Args::key, "a part: calendar.office, priority, rule.safety")
        .example("aftersales policy show calendar.office", "Show one calendar.")
        .runs(run);
}

}  // namespace aftersales::commands
