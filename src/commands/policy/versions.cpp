#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "policy/policy.hpp"

#include <array>

namespace aftersales::commands {

namespace policy_versions_command {

struct Args {};

constexpr std::array columns{
    render::Column{"number", "No.", render::Kind::id, "the version's number", true, render::Importance::vital},
    render::Column{"recorded_at", "Recorded", render::Kind::instant, "when it was recorded"},
    render::Column{"actor", "Actor", render::Kind::text, "who recorded it"},
    render::Column{"in_force", "In force", render::Kind::text, "yes where it is the policy as it stands"},
    render::Column{"fingerprint", "SHA-256", render::Kind::key, "of the policy and every file it names", true,
                   render::Importance::low},
};

Result<void> run(const Args&, service::Reading& desk, render::Sink& out) {
    const auto in_force = TRY(desk.policy.fingerprint());
    TRY(out.table(columns));
    for (const auto& version : TRY(desk.store.policies().policy_versions())) {
        const bool more = TRY(out.row({version.number, version.recorded_at, render::text_or_absent(version.actor),
                                       version.fingerprint == in_force ? "yes" : "no", version.fingerprint}));
        if (!more) break;
    }
    return {};
}

}  // namespace policy_versions_command

cli::Command policy_versions() {
    using namespace policy_versions_command;
    return cli::declare<Args>("policy versions", cli::Group::policy, "List the recorded versions of the policy")
        .about("A version holds the whole text of the policy and of every file it names. Every ticket keeps the number "
               "of the one its clocks were computed with.")
        .lists(policy_versions_command::columns)
        .example("aftersales policy versions", "See who changed the rules, and when.")
        .see_also({"policy apply", "policy diff"})
        .runs(run);
}

}  // namespace aftersales::commands
