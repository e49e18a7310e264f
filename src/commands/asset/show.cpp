#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "asset/asset.hpp"
#include "asset/record.hpp"
#include "page_text.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace asset_show_command {

struct Args {
    std::vector<std::string> ids{};
};

struct Page {
    domain::Asset asset{};
    std::string customer{};
    std::string warranty{};
    std::vector<store::CallbackLine> callbacks{};
    std::vector<domain::Event> events{};
};

Result<std::vector<store::CallbackLine>> callbacks_of(domain::AssetId id, const store::Reader& store) {
    domain::Filter filter{.node = domain::Filter::Node::test};
    filter.column = "asset_id";
    filter.kind = domain::FieldKind::id;
    filter.comparison = domain::Comparison::is;
    filter.values = {std::to_string(id.value)};
    std::vector<store::CallbackLine> all;
    TRY(store.callbacks({.filter = filter, .order = "id", .descending = false, .limit = {}},
                        [&](const store::CallbackLine& line) -> Result<bool> {
                            all.push_back(line);
                            return true;
                        }));
    return all;
}

std::string warranty_text(const domain::Asset& asset, const std::optional<domain::Product>& product,
                          domain::Date today) {
    const auto state = domain::word(domain::warranty_state(&asset, product ? &*product : nullptr, today));
    const auto& term = !asset.warranty.empty() || !product ? asset.warranty : product->warranty;
    return term.empty() ? std::string{state} : fmt::format("{} ({})", state, term);
}

Result<Page> page_of(domain::AssetId id, const service::Reading& desk) {
    Page page{.asset = TRY(service::require_asset(desk.store, id))};
    if (page.asset.customer) {
        const auto customer = TRY(service::require_customer(desk.store, page.asset.customer));
        page.customer = fmt::format("{} · {}", customer.id.value, customer.name.value);
    }
    page.warranty =
        warranty_text(page.asset, TRY(desk.store.product(page.asset.product)), service::today(desk.policy, desk.now));
    page.callbacks = TRY(callbacks_of(id, desk.store));
    page.events = TRY(desk.store.history(domain::ObjectKind::asset, id.value));
    return page;
}

Result<render::Record> record_of(const Page& page, const service::Reading& desk) {
    auto record = TRY(asset_record(page.asset, desk.store, service::today(desk.policy, desk.now)));
    render::List callbacks, events;
    for (const auto& line : page.callbacks) {
        callbacks.emplace_back(render::Record{{"id", line.callback.id.value},
                                              {"program", line.callback.program},
                                              {"state", std::string{domain::word(line.callback.state)}},
                                              {"due_from", line.callback.due_from},
                                              {"due_to", line.callback.due_to}});
    }
    for (const auto& event : page.events) events.emplace_back(event_record(event));
    record.emplace_back("callbacks", std::move(callbacks));
    record.emplace_back("events", std::move(events));
    return record;
}

std::string text_of(const Page& page, const calendar::Zone& zone, const render::View& view) {
    const auto& asset = page.asset;
    PageText text{zone, view};
    text.title(fmt::format("Asset {}  {}", asset.id.value, asset.serial));
    text.line("product", asset.product);
    text.line("customer", page.customer);
    text.line("purchased", asset.purchased);
    text.line("delivered", asset.delivered);
    text.line("bought at", asset.purchase_channel);
    text.line("service card", asset.service_card);
    text.line("warranty", page.warranty);
    text.line("outlet", asset.outlet);
    for (const auto& line : page.callbacks) {
        text.line("callback", fmt::format("{} · {} · {} · {}", line.callback.id.value, line.callback.program,
                                          calendar::print(line.callback.due_from), domain::word(line.callback.state)));
    }
    text.gap();
    text.events(page.events);
    return text.take();
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    for (const auto& word : args.ids) {
        const auto page = TRY(page_of(TRY(service::read_asset(desk.store, word)), desk));
        TRY(out.record(TRY(record_of(page, desk)),
                       [&](const render::View& view) { return text_of(page, desk.policy.zone(), view); }));
    }
    return {};
}

}  // namespace asset_show_command

cli::Command asset_show() {
    using namespace asset_show_command;
    return cli::declare<Args>("asset show", cli::Group::customers, "Show a unit with its callbacks")
        .about("Everything that is known of the unit, whether it is in warranty, and what changed when.")
        .takes("ID…", &Args::ids, "the assets: an id or serial:SN", cli::ValueKind::asset)
        .lines()
        .example("aftersales asset show serial:SN1", "Show the unit with the serial number SN1.")
        .see_also({"asset list"})
        .runs(run);
}

}  // namespace aftersales::commands
