#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/store.hpp"
#include "customer/customer.hpp"
#include "customer/record.hpp"
#include "page_text.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace customer_show_command {

struct Args {
    std::vector<std::string> ids{};
};

struct Page {
    domain::Customer customer{};
    std::vector<domain::Asset> assets{};
    std::vector<domain::Ticket> open_tickets{};
    std::vector<domain::Event> events{};
};

domain::Filter of_customer(domain::CustomerId id) {
    domain::Filter filter{.node = domain::Filter::Node::test};
    filter.column = "customer_id";
    filter.kind = domain::FieldKind::id;
    filter.comparison = domain::Comparison::is;
    filter.values = {std::to_string(id.value)};
    return filter;
}

Result<Page> page_of(domain::CustomerId id, const service::Reading& desk) {
    Page page{.customer = TRY(service::require_customer(desk.store, id))};
    TRY(desk.store.assets({.filter = of_customer(id), .order = "id", .descending = false, .limit = {}},
                          [&](const store::AssetLine& line) -> Result<bool> {
                              page.assets.push_back(line.asset);
                              return true;
                          }));
    for (const auto each : TRY(desk.store.open_tickets(id))) {
        if (auto ticket = TRY(desk.store.ticket(each))) page.open_tickets.push_back(std::move(*ticket));
    }
    page.events = TRY(desk.store.history(domain::ObjectKind::customer, id.value));
    return page;
}

render::Record record_of(const Page& page) {
    auto record = customer_record(page.customer);
    render::List assets, tickets, events;
    for (const auto& asset : page.assets) {
        assets.emplace_back(render::Record{{"id", asset.id.value},
                                           {"serial", render::text_or_absent(asset.serial)},
                                           {"product", render::text_or_absent(asset.product)}});
    }
    for (const auto& ticket : page.open_tickets) tickets.emplace_back(ticket.id.value);
    for (const auto& event : page.events) events.emplace_back(event_record(event));
    record.emplace_back("assets", std::move(assets));
    record.emplace_back("open_tickets", std::move(tickets));
    record.emplace_back("events", std::move(events));
    return record;
}

std::string text_of(const Page& page, const policy::Policy& policy, const render::View& view) {
    const auto& customer = page.customer;
    PageText text{policy.zone(), view};
    text.title(fmt::format("Customer {}  {}", customer.id.value, customer.name.value));
    text.line("phone", customer.phone.value);
    text.line("e-mail", customer.email.value);
    text.line("gender", customer.gender.value);
    text.line("age", customer.age.value);
    text.line("birthday", customer.birthday);
    text.line("region", customer.region);
    text.line("postcode", customer.postcode.value);
    text.line("address", customer.address.value);
    text.line("tier", customer.tier);
    text.line("since", customer.tier_since);
    text.line("tags", fmt::format("{}", fmt::join(customer.tags, ", ")));
    text.line("reference", customer.reference);
    if (customer.no_contact) text.line("no contact", "wants no callbacks");
    if (customer.merged_into) text.line("goes on as", fmt::format("customer {}", customer.merged_into.value));
    for (const auto& asset : page.assets) {
        text.line("asset", fmt::format("{} · {} · {}", asset.id.value, asset.product, asset.serial));
    }
    for (const auto& ticket : page.open_tickets) {
        text.line("open ticket", fmt::format("{}  {}", service::number_of(policy, ticket.id), ticket.subject.value));
    }
    text.gap();
    text.events(page.events);
    return text.take();
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    for (const auto& word : args.ids) {
        const auto page = TRY(page_of(TRY(service::read_customer(word)), desk));
        TRY(out.record(record_of(page), [&](const render::View& view) { return text_of(page, desk.policy, view); }));
    }
    return {};
}

}  // namespace customer_show_command

cli::Command customer_show() {
    using namespace customer_show_command;
    return cli::declare<Args>("customer show", cli::Group::customers, "Show a customer with assets and open tickets")
        .about("Everything that is known of the customer, and what changed when.")
        .takes("ID…", &Args::ids, "the customers", cli::ValueKind::customer)
        .lines()
        .example("aftersales customer show 3", "Show customer 3.")
        .see_also({"customer list"})
        .runs(run);
}

}  // namespace aftersales::commands
