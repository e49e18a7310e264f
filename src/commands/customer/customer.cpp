#include "customer/customer.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/text/unicode.hpp"
#include "customer/face.hpp"
#include "delivery/delivery_face.hpp"
#include "record/hanging_line.hpp"
#include "return/return_face.hpp"
#include "ticket/record.hpp"
#include "visit/visit_face.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

// Those that are no more used stand in the past too.
Result<void> add_histories(const service::Reading& desk, domain::CustomerId customer, Further& further) {
    std::vector<domain::Contact> contacts;
    TRY(store::list<domain::Contact>(
        desk.store,
        {.filter = service::column_is("customer_id", domain::FieldKind::id, {std::to_string(customer.value)})},
        [&](const domain::Contact& contact) -> Result<bool> {
            contacts.push_back(contact);
            return true;
        }));
    render::List events;
    for (const auto& contact : contacts) {
        auto history = TRY(desk.store.history(domain::ObjectKind::contact, contact.id));
        for (auto& event : event_records(history)) {
            auto told = std::get<render::Record>(std::move(event.is));
            told.insert(told.begin(), {"contact", contact.id});
            events.emplace_back(std::move(told));
        }
        further.histories.push_back(
            {fmt::format("{} {}", domain::word(contact.kind), contact.value.value), std::move(history)});
    }
    further.members.emplace_back("contact_events", std::move(events));
    return {};
}

Result<Further> further_of_customer(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& customer = std::get<domain::Customer>(record);
    Further further;
    const service::Contacts contacts{{customer.id, TRY(service::contacts_of(desk.store, customer.id))}};
    for (const auto kind : {domain::ContactKind::phone, domain::ContactKind::email}) {
        const std::string label{kind == domain::ContactKind::phone ? "phone" : "e-mail"};
        for (const auto& each : service::all_of_kind(customer, kind, contacts)) {
            const bool first = further.lines.empty() || !further.lines.back().first.ends_with(label);
            further.lines.emplace_back(first ? label : "also " + label,
                                       each.label.empty() ? each.value
                                                          : fmt::format("{} ({})", each.value, each.label));
        }
    }
    if (customer.no_contact) further.lines.emplace_back("no contact", "wants no callbacks");
    if (customer.merged_into)
        further.lines.emplace_back("merged into", fmt::format("goes on as customer {}", customer.merged_into.value));
    const auto of_customer =
        service::column_is("customer_id", domain::FieldKind::id, {std::to_string(customer.id.value)});
    render::List assets, tickets;
    TRY(store::list<domain::Asset>(
        desk.store, {.filter = of_customer}, [&](const store::AssetLine& line) -> Result<bool> {
            const auto& asset = line.asset;
            assets.emplace_back(render::Record{{"id", asset.id.value},
                                               {"serial", render::text_or_absent(asset.serial)},
                                               {"product", render::text_or_absent(asset.product)}});
            auto text = fmt::format("{} · {} · {}", asset.id.value, asset.product, asset.serial);
            if (asset.given_back) text += " · given back " + calendar::print(*asset.given_back);
            further.lines.emplace_back("asset", std::move(text));
            return true;
        }));
    const auto open = TRY(desk.store.questions().open_tickets(customer.id));
    for (const auto id : open) {
        const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
        if (!ticket) continue;
        tickets.emplace_back(id.value);
        further.lines.emplace_back("open ticket",
                                   fmt::format("{}  {}", service::number_of(desk.policy, id), ticket->subject.value));
    }
    further.members.emplace_back("assets", std::move(assets));
    further.members.emplace_back("open_tickets", std::move(tickets));
    TRY(add_histories(desk, customer.id, further));
    TRY(add_visits(desk, "customer_id", customer.id.value, further));
    TRY(add_returns(desk, "customer_id", customer.id.value, further));
    TRY(add_deliveries(desk, "customer_id", customer.id.value, further));
    TRY(add_hanging(desk, open, further));
    return further;
}

constexpr std::array customer_joined{
    JoinedColumn{{"phones", "Phones", render::Kind::list, "all phones", false}, ""},
    JoinedColumn{{"emails", "E-mails", render::Kind::list, "all e-mail addresses", false}, ""},
};

render::Value values_of(const std::vector<service::Reachable>& all) {
    std::vector<std::string> values;
    for (const auto& each : all) values.push_back(each.value);
    return render::texts(values);
}

Result<Join> join_contacts(const service::Reading& desk) {
    return [contacts = TRY(service::all_contacts(desk.store))](const store::AnyLine& line) {
        const auto& customer = std::get<domain::Customer>(line);
        return std::vector<render::Value>{
            values_of(service::all_of_kind(customer, domain::ContactKind::phone, contacts)),
            values_of(service::all_of_kind(customer, domain::ContactKind::email, contacts))};
    };
}

std::vector<cli::Parameter> contact_options(Telling telling) {
    if (telling == Telling::first) return {};
    std::vector<cli::Parameter> options{
        cli::parameter("--add-phone PHONE[=LABEL]", "one more phone, and whose it is"),
        cli::parameter("--drop-phone PHONE", "a phone that is no more used: it finds nobody any more"),
        cli::parameter("--add-email EMAIL[=LABEL]", "one more e-mail address"),
        cli::parameter("--drop-email EMAIL", "an e-mail address that is no more used")};
    for (auto& each : options) each.repeatable = true;
    return options;
}

Result<void> take_contacts(service::Writing& desk, std::int64_t id, const GivenWords& taken) {
    const domain::CustomerId customer{id};
    for (const auto& [option, words] : taken.all) {
        const auto kind = option.ends_with("phone") ? domain::ContactKind::phone : domain::ContactKind::email;
        for (const auto& word : words) {
            if (option.starts_with("--drop"))
                TRY(service::drop_contact(desk, customer, kind, word));
            else if (!word.empty())
                TRY(service::add_contact(desk, customer, service::read_reachable(kind, word)));
        }
    }
    return {};
}

// The phone or address that another takes the place of is kept; one that is taken away is dropped, and the next moves
// up.
Result<domain::AnyRecord> edit_keeping(service::Writing& desk, std::int64_t id, const service::FieldValues& values) {
    const auto before = TRY(service::require_customer(desk.store, domain::CustomerId{id}));
    service::FieldValues told;
    std::vector<std::pair<domain::ContactKind, std::string>> gone;
    for (const auto& each : values) {
        const auto kind = each.second.empty() ? domain::read_word<domain::ContactKind>(each.first) : std::nullopt;
        const auto& first = kind == domain::ContactKind::email ? before.email.value : before.phone.value;
        if (kind && !first.empty())
            gone.emplace_back(*kind, first);
        else
            told.push_back(each);
    }
    auto after = TRY(service::edit_customer(desk, before.id, told));
    const auto keep = [&](domain::ContactKind kind, const std::string& was, const std::string& is) -> Result<void> {
        if (was.empty() || is.empty()) return {};
        if (service::contact_key(desk.policy, kind, was) == service::contact_key(desk.policy, kind, is)) return {};
        return service::keep_contact(desk, after.id, {kind, was, {}});
    };
    TRY(keep(domain::ContactKind::phone, before.phone.value, after.phone.value));
    TRY(keep(domain::ContactKind::email, before.email.value, after.email.value));
    for (const auto& [kind, value] : gone) TRY(service::drop_contact(desk, before.id, kind, value));
    return TRY(service::require_customer(desk.store, before.id));
}

std::vector<std::string> nobodies_given(const service::Writing& desk, const service::FieldValues& values) {
    std::vector<std::string> told;
    for (const auto& [field, value] : values) {
        const bool phone = field == "phone";
        if (!phone && field != "email") continue;
        const auto nobodies = service::nobodies_in(desk.policy, phone ? value : "", phone ? "" : value);
        if (!nobodies) continue;
        for (const auto& each : *nobodies) told.push_back(service::say_nobody(each));
    }
    return told;
}

std::vector<std::string> phones_misread(const service::Writing& desk, const service::FieldValues& values,
                                        const GivenWords& taken) {
    std::vector<std::string> phones;
    for (const auto& [field, value] : values)
        if (field == "phone") phones.push_back(value);
    for (const auto& [option, words] : taken.all) {
        if (option != "phone" && option != "--add-phone") continue;
        for (const auto& word : words) {
            auto read = service::read_reachable(domain::ContactKind::phone, word).value;
            if (std::ranges::find(phones, read) == phones.end()) phones.push_back(std::move(read));
        }
    }
    std::vector<std::string> told;
    for (const auto& phone : phones)
        for (const auto& each : service::misread_phones(desk.policy, phone))
            told.push_back(text::without_controls(each));
    return told;
}

}  // namespace

const RecordFace customer_face{.object = domain::ObjectKind::customer,
                               .id_help = "the customer",
                               .ids_help = "the customers",
                               .joined = customer_joined,
                               .join = join_contacts,
                               .add = [](service::Writing& desk, const domain::AnyRecord& given,
                                         const service::StepOptions&) -> Result<domain::AnyRecord> {
                                   const auto& party = std::get<domain::Customer>(given);
                                   TRY(service::check_party(desk, party));
                                   TRY(service::check_reference(desk, party.reference));
                                   return TRY(service::add_customer(desk, party, desk.now));
                               },
                               .edit = edit_keeping,
                               .surprises = nobodies_given,
                               .misread = phones_misread,
                               .further = further_of_customer,
                               .options = contact_options,
                               .take = take_contacts};

cli::Command customer_add() {
    return record_add(
        customer_face,
        {.summary = "Add a customer",
         .about = "Prints the customer's id. A phone or an e-mail address belongs to one customer: where it is known "
                  "already, nothing is added and the one who has it is named.",
         .examples = {{"aftersales customer add --name 王芳 --phone 13900000001 --tier vip", "Add a key customer."}},
         .see_also = {"customer edit", "asset add"}});
}

cli::Command customer_edit() {
    return record_edit(
        customer_face,
        {.summary = "Change what is known of a customer",
         .about = "Each field that changes is an event with the value before and after; an empty value takes one away; "
                  "of phones and "
                  "e-mail addresses the first, and the next moves up. "
                  "Another tier follows to the customer's open tickets, and their clocks with it; who wants no contact "
                  "any more has the open callbacks dropped.",
         .examples = {{"aftersales customer edit 3 --tier vip --tag +fair", "Customer 3 is a key customer now."}},
         .see_also = {"customer merge"}});
}

cli::Command customer_list() {
    return record_list(
        customer_face,
        {.summary = "List customers",
         .about = "Terms as for ticket list; other words are looked for in name, phone and e-mail address. Without "
                  "terms all customers are listed, by id.",
         .examples = {{"aftersales customer list tier:vip region:上海", "List the key customers of a region."}},
         .see_also = {"ticket list"}});
}

cli::Command customer_show() {
    return record_show(customer_face, {.summary = "Show a customer with assets and open tickets",
                                       .about = "Everything that is known of the customer, and what changed when.",
                                       .examples = {{"aftersales customer show 3", "Show customer 3."}},
                                       .see_also = {"customer list"}});
}

}  // namespace aftersales::commands
