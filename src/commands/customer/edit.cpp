#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "customer/customer.hpp"
#include "customer/record.hpp"
#include "tag_changes.hpp"

namespace aftersales::commands {

namespace customer_edit_command {

using Given = std::optional<std::string>;

struct Args {
    std::string id{};
    Given name{}, phone{}, email{}, gender{}, age{}, birthday{}, region{}, postcode{}, address{}, tier{}, reference{};
    Given no_contact{};
    std::vector<std::string> tags{};
};

Result<service::FieldValues> values_of(const Args& args, const domain::Customer& before, const service::Writing& desk) {
    service::FieldValues values;
    const auto add = [&](const char* field, const Given& value) {
        if (value) values.emplace_back(field, *value);
    };
    add("name", args.name);
    add("phone", args.phone);
    add("email", args.email);
    add("gender", args.gender);
    add("age", args.age);
    if (args.birthday && args.birthday->empty()) add("birthday", args.birthday);
    if (args.birthday && !args.birthday->empty()) {
        values.emplace_back("birthday", calendar::print(*TRY(service::read_day(desk.policy, desk.now, args.birthday))));
    }
    add("region", args.region);
    add("postcode", args.postcode);
    add("address", args.address);
    add("tier", args.tier);
    add("reference", args.reference);
    add("no_contact", args.no_contact);
    if (!args.tags.empty()) values.emplace_back("tags", TRY(tags_after(before.tags, args.tags)));
    return values;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto id = TRY(service::read_customer(args.id));
    const auto before = TRY(service::require_customer(desk.store, id));
    const auto values = TRY(values_of(args, before, desk));
    if (values.empty()) {
        return fail(ErrorKind::usage, "nothing to change was said", {"Look at: aftersales customer edit --help"});
    }
    return out.changed(customer_record(TRY(service::edit_customer(desk, id, values))));
}

}  // namespace customer_edit_command

cli::Command customer_edit() {
    using namespace customer_edit_command;
    return cli::declare<Args>("customer edit", cli::Group::customers, "Change what is known of a customer")
        .about("Each field that changes is an event with the value before and after; an empty value takes one away. "
               "Another "
               "tier follows to the customer's open tickets, and their clocks with it.")
        .takes("ID", &Args::id, "the customer", cli::ValueKind::customer)
        .takes("--name NAME", &Args::name, "a person or a firm")
        .takes("--phone PHONE", &Args::phone, "the phone")
        .takes("--email EMAIL", &Args::email, "the e-mail address")
        .takes("--gender GENDER", &Args::gender, "the gender")
        .takes("--age AGE", &Args::age, "an age or an age range")
        .takes("--birthday DATE", &Args::birthday, "the day of birth")
        .takes("--region REGION", &Args::region, "city or district")
        .takes("--postcode CODE", &Args::postcode, "the postcode")
        .takes("--address ADDRESS", &Args::address, "street and house")
        .takes("--tier TIER", &Args::tier, "new, regular, repeat, vip or a word of your own")
        .takes("--tag +TAG", &Args::tags, "add a tag (+x), or take it away (-x)")
        .takes("--reference KEY", &Args::reference, "the key it has elsewhere")
        .takes("--no-contact YES", &Args::no_contact,
               "whether the customer wants neither callbacks nor notices: open ones are dropped")
        .choices({"yes", "no"})
        .example("aftersales customer edit 3 --tier vip --tag +fair", "Customer 3 is a key customer now.")
        .see_also({"customer merge"})
        .runs(run);
}

}  // namespace aftersales::commands
