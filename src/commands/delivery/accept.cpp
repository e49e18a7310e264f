#include "aftersales/cli/declare.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/untaken.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/unicode.hpp"
#include "delivery/delivery_commands.hpp"
#include "delivery/delivery_face.hpp"
#include "record/known_under.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"

namespace aftersales::commands {

namespace delivery_add_command {

struct Args : TellingArgs {
    std::string customer{}, name{}, phone{}, email{}, region{}, address{};
    bool new_customer{};
    std::string product{}, serial{}, order{}, collect{}, ticket{}, reference{};
    std::optional<std::string> window{};
    bool install{};
};

Result<service::DeliveryOrder> order_of(const Args& args, const service::Writing& desk) {
    service::DeliveryOrder order{.new_customer = args.new_customer};
    if (args.new_customer && args.name.empty())
        return fail(ErrorKind::usage, "a new customer needs a name", {"Say it with --name NAME."});
    if (!args.customer.empty()) order.customer = TRY(service::read_customer(args.customer));
    order.party.name = {args.name};
    order.party.phone = {args.phone};
    order.party.email = {args.email};
    auto& given = order.given;
    given.address = {args.address};
    given.region = args.region;
    given.product = std::string{text::trimmed(args.product)};
    given.serial = std::string{text::trimmed(args.serial)};
    given.order = args.order;
    given.collect = TRY(amount_of("--collect", args.collect));
    given.install = args.install;
    given.reference = args.reference;
    given.note = {args.message};
    given.told = told_by(args);
    if (!args.ticket.empty()) given.ticket = TRY(service::read_ticket(desk.store, desk.policy, args.ticket));
    if (args.window) order.window = TRY(service::read_window(desk.policy, desk.now, *args.window));
    order.when = TRY(options_of(args, desk));
    return order;
}

// A name, a phone or an address of mail that is none of the customer's who was found is kept nowhere, and said.
Result<void> tell_strange(const service::DeliveryOrder& order, const domain::HomeDelivery& delivery,
                          const service::Writing& desk, render::Sink& out) {
    const auto known = TRY(service::require_customer(desk.store, delivery.customer));
    std::vector<std::string> all;
    if (!order.party.name.empty() && order.party.name != known.name) all.push_back("--name " + order.party.name.value);
    for (const auto& [kind, value] : TRY(service::strange_contacts(desk.store, desk.policy, order.party, known)))
        all.push_back(fmt::format("--{} {}", domain::word(kind), value));
    if (all.empty()) return {};
    out.warning(
        text::without_controls(fmt::format("customer {} was known and is as it was: {} {} not taken", known.id.value,
                                           fmt::join(all, ", "), all.size() == 1 ? "is" : "are")));
    out.remark(fmt::format("hint: aftersales customer edit {} changes what is known", known.id.value));
    return {};
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto order = TRY(order_of(args, desk));
    const auto made = TRY(service::accept_delivery(desk, order));
    if (out.shows_progress())
        for (const auto& each : made.remarks) out.remark("aftersales: " + each);
    for (const auto& each : service::misread_phones(desk.policy, args.phone)) out.warning(text::without_controls(each));
    if (!made.shared.empty()) {
        out.remark("aftersales: " + made.shared);
        out.remark("hint: --name NAME or --customer ID tells who is meant");
    }
    constexpr auto object = domain::ObjectKind::delivery;
    if (made.known) {
        say_known({.object = object, .reference = args.reference, .id = made.delivery.id}, out);
        return tell_made(delivery_face, desk, made.delivery, out);
    }
    TRY(tell_strange(order, made.delivery, desk, out));
    TRY(service::attach_to_record(desk, {.object = object, .id = made.delivery.id}, args.attach));
    return tell_made(delivery_face, desk, made.delivery, out);
}

void takes_receiver(cli::Declaration<Args>& declaration) {
    declaration.takes("--customer ID", &Args::customer, "who gets it, where known by number", cli::ValueKind::customer)
        .takes("--name NAME", &Args::name, "who gets it")
        .takes("--phone PHONE", &Args::phone, "the customer's phone: finds who is known")
        .takes("--email EMAIL", &Args::email, "the customer's e-mail address: finds who is known")
        .takes("--address ADDRESS", &Args::address, "where it goes, if not to the customer's own address")
        .takes("--region REGION", &Args::region, "the region of that address")
        .takes("--new-customer", &Args::new_customer,
               "make a customer of whoever is named, even where the phone is known");
}

}  // namespace delivery_add_command

cli::Command delivery_add() {
    using namespace delivery_add_command;
    return cli::declare<Args>("delivery add", cli::Group::service, "Accept goods that are to be delivered")
        .about("Prints the delivery's id. The customer is found by phone or e-mail, or made. No ticket is needed; "
               "with --ticket the delivery hangs on it. A --reference that was seen before prints that delivery's id "
               "and changes nothing; where something else is said of the goods than then it is refused "
               "with exit status 5.")
        .with(takes_receiver)
        .takes("--product MODEL", &Args::product, "the model")
        .required()
        .takes("--serial SN", &Args::serial, "the unit's serial number, where it is known already")
        .takes("--order REF", &Args::order, "the number of the order that it comes from")
        .takes("--window WINDOW", &Args::window, "when it may come: a day, an hour, or 'tomorrow 9:00..12:00'")
        .takes("--install", &Args::install, "it is to be installed too")
        .takes("--collect AMOUNT", &Args::collect, "what the customer is to pay at the door: 12 or 12.50")
        .takes("--ticket TICKET", &Args::ticket, "the ticket that it is for")
        .takes("--reference KEY", &Args::reference, "the key it has elsewhere; one seen before accepts nothing")
        .with(takes_message<Args>("what there is to know of it", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the delivery")
        .takes("--at INSTANT", &Args::at, "when it was accepted, if not now")
        .example("aftersales delivery add --name 王芳 --phone 13900000001 --product WM-100 --order S-88 --window "
                 "'tomorrow 9:00..12:00' --collect 1200",
                 "Deliver a washing machine tomorrow morning, to be paid at the door.")
        .see_also({"delivery plan", "delivery list"})
        .runs(run);
}

}  // namespace aftersales::commands
