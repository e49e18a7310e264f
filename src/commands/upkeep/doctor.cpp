#include "aftersales/service/doctor.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/upkeep.hpp"

#include <array>

namespace aftersales::commands {

namespace doctor_command {

struct Args {
    bool list{};
    bool repair{};
};

constexpr std::array columns{
    render::Column{"check", "Check", render::Kind::text, "the check that found it", true, render::Importance::high},
    render::Column{"object", "Object", render::Kind::text, "what kind of record it is about"},
    render::Column{"id", "ID", render::Kind::id, "the record", true, render::Importance::vital},
    render::Column{"finding", "Finding", render::Kind::prose, "what is wrong", true, render::Importance::vital},
};

Result<void> list(render::Sink& out) {
    static constexpr std::array check_columns{
        render::Column{"check", "Check", render::Kind::text, "the name", true, render::Importance::high},
        render::Column{"meaning", "Meaning", render::Kind::prose, "what must hold", true, render::Importance::vital},
    };
    TRY(out.table(check_columns));
    for (const auto& check : service::doctor_checks()) {
        TRY(out.row({std::string{check.name}, std::string{check.meaning}}));
    }
    return {};
}

Result<void> examine(const store::Reader& store, const policy::Policy& policy, render::Sink& out, bool& clean) {
    TRY(out.table(columns));
    return service::examine(store, policy, [&](const service::Ailment& ailment) -> Result<void> {
        clean = false;
        TRY(out.row({std::string{ailment.check}, render::text_or_absent(std::string{ailment.object}),
                     ailment.id != 0 ? render::Value{ailment.id} : render::Value{}, ailment.finding}));
        return {};
    });
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.list) return list(out);
    const auto* policy = TRY(session.policy());
    if (args.repair) {
        TRY(session.in_one_transaction([&]() -> Result<void> {
            auto desk = TRY(session.writing());
            const auto repaired = TRY(service::repair(desk));
            if (repaired > 0)
                out.remark("aftersales: rows written anew from their events: " + std::to_string(repaired));
            return {};
        }));
    }
    bool clean = true;
    TRY(examine(*TRY(session.reader()), *policy, out, clean));
    if (!clean) return fail(ErrorKind::refused, "");
    return {};
}

}  // namespace doctor_command

cli::Command doctor() {
    using namespace doctor_command;
    return cli::declare<Args>("doctor", cli::Group::upkeep, "Prove that the store is sound")
        .about(
            "Checks the store's integrity, that every row equals the fold of its events, and that clocks equal their "
            "recomputation under the policy version they were computed with. Prints what is wrong, exit status 1; "
            "nothing and "
            "0 where all is well.")
        .takes("--list", &Args::list, "show the checks instead")
        .takes("--repair", &Args::repair, "first write rows anew from their events, never the reverse")
        .lists(doctor_command::columns)
        .example("aftersales doctor", "Check the store, from cron.")
        .runs(run);
}

}  // namespace aftersales::commands
