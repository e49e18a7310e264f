#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "record/columns.hpp"
#include "record/known_under.hpp"
#include "record/options.hpp"
#include "ticket/step.hpp"
#include "trip/trip_face.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"

#include <fmt/format.h>

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

// More of a part than there is of it.
Result<void> warn_of_parts(const domain::SiteVisit& visit, const service::Writing& desk, render::Sink& out) {
    for (const auto& word : visit.parts) {
        const auto wanted = domain::read_part_count(word);
        if (!wanted) continue;
        std::int64_t there = 0;
        for (const auto& line : TRY(desk.store.stock().places_of(wanted->sku)))
            if (service::gives_out(line.place)) there += line.on_hand;
        if (there < wanted->quantity)
            out.warning(fmt::format("{} of {} are to be taken along, and there {} {}", wanted->quantity, wanted->sku,
                                    there == 1 ? "is" : "are", there));
    }
    return {};
}

// Another visit to the ticket at that time, and trips of those who go on that day.
Result<void> warn_of_others(const domain::SiteVisit& visit, const service::Writing& desk, render::Sink& out) {
    const auto its = service::all_of(
        {service::column_is("ticket", domain::FieldKind::id, {std::to_string(visit.ticket.value)}),
         service::column_is("state", domain::FieldKind::word, {"planned", "confirmed", "under_way", "on_site"})});
    TRY(store::list<domain::SiteVisit>(desk.store, {.filter = its}, [&](const store::VisitLine& line) -> Result<bool> {
        const auto& other = line.visit;
        if (other.id != visit.id && other.start < visit.end && visit.start < other.end)
            out.warning(fmt::format("ticket {} has visit {} at that time", visit.ticket.value,
                                    service::number_of(desk.policy, domain::ObjectKind::visit, other.id)));
        return true;
    }));
    const auto day = desk.policy.zone().date(visit.start);
    for (const auto& who : visit.staff)
        for (const auto& trip : TRY(trips_of_person(reading_of(desk), who, day, day)))
            out.warning(fmt::format("{} has trip {} on that day", who, trip));
    return {};
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    TRY(check_message_of_gate(args));
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
    const auto known = TRY(known_under(domain::ObjectKind::visit, args.reference, desk));
    const auto visit = TRY(service::plan_visit(desk, plan));
    if (!known.id) TRY(attach_to_ticket_of(domain::AnyRecord{visit}, args.attach, desk));
    say_known(known, out);
    TRY(warn_of_parts(visit, desk, out));
    TRY(warn_of_others(visit, desk, out));
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
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .takes("--at INSTANT", &Args::at, "when it was agreed, if not now")
        .with(takes_reference<Args>)
        .example("aftersales visit plan --ticket 17 --start 'thu 09:00' --staff li.na --told phone",
                 "Li Na goes on Thursday at nine, and the customer knows.")
        .see_also({"visit propose", "visit day"})
        .runs(run);
}

}  // namespace aftersales::commands
