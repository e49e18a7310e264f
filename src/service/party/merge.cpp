// Two customers turn out to be one.
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

domain::Filter callbacks_of_customer(domain::CustomerId id) {
    return {.node = domain::Filter::Node::test,
            .column = "customer_id",
            .kind = domain::FieldKind::id,
            .comparison = domain::Comparison::is,
            .values = {std::to_string(id.value)}};
}

Result<void> check_whole(const domain::Customer& customer) {
    if (!customer.merged_into) return {};
    return fail(ErrorKind::refused, fmt::format("customer {} went on as customer {} already", customer.id.value,
                                                customer.merged_into.value));
}

Result<void> hand_over_tickets(Writing& desk, const domain::Customer& from, const domain::Customer& into) {
    std::vector<domain::TicketId> ids;
    TRY(store::list<domain::Ticket>(
        desk.store, {.filter = callbacks_of_customer(from.id), .order = "id", .descending = false, .limit = {}},
        [&](const store::TicketLine& line) -> Result<bool> {
            ids.push_back(line.ticket.id);
            return true;
        }));
    for (const auto id : ids) {
        auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
        TRY(change.add(domain::Changed{.field = "customer",
                                       .from = {std::to_string(from.id.value)},
                                       .to = {std::to_string(into.id.value)},
                                       .message = {},
                                       .by_hand = true},
                       desk.now));
        if (domain::is_open(change.record().status)) {
            auto tier = TRY(domain::change_field(change.record(), "tier", into.tier, {}, domain::ByHand::no));
            if (tier) TRY(change.add(std::move(*tier), desk.now));
        }
        TRY(change.save());
    }
    return {};
}

Result<void> hand_over_assets(Writing& desk, domain::CustomerId from, domain::CustomerId into) {
    std::vector<domain::Asset> assets;
    TRY(store::list<domain::Asset>(
        desk.store, {.filter = callbacks_of_customer(from), .order = "id", .descending = false, .limit = {}},
        [&](const store::AssetLine& line) -> Result<bool> {
            assets.push_back(line.asset);
            return true;
        }));
    for (auto& asset : assets) {
        RecordChange change{desk, std::move(asset)};
        TRY(change.set("customer", std::to_string(into.value)));
        TRY(change.save());
    }
    return {};
}

// Whoever has been reached under the old one's phones is found under the other's.
Result<void> hand_over_contacts(Writing& desk, const domain::Customer& from, domain::CustomerId into) {
    using domain::ContactKind;
    const auto keep = [&](ContactKind kind, const domain::Text& value, const domain::Text& label) -> Result<void> {
        if (value.empty()) return {};
        return keep_contact(desk, into, {kind, value.value, label.value});
    };
    TRY(keep(ContactKind::phone, from.phone, {}));
    TRY(keep(ContactKind::email, from.email, {}));
    for (const auto& each : TRY(contacts_of(desk.store, from.id))) TRY(keep(each.kind, each.value, each.label));
    return {};
}

}  // namespace

Result<void> merge_customers(Writing& desk, domain::CustomerId from, domain::CustomerId into) {
    if (from == into) {
        return fail(ErrorKind::refused, fmt::format("customer {} cannot go on as itself", from.value),
                    {"Name the customer that it goes on as."});
    }
    const auto old = TRY(require_customer(desk.store, from));
    const auto whole = TRY(require_customer(desk.store, into));
    TRY(check_whole(old));
    TRY(check_whole(whole));
    TRY(hand_over_tickets(desk, old, whole));
    TRY(hand_over_assets(desk, from, into));
    TRY(hand_over_callbacks(desk, from, into));
    TRY(hand_over_deliveries(desk, from, into));
    TRY(hand_over_contacts(desk, old, into));
    RecordChange change{desk, old};
    TRY(change.add(domain::Merged{.into = into.value, .message = {}}));
    return change.save();
}

}  // namespace aftersales::service
