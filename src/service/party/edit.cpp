// Customers and assets are corrected, field by field, and what hangs on the fields follows.
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "party/checks.hpp"
#include "party/unit_days.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aftersales::service {

namespace {

Result<void> check_not_merged(const domain::Customer& customer) {
    if (!customer.merged_into) return {};
    return fail(ErrorKind::refused,
                fmt::format("customer {} goes on as customer {}", customer.id.value, customer.merged_into.value),
                {fmt::format("Change that one: aftersales customer edit {}", customer.merged_into.value)});
}

// One who went on as another may have had it.
Result<void> check_reference_free(const Writing& desk, domain::CustomerId id, const std::string& reference) {
    const auto known = TRY(store::find<domain::Customer>(desk.store, "reference", reference));
    if (!known || *known == id) return {};
    const auto other = TRY(require_customer(desk.store, *known));
    return other.merged_into ? Result<void>{} : check_reference(desk, reference);
}

// policy.md, Clocks: a tier changed at the customer follows to the open tickets, and their clocks with it.
Result<void> take_tier_to_tickets(Writing& desk, const domain::Customer& customer) {
    for (const auto id : TRY(desk.store.questions().open_tickets(customer.id))) {
        auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
        auto decided = TRY(domain::change_field(change.record(), "tier", customer.tier, {}, domain::ByHand::no));
        if (decided) TRY(change.add(std::move(*decided), desk.now));
        TRY(change.save());
    }
    return {};
}

Result<void> check_asset_field(const Writing& desk, const domain::Asset& asset, const std::string& field,
                               const std::string& value) {
    if (field == "serial") {
        if (value.empty() || names_no_unit(value)) return fail(ErrorKind::usage, "an asset needs a serial number");
        TRY(check_not_spoilt("serial", value));
        const auto known = TRY(store::find<domain::Asset>(desk.store, "serial", value));
        if (known && *known != asset.id) {
            return fail(ErrorKind::refused,
                        fmt::format("asset {} has the serial number '{}' already", known->value, value),
                        {fmt::format("Look at it: aftersales asset show {}", known->value)});
        }
    }
    if (field == "warranty") return check_warranty(value);
    if (field == "customer") {
        std::int64_t id{};
        std::from_chars(value.data(), value.data() + value.size(), id);
        return check_not_merged(TRY(require_customer(desk.store, domain::CustomerId{id})));
    }
    const bool is_day = field == "delivered" || field == "purchased" || field == "installed" || field == "given_back";
    if (is_day && !value.empty() && !calendar::read_date(value))
        return fail(ErrorKind::usage, fmt::format("'{}' is not a date: expected YYYY-MM-DD", value));
    if (field == "given_back" && !value.empty() && *calendar::read_date(value) > today(desk.policy, desk.now))
        return fail(ErrorKind::refused, fmt::format("given_back: {} lies in the future", value));
    return {};
}

Result<void> check_product_field(const Writing& desk, const domain::Product& product, const std::string& field,
                                 const std::string& value) {
    if (field == "warranty") return check_warranty(value);
    if (field != "model") return {};
    if (value.empty()) return fail(ErrorKind::usage, "a product needs a model");
    const auto known = TRY(store::find<domain::Product>(desk.store, "model", value));
    if (known && *known != product.id)
        return fail(ErrorKind::refused, fmt::format("there is a product '{}' already", value));
    // Units name their model: they would lose what is known of it.
    const auto unit = TRY(store::find<domain::Asset>(desk.store, "product", product.model));
    if (!unit || value == product.model) return {};
    return fail(ErrorKind::refused, fmt::format("asset {} is a {}", unit->value, product.model),
                {fmt::format("To say what is known of another model: aftersales product add {}", value)});
}

}  // namespace

Result<domain::Customer> edit_customer(Writing& desk, domain::CustomerId id, const FieldValues& values) {
    const auto before = TRY(require_customer(desk.store, id));
    TRY(check_not_merged(before));
    RecordChange change{desk, before};
    for (const auto& [field, value] : values) {
        TRY(check_customer_field(desk, id, field, value));
        if (field == "reference") TRY(check_reference_free(desk, id, value));
        TRY(change.set(field, value, field == "phone" ? TRY(phone_key_of(desk.policy, value)) : std::string{}));
    }
    TRY(change.save());
    const auto& after = change.record();
    if (after.tier != before.tier) TRY(take_tier_to_tickets(desk, after));
    TRY(move_callbacks_of(desk, before, after));
    return after;
}

Result<domain::Asset> edit_asset(Writing& desk, domain::AssetId id, const FieldValues& values) {
    const auto before = TRY(require_asset(desk.store, id));
    RecordChange change{desk, before};
    for (const auto& [field, value] : values) {
        TRY(check_asset_field(desk, before, field, value));
        TRY(change.set(field, field == "outlet" ? TRY(policy::read_outlet(desk.policy, value)) : value));
    }
    const auto& wanted = change.record();
    if (wanted.purchased != before.purchased || wanted.delivered != before.delivered ||
        wanted.installed != before.installed)
        TRY(check_days_of_unit(wanted, today(desk.policy, desk.now)));
    TRY(change.save());
    TRY(move_callbacks_of(desk, before, change.record()));
    return change.record();
}

Result<domain::Product> edit_product(Writing& desk, std::int64_t id, const FieldValues& values) {
    const auto before = TRY(store::get<domain::Product>(desk.store, id));
    if (!before) return fail(ErrorKind::not_found, fmt::format("there is no product {}", id));
    RecordChange change{desk, *before};
    for (const auto& [field, value] : values) {
        TRY(check_product_field(desk, *before, field, value));
        TRY(change.set(field, value));
    }
    TRY(change.save());
    return change.record();
}

}  // namespace aftersales::service
