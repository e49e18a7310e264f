#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/difference.hpp"
#include "aftersales/service/change/effect.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "policy/given_policy.hpp"
#include "policy/policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace aftersales::commands {

namespace policy_diff_command {

struct Args {
    std::optional<std::string> first{};
    std::optional<std::string> second{};
    std::optional<std::string> since{};
};

constexpr std::array columns{
    render::Column{"what", "What", render::Kind::prose, "what differs in meaning, or for which ticket", true,
                   render::Importance::vital},
    render::Column{"before", "Before", render::Kind::prose, "what it is in A; empty where A has nothing", true,
                   render::Importance::high},
    render::Column{"after", "After", render::Kind::prose, "what it is in B; empty where B has nothing", true,
                   render::Importance::high},
};

// A version's number, or a file.
Result<policy::Policy> named(const std::string& word, cli::Session& session) {
    std::int64_t number = 0;
    const auto* end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return read_policy_file(word);
    const auto& store = *TRY(session.reader());
    if (!TRY(store.policies().policy_version(number))) {
        return fail(ErrorKind::not_found, fmt::format("there is no policy version {}", number),
                    {"Look at: aftersales policy versions"});
    }
    return service::recorded_policy(store, number);
}

Result<policy::Policy> last_recorded(cli::Session& session) {
    const auto& store = *TRY(session.reader());
    const auto newest = TRY(store.policies().newest_policy());
    if (newest) return service::recorded_policy(store, newest->number);
    return fail(ErrorKind::not_found, "no version of the policy has been recorded yet",
                {"Record it: aftersales policy apply"});
}

Result<void> compare(const policy::Policy& before, const policy::Policy& after, const Args& args, cli::Session& session,
                     render::Sink& out) {
    TRY(out.table(columns));
    for (const auto& each : TRY(policy::differences(before, after)))
        if (!TRY(out.row({each.what, each.before, each.after}))) return {};
    if (!args.since) return {};
    const auto since = TRY(service::read_point(after, session.now(), *args.since));
    const auto affected = TRY(service::effects(
        *TRY(session.reader()), {before, after}, since, session.now(), [&](const service::Effect& it) -> Result<void> {
            TRY(out.row({fmt::format("ticket {}: {}", it.ticket.value, it.what), it.before, it.after}));
            return {};
        }));
    TRY(out.row({fmt::format("tickets since {}", after.zone().print(since)), fmt::format("{} stored", affected.seen),
                 fmt::format("{} would differ", affected.differ)}));
    return {};
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.second) {
        const auto before = TRY(named(*args.first, session));
        const auto after = TRY(named(*args.second, session));
        return compare(before, after, args, session, out);
    }
    const auto& in_force = *TRY(session.policy());
    if (args.first) return compare(in_force, TRY(named(*args.first, session)), args, session, out);
    return compare(TRY(last_recorded(session)), in_force, args, session, out);
}

}  // namespace policy_diff_command

cli::Command policy_diff() {
    using namespace policy_diff_command;
    return cli::declare<Args>("policy diff", cli::Group::policy, "Tell what differs between two policies in meaning")
        .about("A and B are numbers of recorded versions, or files. Without B, A is what would come after the policy "
               "in force; without both, the policy in force is what comes after the last recorded version. Layout, "
               "comments and defaults that are written out do not count.\n\n"
               "With --since every stored ticket opened since then is lived through again under both, and those "
               "that would get another category, priority, plan or due time are told.")
        .takes("[A]", &Args::first, "a version's number or a file", cli::ValueKind::path)
        .takes("[B]", &Args::second, "a version's number or a file", cli::ValueKind::path)
        .takes("--since INSTANT", &Args::since, "tell what it means for tickets opened since then, too")
        .lists(policy_diff_command::columns)
        .example("aftersales policy diff", "See what was changed since the policy was last recorded.")
        .example("aftersales policy diff new.toml --since 2026-01-01", "See what new.toml would change, and for whom.")
        .see_also({"policy apply", "policy simulate", "policy versions"})
        .runs(run);
}

}  // namespace aftersales::commands
