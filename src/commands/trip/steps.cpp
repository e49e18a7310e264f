// What is listed and shown of trips, and their steps.
#include "aftersales/cli/declare.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/deliveries.hpp"
#include "delivery/delivery_face.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"
#include "trip/trip_commands.hpp"
#include "trip/trip_face.hpp"

namespace aftersales::commands {

namespace {

constexpr RecordStep setting_out_with_goods{
    .face = trip_face,
    .step = "start",
    .message_help = "what there is to know",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::start_trip(desk, id, when, std::move(wanted)); }};
constexpr RecordStep coming_back{
    .face = trip_face,
    .step = "back",
    .message_help = "what there is to know",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::bring_trip_back(desk, id, when, std::move(wanted)); }};

// Slips and papers are kept with the trip.
std::vector<cli::Parameter> paper_options() {
    auto files = attach_option();
    files.help = "keep the file with the trip";
    return {std::move(files)};
}
Result<domain::AnyRecord> settle_with_papers(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                                             service::WantedAct wanted, const std::vector<Words>& further) {
    auto after = TRY(service::settle_trip(desk, id, when, std::move(wanted)));
    const store::RecordName name{.object = domain::ObjectKind::trip, .id = id};
    for (const auto& each : further) TRY(service::attach_to_record(desk, name, each.words));
    return after;
}

constexpr RecordStep settling_trip{.face = trip_face,
                                   .step = "settle",
                                   .message_help = "what there is to know",
                                   .told = MayTell::never,
                                   .options = paper_options,
                                   .take = settle_with_papers};
constexpr RecordStep calling_off_trip{
    .face = trip_face,
    .step = "cancel",
    .message = StepMessage::needed,
    .message_help = "why",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::cancel_trip(desk, id, when, std::move(wanted)); }};
constexpr RecordStep giving_to_others{
    .face = trip_face,
    .step = "assign",
    .message_help = "why",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::assign_trip(desk, id, when, std::move(wanted)); },
    .compares = true};

}  // namespace

namespace trip_route_command {

struct Args : StepArgs {
    std::string trip{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto reading = reading_of(desk);
    const auto id = TRY(read_id(reading, domain::ObjectKind::trip, args.trip));
    const auto deliveries = TRY(read_deliveries(reading, args.ids));
    return tell_record(trip_face, desk, TRY(service::route_trip(desk, id, TRY(options_of(args, desk)), deliveries)),
                       out);
}

}  // namespace trip_route_command

cli::Command trip_route() {
    using namespace trip_route_command;
    return cli::declare<Args>("trip route", cli::Group::service, "Put the stops of a trip in another order")
        .about("All stops that are still to come are named, in their new order; what is over stays where it was.")
        .takes("TRIP", &Args::trip, "the trip: its id or number")
        .takes("ID…", &Args::ids, "its deliveries, in their new order", cli::ValueKind::delivery)
        .lines()
        .takes("--at INSTANT", &Args::at, "when it was changed, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the trip is still at this revision, else exit 5")
        .example("aftersales trip route TR-1 DL-7 DL-3 DL-1", "DL-7 comes first now.")
        .see_also({"trip show", "delivery plan"})
        .runs(run);
}

cli::Command trip_list() {
    return record_list(trip_face,
                       {.summary = "List trips",
                        .about = "Terms as for ticket list. Money and signatures are those of all stops together.",
                        .examples = {{"aftersales trip list date:today", "Who is out today."},
                                     {"aftersales trip list state:out,back", "What is to be settled."}},
                        .see_also = {"trip show", "trip day"}});
}

cli::Command trip_show() {
    return record_show(trip_face, {.summary = "Show a trip with its stops",
                                   .about = "The stops in order, with what was paid and who signed, the checklists and "
                                            "the history. A row for each stop is aftersales delivery list trip:TRIP.",
                                   .examples = {{"aftersales trip show TR-1", "Show trip 1."}},
                                   .see_also = {"trip day", "delivery list"}});
}

cli::Command trip_history() {
    return record_history(trip_face,
                          {.summary = "Show every event of a trip",
                           .about = "Nothing is ever edited: all that ever happened to the trip, oldest first.",
                           .examples = {{"aftersales trip history TR-1", "Show what happened to trip 1."}},
                           .see_also = {"trip show"}});
}

cli::Command trip_check() {
    return record_check(trip_face,
                        {.summary = "Answer items of a checklist at a trip",
                         .about = "The lists are those of the policy for trips; a list for deliveries may be gone "
                                  "through here too, for all that are on it. A later answer stands instead of the one "
                                  "before, and ITEM= takes it back.",
                         .examples = {{"aftersales trip check TR-1 departure vehicle=yes papers=yes",
                                       "Answer two items of the list departure at trip 1."}},
                         .see_also = {"trip show", "delivery check"}});
}

cli::Command trip_start() {
    return record_step(setting_out_with_goods, {.summary = "Say that a trip has set out",
                                                .about = "All its stops are loaded by then; it takes nothing more.",
                                                .examples = {{"aftersales trip start TR-1", "Trip 1 is out."}},
                                                .see_also = {"delivery load", "trip back"}});
}

cli::Command trip_back() {
    return record_step(coming_back, {.summary = "Say that a trip is back",
                                     .about = "Of each stop it is known by then what became of it.",
                                     .examples = {{"aftersales trip back TR-1 --at 'today 17:40'",
                                                   "Trip 1 was back at twenty to six."}},
                                     .see_also = {"trip settle"}});
}

cli::Command trip_settle() {
    return record_step(
        settling_trip,
        {.summary = "Settle the money and slips of a trip",
         .about = "It is refused while it does not add up, naming the stop: each stop that was handed over has what "
                  "was to be collected, the money that is handed in is what all stops come to, and there is a slip "
                  "for each stop that was signed for. What was handed over is settled with it.",
         .examples = {{"aftersales trip settle TR-1 --money 1200 --slips 3", "It adds up."}},
         .see_also = {"trip back", "delivery collect"}});
}

cli::Command trip_assign() {
    return record_step(giving_to_others,
                       {.summary = "Send other people or another vehicle",
                        .about = "Until the trip has set out. What is not said stays as it was.",
                        .examples = {{"aftersales trip assign TR-1 --staff wang.lei", "Wang Lei goes instead."}},
                        .see_also = {"trip show"}});
}

cli::Command trip_cancel() {
    return record_step(calling_off_trip, {.summary = "Call a trip off",
                                          .about = "Until it has set out. Its deliveries wait to be planned again.",
                                          .examples = {{"aftersales trip cancel TR-1 -m 'Snow.'", "Nobody goes."}},
                                          .see_also = {"delivery plan", "delivery move"}});
}

}  // namespace aftersales::commands
