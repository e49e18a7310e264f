#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/untaken.hpp"
#include "aftersales/service/reporters.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/unicode.hpp"
#include "ticket/record.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"
#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace ticket_open_command {

struct Args {
    std::string subject{};
    std::string description{};
    std::optional<std::string> file{};
    std::string customer{};
    std::string name{}, phone{}, email{}, region{}, tier{}, gender{}, age{}, address{}, postcode{};
    std::string product{}, serial{};
    std::optional<std::string> purchased{}, delivered{};
    std::string purchase_channel{}, service_card{};
    std::string channel{}, occurred{}, frequency{}, signs{}, steps_tried{};
    bool wants_priority{}, take_over{};
    std::string category{}, priority{}, outlet{}, assign{};
    std::vector<std::string> tags{};
    std::string reference{};
    std::optional<std::string> at{}, input{};
    std::string reporter{}, reporter_phone{};
    std::optional<domain::ReporterRole> reporter_role{};
    bool new_customer{};
    std::vector<std::string> attach{};
};

domain::Customer party_of(const Args& args) {
    domain::Customer party;
    party.name = {args.name};
    party.phone = {args.phone};
    party.email = {args.email};
    party.region = args.region;
    party.tier = args.tier;
    party.gender = {args.gender};
    party.age = {args.age};
    party.address = {args.address};
    party.postcode = {args.postcode};
    return party;
}

Result<domain::Asset> asset_of(const Args& args, const service::Writing& desk) {
    domain::Asset asset;
    asset.serial = text::trimmed(args.serial);
    asset.product = args.product;
    asset.purchased = TRY(service::read_day(desk.policy, desk.now, args.purchased));
    asset.delivered = TRY(service::read_day(desk.policy, desk.now, args.delivered));
    asset.purchase_channel = args.purchase_channel;
    asset.service_card = args.service_card;
    return asset;
}

std::string first_line(const std::string& text) {
    return std::string{text::trimmed(std::string_view{text}.substr(0, text.find('\n')))};
}

Result<service::Request> request_of(const Args& args, const service::Writing& desk) {
    service::Request request;
    auto description = args.description;
    if (args.input && *args.input != "-")
        return fail(ErrorKind::usage, fmt::format("'{}' is one word too many", *args.input),
                    {"A request of several words is quoted: -s 'Pump leaks'; - alone reads it from standard input."});
    if (args.input && (args.file || !description.empty()))
        return fail(ErrorKind::usage, "the request in full is given twice");
    if (args.input) description = TRY(cli::text_or_input("-"));
    if (args.file) description = TRY(cli::text_or_input(*args.file));
    request.subject = {args.subject.empty() ? first_line(description) : args.subject};
    request.description = {std::move(description)};
    request.occurred = {args.occurred};
    request.frequency = {args.frequency};
    request.signs = {args.signs};
    request.steps_tried = {args.steps_tried};
    request.channel = args.channel;
    request.wants_priority = args.wants_priority;
    if (!args.customer.empty()) request.customer = TRY(service::read_customer(args.customer));
    request.party = party_of(args);
    request.new_customer = args.new_customer;
    if (args.new_customer && args.name.empty())
        return fail(ErrorKind::usage, "a new customer needs a name", {"Say it with --name NAME."});
    request.asset = TRY(asset_of(args, desk));
    request.category = args.category;
    request.priority = args.priority;
    request.outlet = args.outlet;
    request.assignee = args.assign;
    request.tags = args.tags;
    request.reference = args.reference;
    request.at = TRY(service::read_point(desk.policy, desk.now, args.at));
    request.take_over = args.take_over ? service::TakeOver::yes : service::TakeOver::no;
    return request;
}

// What is no fault: a script that opens tickets without a number has nothing to mend.
void tell_person(const std::vector<std::string>& remarks, render::Sink& out) {
    if (!out.shows_progress()) return;
    for (const auto& remark : remarks) out.remark("aftersales: " + remark);
}

// "--email x@y.cn", as it was typed.
std::string typed(const std::string& field, const std::string& value) {
    auto option = "--" + field;
    std::ranges::replace(option, '_', '-');
    return fmt::format("{} {}", option, value);
}

void warn_untaken(const std::vector<std::string>& all, const std::string& noun, std::int64_t id, render::Sink& out) {
    if (all.empty()) return;
    out.warning(text::without_controls(fmt::format("{} {} was known and is as it was: {} {} not taken", noun, id,
                                                   fmt::join(all, ", "), all.size() == 1 ? "is" : "are")));
    out.remark(fmt::format("hint: aftersales {} edit {} changes what is known", noun, id));
}

// The customer of the ticket beside what was told of whoever asks.
struct Asking {
    domain::Customer told{};
    domain::Customer known{};
    std::vector<std::pair<domain::ContactKind, std::string>> strange{};  // that are none of the customer's
    std::vector<std::string> further{};  // phones beside one of the customer's, likewise
};
Result<std::optional<Asking>> asking(const Args& args, const domain::Ticket& ticket, const service::Writing& desk) {
    if (!ticket.customer) return std::optional<Asking>{};
    Asking made{.told = party_of(args), .known = TRY(service::require_customer(desk.store, ticket.customer))};
    made.strange = TRY(service::strange_contacts(desk.store, desk.policy, made.told, made.known));
    made.further = TRY(service::further_phones(desk.store, desk.policy, made.told, made.known));
    return std::optional{std::move(made)};
}

// What was said of a customer or a unit that were known, and that is kept nowhere.
Result<void> tell_untaken(const Args& args, const domain::Ticket& ticket, const std::optional<Asking>& asks,
                          service::Writing& desk, render::Sink& out) {
    std::vector<std::string> all;
    if (asks) {
        const auto& [party, known, strange, further] = *asks;
        for (const auto& [field, value] : service::untaken(domain::RecordView{party}, domain::RecordView{known})) {
            // The name and a phone go to the reporter, the region to the ticket.
            if (field != "name" && field != "phone" && field != "email" && field != "region")
                all.push_back(typed(field, value));
        }
        for (const auto& [kind, value] : strange)
            if (kind == domain::ContactKind::email) all.push_back(typed("email", value));
        for (const auto& value : further) all.push_back(typed("phone", value));
        warn_untaken(all, "customer", known.id.value, out);
    }
    const auto told = TRY(asset_of(args, desk));
    all.clear();
    if (ticket.asset) {
        const auto known = TRY(service::require_asset(desk.store, ticket.asset));
        for (const auto& [field, value] : service::untaken(domain::RecordView{told}, domain::RecordView{known}))
            all.push_back(typed(field, value));
        warn_untaken(all, "asset", known.id.value, out);
        return {};
    }
    for (const auto& [field, value] : service::untaken(domain::RecordView{told}, domain::RecordView{domain::Asset{}}))
        if (field != "product") all.push_back(typed(field, value));
    if (all.empty()) return {};
    out.warning(text::without_controls(
        fmt::format("{} {} kept nowhere: no unit is named", fmt::join(all, ", "), all.size() == 1 ? "is" : "are")));
    out.remark("hint: --serial SN says which unit it is");
    return {};
}

// One of another name, or by a phone that is not the customer's.
std::optional<domain::Reporter> caller(const Asking& asks) {
    auto other = service::other_than(asks.known, asks.told);
    for (const auto& [kind, value] : asks.strange)
        if (!other && kind == domain::ContactKind::phone && asks.further.empty())
            other = domain::Reporter{.phone = {value}};
    return other;
}

// Who was said to have reported it, else the one whose name is not that of the customer who was found.
Result<void> tell_reporter(const Args& args, domain::TicketId ticket, const std::optional<Asking>& asks,
                           service::Writing& desk, render::Sink& out) {
    if (!args.reporter.empty() || !args.reporter_phone.empty()) {
        TRY(service::keep_reporter(
            desk, ticket, {.name = {args.reporter}, .phone = {args.reporter_phone}, .role = args.reporter_role}));
        return {};
    }
    auto other = asks ? caller(*asks) : std::nullopt;
    if (!other) return {};
    other->role = args.reporter_role;
    const auto kept = TRY(service::keep_reporter(desk, ticket, std::move(*other)));
    const auto& whose = asks->known;
    out.warning(text::without_controls(fmt::format("{} is kept as the reporter: customer {} is {}",
                                                   kept.name.empty() ? kept.phone.value : kept.name.value,
                                                   whose.id.value, whose.name.empty() ? "another" : whose.name.value)));
    out.remark("hint: --new-customer makes a customer of whoever is named");
    return {};
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.reporter_role && args.reporter.empty() && args.reporter_phone.empty() && args.name.empty())
        return fail(ErrorKind::usage, "a role needs a reporter", {"Say who it was with --reporter NAME."});
    TRY(service::nobodies_in(desk.policy, args.reporter_phone, {}));
    auto made = TRY(service::open(desk, TRY(request_of(args, desk))));
    tell_person(made.remarks, out);
    for (const auto& phone : {args.phone, args.reporter_phone})
        for (const auto& each : service::misread_phones(desk.policy, phone)) out.warning(text::without_controls(each));
    if (!made.shared.empty()) {
        out.remark("aftersales: " + made.shared);
        out.remark("hint: --name NAME or --customer ID tells who is meant");
    }
    if (!made.known) {
        const auto asks = TRY(asking(args, made.ticket, desk));
        TRY(tell_reporter(args, made.ticket.id, asks, desk, out));
        TRY(tell_untaken(args, made.ticket, asks, desk, out));
        TRY(attach_files(args.attach, made.ticket, desk));
    }
    if (made.known)
        out.remark(fmt::format("aftersales: known: '{}' is ticket {}", args.reference, made.ticket.id.value));
    if (!out.shows_changes()) return out.created(made.ticket.id.value, {});
    return out.created(made.ticket.id.value, TRY(ticket_record(made.ticket, desk.store, desk.policy, desk.now)));
}

void takes_party(cli::Declaration<Args>& declaration) {
    declaration.takes("--customer ID", &Args::customer, "the customer, where known by number", cli::ValueKind::customer)
        .takes("--name NAME", &Args::name, "the customer's name")
        .takes("--phone PHONE", &Args::phone, "the customer's phone: finds who is known")
        .takes("--email EMAIL", &Args::email, "the customer's e-mail address: finds who is known")
        .takes("--region REGION", &Args::region, "where the customer lives")
        .takes("--tier TIER", &Args::tier, "the customer's tier, where new")
        .takes("--gender GENDER", &Args::gender, "the customer's gender, where new")
        .takes("--age AGE", &Args::age, "the customer's age or age range, where new")
        .takes("--address ADDRESS", &Args::address, "the customer's address, where new")
        .takes("--postcode CODE", &Args::postcode, "the customer's postcode, where new");
}

void takes_reporter(cli::Declaration<Args>& declaration) {
    declaration.takes("--reporter NAME", &Args::reporter, "who reports it, where that is not the customer")
        .takes("--reporter-phone PHONE", &Args::reporter_phone, "the reporter's phone")
        .takes("--reporter-role ROLE", &Args::reporter_role, "what the reporter is to the customer")
        .choices(all_words<domain::ReporterRole>())
        .takes("--new-customer", &Args::new_customer,
               "make a customer of whoever is named, even where the phone is known");
}

void takes_asset(cli::Declaration<Args>& declaration) {
    declaration.takes("--product MODEL", &Args::product, "the model it is about")
        .takes("--serial SN", &Args::serial, "the unit's serial number: finds the asset, or makes it")
        .takes("--take-over", &Args::take_over, "the unit was another customer's, and is this one's from now on")
        .takes("--purchased DATE", &Args::purchased, "when the unit was bought, where new")
        .takes("--delivered DATE", &Args::delivered, "when the unit was delivered, where new")
        .takes("--purchase-channel CHANNEL", &Args::purchase_channel, "where the unit was bought, where new")
        .takes("--service-card N", &Args::service_card, "the unit's service card, where new");
}

void takes_triage(cli::Declaration<Args>& declaration) {
    declaration.takes("--category CATEGORY", &Args::category, "what it is about, whatever the rules say")
        .takes("--priority PRIORITY", &Args::priority, "how fast it must be served, whatever the rules say")
        .takes("--outlet OUTLET", &Args::outlet, "the branch or partner that does the field work")
        .takes("--assign STAFF", &Args::assign, "who handles it")
        .takes("--tag TAG", &Args::tags, "a tag")
        .takes("--reference KEY", &Args::reference, "the number it has elsewhere; one seen before opens nothing")
        .takes("--at INSTANT", &Args::at, "when it came in, if not now");
}

}  // namespace ticket_open_command

cli::Command ticket_open() {
    using namespace ticket_open_command;
    return cli::declare<Args>("ticket open", cli::Group::tickets, "Open a ticket")
        .about("Records a request, classifies it by the policy's rules, starts its clocks and prints its number. An "
               "existing "
               "customer is found by phone or e-mail, an asset by serial number; else they are made. A name other "
               "than the customer's is kept as the reporter, which is said.\n\n"
               "A --reference that was seen before prints that ticket's number and changes nothing; where the subject, "
               "the customer or the serial number differ it is refused with exit status 5.")
        .takes("-s,--subject TEXT", &Args::subject, "the request in a line; else the first line of the description")
        .takes("-d,--description TEXT", &Args::description, "the request in full")
        .whole()
        .takes("-F,--file FILE", &Args::file, "a file with the request in full; - is standard input")
        .file()
        .takes("[INPUT]", &Args::input, "- alone: the request in full is read from standard input")
        .file()
        .with(takes_party)
        .with(takes_reporter)
        .with(takes_asset)
        .takes("--channel CHANNEL", &Args::channel, "how it came: phone, chat, email, web, onsite, callback, social")
        .takes("--occurred TEXT", &Args::occurred, "since when it happens")
        .takes("--frequency TEXT", &Args::frequency, "how often it happens")
        .takes("--signs TEXT", &Args::signs, "sounds or lights that come with it")
        .takes("--steps-tried TEXT", &Args::steps_tried, "what the customer has tried already")
        .takes("--wants-priority", &Args::wants_priority, "the customer asks for priority handling")
        .with(takes_triage)
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .example("aftersales ticket open -s '洗衣机漏水' --name 张伟 --phone 13800138000 --product WM-100 --serial SN1",
                 "Open a ticket for a leaking washing machine.")
        .runs(run);
}

}  // namespace aftersales::commands
