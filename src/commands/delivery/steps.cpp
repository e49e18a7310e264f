// What is listed and shown of deliveries, and their plain steps.
#include "aftersales/cli/declare.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/times.hpp"
#include "delivery/delivery_commands.hpp"
#include "delivery/delivery_face.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"

namespace aftersales::commands {

namespace {

constexpr RecordStep loading{
    .face = delivery_face,
    .step = "load",
    .message_help = "what there is to know",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::load_delivery(desk, id, when, std::move(wanted)); }};
constexpr RecordStep refusing{
    .face = delivery_face,
    .step = "refuse",
    .message = StepMessage::needed,
    .message_help = "why",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::step_at_door(desk, id, when, std::move(wanted)); }};
constexpr RecordStep finding_nobody{
    .face = delivery_face,
    .step = "nobody",
    .message_help = "what there is to know",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::step_at_door(desk, id, when, std::move(wanted)); }};
constexpr RecordStep unplanning{
    .face = delivery_face,
    .step = "unplan",
    .message_help = "why",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::unplan_delivery(desk, id, when, std::move(wanted)); }};
constexpr RecordStep collecting{
    .face = delivery_face,
    .step = "collect",
    .message = StepMessage::needed,
    .message_help = "how it came",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::correct_money(desk, id, when, std::move(wanted)); }};
constexpr RecordStep settling_damage{
    .face = delivery_face,
    .step = "settle",
    .message_help = "what was agreed on",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::settle_damage(desk, id, when, std::move(wanted)); }};
constexpr RecordStep calling_off_delivery{
    .face = delivery_face, .step = "cancel", .message = StepMessage::needed, .message_help = "why"};

}  // namespace

namespace delivery_move_command {

struct Args : TellingArgs {
    std::string to{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const service::DeliveryMove move{.to = TRY(service::read_window(desk.policy, desk.now, args.to)),
                                     .message = {args.message},
                                     .told = told_by(args)};
    const auto when = TRY(options_of(args, desk));
    for (const auto id : TRY(read_deliveries(reading_of(desk), args.ids))) {
        const auto moved = TRY(service::move_delivery(desk, id, when, move));
        TRY(service::attach_to_record(desk, {.object = domain::ObjectKind::delivery, .id = id}, args.attach));
        TRY(tell_record(delivery_face, desk, moved, out));
    }
    return {};
}

}  // namespace delivery_move_command

cli::Command delivery_move() {
    using namespace delivery_move_command;
    return cli::declare<Args>("delivery move", cli::Group::service, "Give a delivery another day or hour")
        .about("The customer has another promise. Where its trip goes on another day the delivery is off it, and waits "
               "to be planned again; on the road it stays with its trip and comes later on its day. A step of the "
               "policy at delivery_moved may tell the customer.")
        .takes("ID…", &Args::ids, "the deliveries: ids, numbers or reference:KEY", cli::ValueKind::delivery)
        .lines()
        .takes("--to WINDOW", &Args::to, "when it may come now: a day, an hour, or 'fri 9:00..12:00'")
        .required()
        .with(takes_message<Args>("why", Needed::yes))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the delivery")
        .takes("--at INSTANT", &Args::at, "when it was agreed, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the delivery is still at this revision, else exit 5")
        .example("aftersales delivery move DL-3 --to 'fri 13:00..17:00' -m 'Out of stock until Thursday.' --told phone",
                 "It comes on Friday afternoon, and the customer knows.")
        .see_also({"delivery plan", "delivery unplan"})
        .runs(run);
}

cli::Command delivery_list() {
    return record_list(
        delivery_face,
        {.summary = "List deliveries",
         .about = "Terms as for ticket list. As a calendar each delivery is an entry.",
         .examples = {{"aftersales delivery list state:accepted promised:..tomorrow", "What is to be planned now."},
                      {"aftersales delivery list trip:TR-1 --sort seq", "The stops of a trip, in order."},
                      {"aftersales delivery list date:today.. --split staff --format ics -o calendars",
                       "Write a calendar for each person who delivers."}},
         .see_also = {"delivery show", "trip list"}});
}

cli::Command delivery_show() {
    return record_show(delivery_face, {.summary = "Show a delivery and what happened to it",
                                       .about = "Everything that is known of the delivery, and its history.",
                                       .examples = {{"aftersales delivery show DL-3", "Show delivery 3."}},
                                       .see_also = {"delivery list"}});
}

cli::Command delivery_history() {
    return record_history(delivery_face,
                          {.summary = "Show every event of a delivery",
                           .about = "Nothing is ever edited: all that ever happened to the delivery, oldest first.",
                           .examples = {{"aftersales delivery history DL-3", "Show what happened to delivery 3."}},
                           .see_also = {"delivery show"}});
}

cli::Command delivery_edit() {
    return record_edit(delivery_face,
                       {.summary = "Change what is known of a delivery",
                        .about = "Each field that changes is an event with the value before and after. What was handed "
                                 "over stays what it was; another day is delivery move.",
                        .examples = {{"aftersales delivery edit DL-3 --collect 900", "There is less to be paid."}},
                        .see_also = {"delivery move", "delivery show"}});
}

cli::Command delivery_check() {
    return record_check(delivery_face,
                        {.summary = "Answer items of a checklist at a delivery",
                         .about = "The lists are those of the policy for deliveries; delivery show tells what is done "
                                  "and what is open. A later answer stands instead of the one before, and ITEM= takes "
                                  "it back.",
                         .examples = {{"aftersales delivery check DL-3 handover shown=yes card=yes",
                                       "Answer two items of the list handover at delivery 3."}},
                         .see_also = {"trip check", "delivery done"}});
}

cli::Command delivery_load() {
    return record_step(loading, {.summary = "Say that goods are on the vehicle",
                                 .about = "Its trip is loading from the first of them on. A trip that is out takes "
                                          "nothing more.",
                                 .examples = {{"aftersales delivery list -q trip:TR-1 state:planned | aftersales "
                                               "delivery load -",
                                               "All that was planned for trip 1 is on the vehicle."}},
                                 .see_also = {"trip start"}});
}

cli::Command delivery_refuse() {
    return record_step(refusing, {.summary = "Say that the customer did not take the goods",
                                  .about = "They come back with the trip. It may be planned again.",
                                  .examples = {{"aftersales delivery refuse DL-3 -m 'It does not fit in the lift.'",
                                                "The customer did not take delivery 3."}},
                                  .see_also = {"delivery plan", "delivery move"}});
}

cli::Command delivery_nobody() {
    return record_step(finding_nobody, {.summary = "Say that nobody was at home",
                                        .about = "The goods come back with the trip. It may be planned again.",
                                        .examples = {{"aftersales delivery nobody DL-3 --told phone",
                                                      "Nobody opened; the customer was called."}},
                                        .see_also = {"delivery move", "delivery plan"}});
}

cli::Command delivery_unplan() {
    return record_step(unplanning, {.summary = "Take a delivery off its trip",
                                    .about = "It waits to be planned again. A trip that has no delivery left is called "
                                             "off.",
                                    .examples = {{"aftersales delivery unplan DL-3", "Delivery 3 stays here."}},
                                    .see_also = {"delivery plan", "delivery move"}});
}

cli::Command delivery_collect() {
    return record_step(collecting, {.summary = "Put right what was paid for a delivery",
                                    .about = "The whole sum that was paid, where some of it came later or was counted "
                                             "wrong, until its trip is settled.",
                                    .examples = {{"aftersales delivery collect DL-3 --collected 1200 -m 'The rest came "
                                                  "by transfer.'",
                                                  "All of it is paid now."}},
                                    .see_also = {"delivery done", "trip settle"}});
}

cli::Command delivery_settle() {
    return record_step(settling_damage, {.summary = "Say that a damage in transit is settled",
                                         .about = "What was handed over is settled with its trip.",
                                         .examples = {{"aftersales delivery settle DL-3 --paid 250 -m 'They pay 250.'",
                                                       "The carrier paid for the damage."}},
                                         .see_also = {"delivery damage", "trip settle"}});
}

cli::Command delivery_cancel() {
    return record_step(
        calling_off_delivery,
        {.summary = "Call a delivery off",
         .about = "It leaves its trip, and the customer is not told ahead of it any more. A cancelled "
                  "ticket takes its deliveries with it while they are still here.",
         .examples = {{"aftersales delivery cancel DL-3 -m 'The order was cancelled.'", "Delivery 3 is not to come."}},
         .see_also = {"delivery move"}});
}

}  // namespace aftersales::commands
