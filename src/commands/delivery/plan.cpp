#include "aftersales/cli/declare.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/times.hpp"
#include "delivery/delivery_commands.hpp"
#include "delivery/delivery_face.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"
#include "trip/trip_face.hpp"

namespace aftersales::commands {

namespace delivery_plan_command {

struct Args : TellingArgs {
    std::optional<std::string> date{};
    std::vector<std::string> staff{};
    std::string vehicle{}, trip{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto reading = reading_of(desk);
    service::TripPlan plan{.staff = args.staff,
                           .vehicle = args.vehicle,
                           .deliveries = TRY(read_deliveries(reading, args.ids)),
                           .message = {args.message},
                           .told = told_by(args),
                           .when = TRY(options_of(args, desk))};
    const bool on_new_one = args.trip.empty();
    if (on_new_one && !args.date)
        return fail(ErrorKind::usage, "on which day was not said",
                    {"Say it with --date DATE, or name a trip: --trip TRIP."});
    if (!on_new_one && (args.date || !args.staff.empty() || !args.vehicle.empty()))
        return fail(ErrorKind::usage, "--trip names a day, people and a vehicle already",
                    {"Others go: aftersales trip assign TRIP --staff STAFF"});
    if (on_new_one && args.if_revision)
        return fail(ErrorKind::usage, "--if-revision is that of a trip, and none is named: --trip TRIP");
    if (!on_new_one) plan.trip = TRY(read_id(reading, domain::ObjectKind::trip, args.trip));
    if (args.date) plan.day = *TRY(service::read_day(desk.policy, desk.now, args.date));
    const auto made = TRY(service::plan_trip(desk, plan));
    for (const auto& each : made.warnings) out.warning(each);
    TRY(service::attach_to_record(desk, {.object = domain::ObjectKind::trip, .id = made.trip.id}, args.attach));
    return tell_made(trip_face, desk, made.trip, out);
}

}  // namespace delivery_plan_command

cli::Command delivery_plan() {
    using namespace delivery_plan_command;
    return cli::declare<Args>("delivery plan", cli::Group::service, "Plan a trip that brings deliveries")
        .about("Prints the trip's id. The order of the deliveries is that of the way. A person and a vehicle are on "
               "one trip of a day at a time, and whoever is away goes nowhere: else it is refused. With --trip they "
               "are added at the end of one that has not set out. What is planned just so already is told, and "
               "nothing changes.")
        .takes("ID…", &Args::ids, "the deliveries, in the order of the way", cli::ValueKind::delivery)
        .lines()
        .takes("--date DATE", &Args::date, "the day of the trip")
        .takes("--staff STAFF", &Args::staff, "who goes; the first drives", cli::ValueKind::person)
        .takes("--vehicle VEHICLE", &Args::vehicle, "with what")
        .takes("--trip TRIP", &Args::trip, "the trip to which they are added")
        .with(takes_message<Args>("what there is to know", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the trip")
        .takes("--at INSTANT", &Args::at, "when it was planned, if not now")
        .takes("--if-revision N", &Args::if_revision, "with --trip: only if it is still at this revision, else exit 5")
        .example("aftersales delivery plan --date tomorrow --staff li.na --vehicle 沪A12345 DL-3 DL-1 DL-7",
                 "Li Na brings three deliveries tomorrow, DL-3 first.")
        .see_also({"trip show", "delivery load", "delivery unplan"})
        .runs(run);
}

}  // namespace aftersales::commands
