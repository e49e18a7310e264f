#include "aftersales/service/doctor.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/files.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/soundness.hpp"
#include "upkeep/upkeep.hpp"

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace {

struct DoctorArgs {
    bool list{};
    bool repair{};
    std::string only{};
};

constexpr std::array doctor_columns{
    render::Column{"check", "Check", render::Kind::text, "the check that found it", true, render::Importance::high},
    render::Column{"object", "Object", render::Kind::text, "what kind of record it is about"},
    render::Column{"id", "ID", render::Kind::id, "the record", true, render::Importance::vital},
    render::Column{"finding", "Finding", render::Kind::prose, "what is wrong", true, render::Importance::vital},
};

Result<void> list_checks(render::Sink& out) {
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

Result<void> print_findings(const DoctorArgs& args, cli::Session& session, render::Sink& out, bool& clean) {
    const auto* policy = TRY(session.policy());
    const auto rebuilt = TRY(session.temporary_store());
    const auto* files = TRY(session.files());
    auto lying = TRY(files->names());
    const service::Patient patient{.store = *TRY(session.reader()),
                                   .policy = policy,
                                   .rebuilt = *rebuilt,
                                   .now = session.now(),
                                   .only = args.only,
                                   .files = files,
                                   .lying = std::move(lying)};
    TRY(out.table(doctor_columns));
    return service::examine(patient, [&](const service::Ailment& ailment) -> Result<void> {
        clean = false;
        TRY(out.row({std::string{ailment.check}, render::text_or_absent(ailment.object),
                     ailment.id != 0 ? render::Value{ailment.id} : render::Value{}, ailment.finding}));
        return {};
    });
}

Result<void> check_only(const std::string& only) {
    const auto checks = service::doctor_checks();
    const auto known = std::any_of(checks.begin(), checks.end(), [&](const auto& each) { return each.name == only; });
    if (only.empty() || known) return {};
    return fail(ErrorKind::usage, "--only: '" + only + "' is no check", {"aftersales doctor --list"});
}

Result<void> run_doctor(const DoctorArgs& args, cli::Session& session, render::Sink& out) {
    if (args.list) return list_checks(out);
    TRY(check_only(args.only));
    if (args.repair) {
        TRY(session.in_one_transaction([&]() -> Result<void> {
            auto desk = TRY(session.writing());
            const auto rebuilt = TRY(session.temporary_store());
            const auto repaired = TRY(service::repair(desk, *rebuilt));
            if (repaired.rows > 0)
                out.remark("aftersales: rows written anew from their events: " + std::to_string(repaired.rows));
            if (repaired.strays > 0)
                out.remark("aftersales: rows that no event led to, taken out: " + std::to_string(repaired.strays));
            return {};
        }));
    }
    bool clean = true;
    TRY(print_findings(args, session, out, clean));
    if (!clean) return fail(ErrorKind::refused, "");
    return {};
}

}  // namespace

cli::Command doctor() {
    return cli::declare<DoctorArgs>("doctor", cli::Group::upkeep, "Prove that the store is sound")
        .about(
            "Makes every record anew from its events, in a store of its own, and holds each row against it; checks the "
            "file and its schema, histories, clocks under the policy version they were computed with, the agenda, the "
            "counters, the outbox, attachments with their bytes and the policy versions. Prints what is wrong, exit "
            "status 1; nothing and 0 where "
            "all "
            "is well. A record whose events cannot be read is named, and the rest goes on.")
        .takes("--list", &DoctorArgs::list, "show the checks instead")
        .takes("--only NAME", &DoctorArgs::only, "only this check")
        .takes("--repair", &DoctorArgs::repair,
               "first write rows anew from their events, never the reverse, and take out those that no event leads to")
        .lists(doctor_columns)
        .example("aftersales doctor", "Check the store, from cron.")
        .example("aftersales doctor --only outbox", "Look at the notices alone.")
        .see_also({"backup", "restore"})
        .runs(run_doctor);
}

}  // namespace aftersales::commands
