#include "asset/asset.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/party/warranties.hpp"
#include "aftersales/service/times.hpp"
#include "delivery/delivery_face.hpp"
#include "record/face.hpp"
#include "record/hanging_line.hpp"
#include "return/return_face.hpp"
#include "visit/visit_face.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

constexpr std::array asset_joined{
    JoinedColumn{{"customer", "Customer", render::Kind::text, "the name of the customer who has it"}, "product"},
    JoinedColumn{
        {"warranty_state", "State", render::Kind::text, "in, out or unknown, by its own term or the product's"},
        "warranty"},
    JoinedColumn{{"customer_id", "Customer ID", render::Kind::id, "the customer's id"}, "outlet"},
};

// The warranty of the product holds where the asset has none of its own.
Result<Join> join_asset(const service::Reading& desk) {
    return [warranties = TRY(service::Warranties::of(desk)),
            today = service::today(desk.policy, desk.now)](const store::AnyLine& any) {
        const auto& line = std::get<store::AssetLine>(any);
        return std::vector<render::Value>{render::text_or_absent(line.customer_name.value),
                                          std::string{domain::word(warranties.on(line.asset, today))},
                                          render::id_or_absent(line.asset.customer)};
    };
}

std::string warranty_line(const domain::Asset& asset, const std::optional<domain::Product>& product,
                          domain::Date today) {
    const auto state = domain::word(domain::warranty_state(&asset, product ? &*product : nullptr, today));
    const auto& term = !asset.warranty.empty() || !product ? asset.warranty : product->warranty;
    return term.empty() ? std::string{state} : fmt::format("{} ({})", state, term);
}

Result<void> tell_callbacks(const service::Reading& desk, domain::AssetId id, Further& further) {
    const auto filter = service::column_is("asset_id", domain::FieldKind::id, {std::to_string(id.value)});
    render::List callbacks;
    TRY(store::list<domain::Callback>(
        desk.store, {.filter = filter}, [&](const store::CallbackLine& line) -> Result<bool> {
            const auto& callback = line.callback;
            const std::string state{domain::word(callback.state)};
            callbacks.emplace_back(render::Record{{"id", callback.id.value},
                                                  {"program", callback.program},
                                                  {"state", state},
                                                  {"due_from", callback.due_from},
                                                  {"due_to", callback.due_to}});
            further.lines.emplace_back("callback", fmt::format("{} · {} · {} · {}", callback.id.value, callback.program,
                                                               calendar::print(callback.due_from), state));
            return true;
        }));
    further.members.emplace_back("callbacks", std::move(callbacks));
    return {};
}

Result<Further> further_of_asset(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& asset = std::get<domain::Asset>(record);
    Further further;
    if (asset.customer) {
        const auto customer = TRY(service::require_customer(desk.store, asset.customer));
        further.lines.emplace_back("customer", fmt::format("{} · {}", customer.id.value, customer.name.value));
    }
    const auto product = TRY(store::get_by<domain::Product>(desk.store, "model", asset.product));
    further.lines.emplace_back("warranty", warranty_line(asset, product, service::today(desk.policy, desk.now)));
    TRY(tell_callbacks(desk, asset.id, further));
    TRY(add_visits(desk, "asset_id", asset.id.value, further));
    TRY(add_returns(desk, "asset_id", asset.id.value, further));
    TRY(add_deliveries(desk, "asset_id", asset.id.value, further));
    std::vector<domain::TicketId> open;
    TRY(store::list<domain::Ticket>(
        desk.store, {.filter = service::column_is("asset", domain::FieldKind::id, {std::to_string(asset.id.value)})},
        [&](const store::TicketLine& line) -> Result<bool> {
            if (domain::is_open(line.ticket.status)) open.push_back(line.ticket.id);
            return true;
        }));
    TRY(add_hanging(desk, open, further));
    return further;
}

const RecordFace asset_face{.object = domain::ObjectKind::asset,
                            .id_help = "the asset: its id or serial:SN",
                            .ids_help = "the assets: an id or serial:SN",
                            .joined = asset_joined,
                            .join = join_asset,
                            .add = [](service::Writing& desk, const domain::AnyRecord& given,
                                      const service::StepOptions&) -> Result<domain::AnyRecord> {
                                auto asset = std::get<domain::Asset>(given);
                                asset.outlet = TRY(policy::read_outlet(desk.policy, asset.outlet));
                                return TRY(service::add_asset(desk, std::move(asset), desk.now));
                            },
                            .edit = [](service::Writing& desk, std::int64_t id,
                                       const service::FieldValues& values) -> Result<domain::AnyRecord> {
                                return TRY(service::edit_asset(desk, domain::AssetId{id}, values));
                            },
                            .further = further_of_asset};

}  // namespace

cli::Command asset_add() {
    return record_add(
        asset_face,
        {.summary = "Add a unit that a customer has",
         .about = "Prints the asset's id. Callbacks after delivery or purchase count from the days given here. A model "
                  "never seen before is accepted.",
         .examples = {{"aftersales asset add --serial SN1 --product WM-100 --customer 3 --delivered 2026-03-02 "
                       "--warranty 3y",
                       "Add a washing machine of customer 3."}},
         .see_also = {"customer add", "product add"}});
}

cli::Command asset_edit() {
    return record_edit(
        asset_face,
        {.summary = "Change what is known of a unit",
         .about = "Each field that changes is an event with the value before and after; an empty value takes one away. "
                  "A corrected delivery or purchase date moves the open callbacks that count from it; another "
                  "customer gets them.",
         .examples = {{"aftersales asset edit serial:SN1 --delivered 2026-03-05", "The unit came three days later."}},
         .see_also = {"asset show"}});
}

cli::Command asset_list() {
    return record_list(
        asset_face,
        {.summary = "List the units customers have",
         .about = "Terms as for ticket list; other words are looked for in serial number, model and customer's name. "
                  "Without terms all assets are listed, by id.",
         .examples = {{"aftersales asset list product:'WM-*' delivered:last-month",
                       "List the washing machines of last month."}},
         .see_also = {"ticket list"}});
}

cli::Command asset_show() {
    return record_show(asset_face,
                       {.summary = "Show a unit with its callbacks",
                        .about = "Everything that is known of the unit, whether it is in warranty, and what changed "
                                 "when.",
                        .examples = {{"aftersales asset show serial:SN1", "Show the unit with the serial number SN1."}},
                        .see_also = {"asset list"}});
}

}  // namespace aftersales::commands
