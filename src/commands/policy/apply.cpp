#include "aftersales/service/change/apply.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "policy/policy.hpp"

#include <array>

namespace aftersales::commands {

namespace policy_apply_command {

struct Args {
    std::optional<std::string> recompute{};
};

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the ticket's id"},
    render::Column{"clock", "Clock", render::Kind::text, "the clock whose due time moves"},
    render::Column{"due_before", "Due", render::Kind::instant, "when it was due; if paused, were it resumed now"},
    render::Column{"due_after", "Due now", render::Kind::instant, "when it is due by the policy in force"},
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    TRY(service::run_of(desk));
    const auto version = TRY(service::version_in_force(desk));
    if (!args.recompute) {
        return out.created(version, {{"number", version}, {"fingerprint", TRY(desk.policy.fingerprint())}});
    }
    TRY(out.table(columns));
    return service::recompute_open(desk, [&](const service::MovedDue& moved) -> Result<void> {
        TRY(out.row({moved.ticket.value, std::string{domain::word(moved.clock)}, render::or_absent(moved.before),
                     render::or_absent(moved.after)}));
        return {};
    });
}

}  // namespace policy_apply_command

cli::Command policy_apply() {
    using namespace policy_apply_command;
    return cli::declare<Args>("policy apply", cli::Group::policy, "Record the policy in force as a version")
        .about("Records the policy and every file it names, who did it and when, and prints the version's number. A "
               "command that writes does so by itself; due times that stand stay as they are.\n\n"
               "With --recompute open the clocks of every open ticket are computed again by the policy in force, from "
               "their start and through every pause; what is missed stays missed. Every due time that moves is "
               "printed. Say -n first: it tells the same and changes nothing.")
        .takes("--recompute WHICH", &Args::recompute, "compute clocks again: of open tickets")
        .choices({"open"})
        .example("aftersales policy apply --recompute open -n", "See which due times would move.")
        .see_also({"policy diff", "policy simulate"})
        .runs(run);
}

}  // namespace aftersales::commands
