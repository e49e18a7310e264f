#include "aftersales/cli/declare.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "customer/customer.hpp"
#include "customer/record.hpp"

namespace aftersales::commands {

namespace customer_add_command {

struct Args {
    std::string name{}, phone{}, email{}, gender{}, age{};
    std::optional<std::string> birthday{};
    std::string region{}, postcode{}, address{}, tier{}, reference{};
    std::vector<std::string> tags{};
    bool no_contact{};
};

Result<domain::CustomerAdded> party_of(const Args& args, const service::Writing& desk) {
    domain::CustomerAdded party;
    party.name = {args.name};
    party.phone = {args.phone};
    party.email = {args.email};
    party.gender = {args.gender};
    party.age = {args.age};
    if (const auto day = TRY(service::read_day(desk.policy, desk.now, args.birthday))) {
        party.birthday = {calendar::print(*day)};
    }
    party.region = args.region;
    party.postcode = {args.postcode};
    party.address = {args.address};
    party.tier = args.tier;
    party.tags = args.tags;
    party.reference = args.reference;
    party.no_contact = args.no_contact;
    return party;
}

Result<void> check_reference(const std::string& reference, const service::Writing& desk) {
    if (reference.empty()) return {};
    const auto known = TRY(desk.store.customer_by_reference(reference));
    if (!known) return {};
    const auto id = std::to_string(known->value);
    return fail(ErrorKind::refused, "customer " + id + " has the reference '" + reference + "' already",
                {"Look at them: aftersales customer show " + id});
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto party = TRY(party_of(args, desk));
    TRY(service::check_party(desk, party));
    TRY(check_reference(args.reference, desk));
    const auto customer = TRY(service::add_customer(desk, party, desk.now));
    return out.created(customer.id.value, customer_record(customer));
}

void takes_place(cli::Declaration<Args>& declaration) {
    declaration.takes("--region REGION", &Args::region, "city or district")
        .takes("--postcode CODE", &Args::postcode, "the postcode")
        .takes("--address ADDRESS", &Args::address, "street and house");
}

}  // namespace customer_add_command

cli::Command customer_add() {
    using namespace customer_add_command;
    return cli::declare<Args>("customer add", cli::Group::customers, "Add a customer")
        .about("Prints the customer's id. A phone or an e-mail address belongs to one customer: where it is known "
               "already, "
               "nothing is added and the one who has it is named.")
        .takes("--name NAME", &Args::name, "a person or a firm")
        .required()
        .takes("--phone PHONE", &Args::phone, "found again by its digits, without +86")
        .takes("--email EMAIL", &Args::email, "found again in any case of letters")
        .takes("--gender GENDER", &Args::gender, "the gender")
        .takes("--age AGE", &Args::age, "an age or an age range, as it was said")
        .takes("--birthday DATE", &Args::birthday, "the day of birth: programs may call on it")
        .with(takes_place)
        .takes("--tier TIER", &Args::tier, "new, regular, repeat, vip or a word of your own")
        .takes("--tag TAG", &Args::tags, "a tag")
        .takes("--reference KEY", &Args::reference, "the key it has elsewhere")
        .takes("--no-contact", &Args::no_contact, "wants neither callbacks nor notices")
        .example("aftersales customer add --name 王芳 --phone 13900000001 --tier vip", "Add a key customer.")
        .see_also({"customer edit", "asset add"})
        .runs(run);
}

}  // namespace aftersales::commands
