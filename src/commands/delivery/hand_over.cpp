// What happens at the customer's door: delivery done, install, damage.
#include "aftersales/cli/declare.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "delivery/delivery_commands.hpp"
#include "delivery/delivery_face.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"

namespace aftersales::commands {

namespace delivery_done_command {

struct Args : TellingArgs {
    std::string serial{}, signed_by{}, collected{};
    std::optional<std::string> trained{};
    bool accept_other{}, take_over{};
};

using HandingOver = Result<service::HandedOver> (*)(service::Writing& desk, std::int64_t id,
                                                    const service::StepOptions& when, const service::HandOver& what);

Result<void> hand_over_all(const Args& args, service::Writing& desk, render::Sink& out, HandingOver hand_over) {
    service::HandOver what{.serial = args.serial,
                           .accept_other = args.accept_other,
                           .take_over = args.take_over ? service::TakeOver::yes : service::TakeOver::no,
                           .collected = TRY(amount_of("--collected", args.collected)),
                           .signed_by = {args.signed_by},
                           .message = {args.message},
                           .told = told_by(args),
                           .files = args.attach};
    if (args.trained) what.trained = *args.trained == "yes";
    const auto ids = TRY(read_deliveries(reading_of(desk), args.ids));
    if (ids.size() > 1 && !args.serial.empty())
        return fail(ErrorKind::usage, "--serial names one unit, and several deliveries were named");
    if (ids.size() > 1 && what.collected && *what.collected > domain::Money{})
        return fail(ErrorKind::usage, "--collected is what one paid, and several deliveries were named");
    const auto when = TRY(options_of(args, desk));
    for (const auto id : ids) {
        const auto after = TRY(hand_over(desk, id, when, what));
        if (after.without_serial) {
            const auto number = service::number_of(desk.policy, domain::ObjectKind::delivery, id);
            out.warning(fmt::format("no unit is known of {}: neither warranty nor callbacks follow", number));
            out.hint(fmt::format("once it is known: aftersales delivery install {} --serial SN", number));
        }
        TRY(tell_record(delivery_face, desk, after.delivery, out));
    }
    return {};
}

Result<void> run_done(const Args& args, service::Writing& desk, render::Sink& out) {
    return hand_over_all(args, desk, out, service::hand_over_delivery);
}
Result<void> run_install(const Args& args, service::Writing& desk, render::Sink& out) {
    return hand_over_all(args, desk, out, service::install_delivery);
}

void takes_unit(cli::Declaration<Args>& declaration) {
    declaration.takes("--accept-other", &Args::accept_other, "it is another unit than the one that was announced")
        .takes("--take-over", &Args::take_over, "the unit was another customer's, and is this one's from now on");
}

void takes_papers(cli::Declaration<Args>& declaration) {
    declaration.takes("--attach FILE", &Args::attach, "keep the file with the delivery")
        .takes("--at INSTANT", &Args::at, "when it was, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the delivery is still at this revision, else exit 5");
}

}  // namespace delivery_done_command

cli::Command delivery_done() {
    using namespace delivery_done_command;
    return cli::declare<Args>("delivery done", cli::Group::service, "Say that goods were handed over")
        .about("The unit is the customer's from now on, found by its serial number or made, and was delivered on that "
               "day: its warranty and the callbacks after a delivery count from it. Where money was to be collected it "
               "is to be said what was. A trip that was not said to have set out has set out with it.")
        .takes("ID…", &Args::ids, "the deliveries: ids, numbers or reference:KEY", cli::ValueKind::delivery)
        .lines()
        .takes("--serial SN", &Args::serial, "the unit's serial number, where it was not known")
        .takes("--signed NAME", &Args::signed_by, "who signed for it")
        .takes("--collected AMOUNT", &Args::collected, "what was paid at the door: 12 or 12.50")
        .with(takes_unit)
        .with(takes_message<Args>("what there is to know", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .with(takes_papers)
        .example("aftersales delivery done DL-3 --signed 'Mr Wang' --collected 1200 --at 'today 10:40'",
                 "Mr Wang has his goods, and has paid.")
        .see_also({"delivery install", "delivery collect", "trip settle"})
        .runs(run_done);
}

cli::Command delivery_install() {
    using namespace delivery_done_command;
    return cli::declare<Args>("delivery install", cli::Group::service, "Say that goods were installed")
        .about("The unit was installed on that day. Where no unit was known when it was handed over it is known from "
               "now on, delivered on the day on which it was.")
        .takes("ID…", &Args::ids, "the deliveries: ids, numbers or reference:KEY", cli::ValueKind::delivery)
        .lines()
        .takes("--serial SN", &Args::serial, "the unit's serial number")
        .takes("--trained YES", &Args::trained, "the customer was shown how to use it: yes or no",
               cli::ValueKind::choice)
        .choices({"yes", "no"})
        .takes("--signed NAME", &Args::signed_by, "who signed for the installation")
        .with(takes_unit)
        .with(takes_message<Args>("what there is to know", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .with(takes_papers)
        .example("aftersales delivery install DL-3 --serial SN1 --trained yes --signed 'Mr Wang'",
                 "It runs, and Mr Wang knows how.")
        .see_also({"delivery done"})
        .runs(run_install);
}

namespace delivery_damage_command {

struct Args : TellingArgs {
    std::string carrier{}, claim{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.ids.size() > 1 && !args.claim.empty())
        return fail(ErrorKind::usage, "--claim is for one, and several deliveries were named");
    const service::TransitDamage what{.carrier = args.carrier,
                                      .claim = TRY(amount_of("--claim", args.claim)),
                                      .message = {args.message},
                                      .told = told_by(args),
                                      .files = args.attach};
    const auto when = TRY(options_of(args, desk));
    for (const auto id : TRY(read_deliveries(reading_of(desk), args.ids))) {
        const auto after = TRY(service::damage_delivery(desk, id, when, what));
        if (out.shows_progress())
            out.remark(fmt::format("aftersales: ticket {} is about the damage",
                                   service::number_of(desk.policy, after.damage_ticket)));
        TRY(tell_record(delivery_face, desk, after, out));
    }
    return {};
}

}  // namespace delivery_damage_command

cli::Command delivery_damage() {
    using namespace delivery_damage_command;
    return cli::declare<Args>("delivery damage", cli::Group::service, "Say that goods were damaged in transit")
        .about("Opens a ticket of the policy's first category of kind logistics, which the column damage_ticket names, "
               "and keeps what is claimed of the carrier until it is settled. What replaces the goods is a delivery of "
               "its own.")
        .takes("ID…", &Args::ids, "the deliveries: ids, numbers or reference:KEY", cli::ValueKind::delivery)
        .lines()
        .takes("--carrier CARRIER", &Args::carrier, "who carried it")
        .required()
        .takes("--claim AMOUNT", &Args::claim, "what the carrier is to pay: 12 or 12.50")
        .with(takes_message<Args>("what is broken", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file, a picture, with the delivery")
        .takes("--at INSTANT", &Args::at, "when it was found, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the delivery is still at this revision, else exit 5")
        .example("aftersales delivery damage DL-3 --carrier sf --claim 300 -m 'The door is bent.' --attach door.jpg",
                 "The carrier is to pay for a bent door.")
        .see_also({"delivery settle", "ticket show"})
        .runs(run);
}

}  // namespace aftersales::commands
