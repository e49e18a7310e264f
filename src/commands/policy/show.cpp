#include "aftersales/policy/show.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "policy/policy.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace policy_show_command {

struct Args {
    std::string key{};
    std::optional<std::int64_t> version{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    return out.text(TRY(policy::show(desk.policy, args.key)));
}

Result<void> run_version(const Args& args, service::Reading& desk, render::Sink& out) {
    if (!TRY(desk.store.policies().policy_version(*args.version))) {
        return fail(ErrorKind::not_found, fmt::format("there is no policy version {}", *args.version),
                    {"Look at: aftersales policy versions"});
    }
    return out.text(TRY(policy::show(TRY(service::recorded_policy(desk.store, *args.version)), args.key)));
}

}  // namespace policy_show_command

cli::Command policy_show() {
    using namespace policy_show_command;
    return cli::declare<Args>("policy show", cli::Group::policy, "Show the policy in force, defaults filled in")
        .about("Prints TOML that reads back to the same policy, or the part that a dotted key names.")
        .takes("[KEY]", &Args::key, "a part: calendar.office, priority, rule.safety")
        .takes("--recorded N", &Args::version, "the version of this number instead", cli::ValueKind::number)
        .writes({"toml", "txt"})
        .example("aftersales policy show calendar.office", "Show one calendar.")
        .see_also({"policy check", "policy versions", "policy diff"})
        .when(
            +[](const Args& args) { return args.version.has_value(); }, run_version)
        .runs(run);
}

}  // namespace aftersales::commands
