#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "ticket/step.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"

namespace aftersales::commands {

namespace visit_plan_command {

struct Args : TellingArgs {
    std::string ticket{};
    std::string start{};
    std::optional<std::string> end{};
    std::optional<int> minutes{};
    std::vector<std::string> staff{};
    std::string purpose{};
    std::vector<std::string> parts{};
    std::string reference{};
};

// "SKU=N" of parts that there are, each once.
Result<std::vector<std::string>> parts_of(const Args& args, const service::Writing& desk) {
    std::vector<std::string> parts;
    for (const auto& each : TRY(service::read_parts(desk.store, args.parts))) parts.push_back(domain::print(each));
    return parts;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const service::VisitPlan plan{
        .ticket = TRY(service::read_ticket(desk.store, desk.policy, args.ticket)),
        .start = TRY(service::read_point(desk.policy, desk.now, args.start)),
        .end = TRY(service::read_point(desk.policy, desk.now, args.end)),
        .minutes = args.minutes,
        .staff = args.staff,
        .purpose = {args.purpose},
        .parts = TRY(parts_of(args, desk)),
        .told = told_by(args),
        .reference = args.reference,
        .when = TRY(options_of(args, desk)),
    };
    const auto visit = TRY(service::plan_visit(desk, plan));
    if (!out.shows_changes()) return out.created(visit.id, {});
    return out.created(visit.id, TRY(record_of(visit_face, reading_of(desk), domain::AnyRecord{visit})));
}

}  // namespace visit_plan_command

cli::Command visit_plan() {
    using namespace visit_plan_command;
    return cli::declare<Args>("visit plan", cli::Group::service, "Plan a visit to a customer")
        .about(
            "Prints the visit's id. Whoever goes must work then, be there, hold what the visit needs, and have the "
            "time on the road from the visit before and to the one after: else it is refused, and the next three "
            "times that are free are named. Where nobody is named, whoever is free and has the shortest road goes.\n\n"
            "How long it takes is told by [[visit]] of the policy, else by the visits done of the same product and "
            "category; a later visit for what an earlier one left open takes up its purpose.")
        .takes("--ticket TICKET", &Args::ticket, "the ticket that it is for")
        .required()
        .takes("--start INSTANT", &Args::start, "when it begins")
        .required()
        .takes("--end INSTANT", &Args::end, "when it ends")
        .takes("--minutes N", &Args::minutes, "how long it takes, instead of --end")
        .takes("--staff STAFF", &Args::staff, "who goes; the first leads", cli::ValueKind::person)
        .takes("--purpose TEXT", &Args::purpose, "what it is for")
        .takes("--parts SKU[=N]", &Args::parts, "what is to be taken along, and how many if not one",
               cli::ValueKind::part)
        .with(takes_message<Args>("why a gate is passed", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--at INSTANT", &Args::at, "when it was agreed, if not now")
        .takes("--reference KEY", &Args::reference,
               "the key it has elsewhere: the same command sent again prints the same id")
        .example("aftersales visit plan --ticket 17 --start 'thu 09:00' --staff li.na --told phone",
                 "Li Na goes on Thursday at nine, and the customer knows.")
        .see_also({"visit propose", "visit day"})
        .runs(run);
}

}  // namespace aftersales::commands
