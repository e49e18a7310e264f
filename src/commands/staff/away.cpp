#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/absences.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "record/options.hpp"
#include "staff/staff.hpp"
#include "ticket/step.hpp"
#include "trip/trip_face.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace staff_away_command {

struct Args {
    std::string staff{};
    std::string when{};
    std::string substitute{};
    std::string message{};
    std::string reference{};
    bool drop{};
};

Result<domain::Absence> absence_of(const Args& args, const service::Writing& desk) {
    const auto range = TRY(service::read_window(desk.policy, desk.now, args.when));
    if (!range.from || !range.to || *range.from == *range.to)
        return fail(ErrorKind::usage, fmt::format("'{}' has no beginning and end", args.when),
                    {"Write a day, FROM..TO, or hours of a day: 2026-12-24..2026-12-31, 'mon 13:00..17:00'."});
    return domain::Absence{.staff = args.staff,
                           .from = *range.from,
                           .to = *range.to,
                           .substitute = args.substitute,
                           .note = {args.message},
                           .reference = args.reference};
}

// What is planned already has to be moved by somebody.
Result<void> warn_of_visits(const service::Writing& desk, const domain::Absence& absence, render::Sink& out) {
    const auto visits =
        TRY(service::open_visits_of(desk.store, absence.staff, std::max(absence.from, desk.now), absence.to));
    for (const auto& visit : visits) {
        const auto number = service::number_of(desk.policy, domain::ObjectKind::visit, visit.id);
        out.warning(fmt::format("visit {} at {} falls on it", number, desk.policy.zone().print(visit.start)));
        out.hint(fmt::format("move it: aftersales visit move {} --to INSTANT -m WHY", number));
    }
    const auto& zone = desk.policy.zone();
    for (const auto& trip : TRY(trips_of_person(reading_of(desk), absence.staff, zone.date(absence.from),
                                                zone.date(absence.to - std::chrono::seconds{1}))))
        out.warning(fmt::format("trip {} falls on it", trip));
    return {};
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto given = TRY(absence_of(args, desk));
    if (args.drop) {
        TRY(service::drop_absence(desk, given));
        return {};
    }
    const auto absence = TRY(service::add_absence(desk, given));
    TRY(warn_of_visits(desk, absence, out));
    return out.created(absence.id, {{"id", absence.id},
                                    {"staff", absence.staff},
                                    {"from", absence.from},
                                    {"to", absence.to},
                                    {"substitute", render::text_or_absent(absence.substitute)},
                                    {"note", render::text_or_absent(absence.note.value)}});
}

}  // namespace staff_away_command

cli::Command staff_away() {
    using namespace staff_away_command;
    return cli::declare<Args>("staff away", cli::Group::service, "Say when a person is away")
        .about(
            "Prints the absence's id. No visit is proposed or planned then; those that are planned already are named, "
            "to be moved. --drop takes back what was said of that time.")
        .takes("STAFF", &Args::staff, "the person", cli::ValueKind::person)
        .takes("PERIOD", &Args::when,
               "a day, FROM..TO, or hours of a day: 'mon 13:00..17:00'; of days both are included")
        .takes("--substitute STAFF", &Args::substitute, "who stands in", cli::ValueKind::person)
        .takes("-m,--message TEXT", &Args::message, "what there is to know")
        .whole()
        .with(takes_reference<Args>)
        .takes("--drop", &Args::drop, "the person is not away then after all")
        .example("aftersales staff away li.na 2026-12-24..2026-12-31 --substitute wang.lei", "Li Na is on holiday.")
        .example("aftersales staff away li.na 'fri 13:00..17:00' -m 'At the dentist.'",
                 "Li Na is away on Friday afternoon.")
        .see_also({"staff absences", "visit propose"})
        .runs(run);
}

}  // namespace aftersales::commands
