#include "aftersales/calendar/duration.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<std::optional<domain::Customer>> NamedCustomers::find_or_add(Writing& desk, const domain::CustomerAdded& party,
                                                                    domain::Instant at) {
    if (!names_someone(party)) return std::optional<domain::Customer>{};
    if (const auto found = TRY(find_customer(desk.store, party))) return desk.store.customer(*found);
    const bool by_name_alone = domain::phone_key(party.phone.value).empty() && party.email.empty();
    if (by_name_alone) {
        const auto seen = by_name_.find(party.name.value);
        if (seen != by_name_.end()) return desk.store.customer(seen->second);
    }
    auto added = TRY(add_customer(desk, party, at));
    if (by_name_alone) {
        by_name_[party.name.value] = added.id;
        fresh_ = party.name.value;
    }
    return std::optional{std::move(added)};
}

Result<std::optional<domain::Asset>> find_or_add_asset(Writing& desk, const domain::AssetAdded& asset,
                                                       domain::Instant at) {
    if (asset.serial.empty()) return std::optional<domain::Asset>{};
    if (const auto found = TRY(desk.store.asset_by_serial(asset.serial))) return desk.store.asset(*found);
    return std::optional{TRY(add_asset(desk, asset, at))};
}

Result<Added> import_customer(Writing& desk, const ImportRow& row) {
    domain::CustomerAdded party;
    party.name = {row.text("name")};
    party.phone = {row.text("phone")};
    party.email = {row.text("email")};
    party.gender = {row.text("gender")};
    party.age = {row.text("age")};
    if (const auto birthday = TRY(row.date("birthday"))) party.birthday = {calendar::print(*birthday)};
    party.region = row.text("region");
    party.postcode = {row.text("postcode")};
    party.address = {row.text("address")};
    party.tier = row.text("tier");
    party.tags = row.words("tags");
    party.reference = row.text("reference");
    if (!party.reference.empty() && TRY(desk.store.customer_by_reference(party.reference))) return Added::known;
    if (TRY(find_customer(desk.store, party))) return Added::known;
    if (!names_someone(party)) return row.mistake("name", "a customer has a name, a phone or an e-mail address");
    TRY(add_customer(desk, party, desk.now));
    return Added::yes;
}

Result<Added> import_asset(Writing& desk, const ImportRow& row, NamedCustomers& customers) {
    domain::AssetAdded asset;
    asset.serial = row.text("serial");
    if (asset.serial.empty()) return row.mistake("serial", "an asset has a serial number");
    if (TRY(desk.store.asset_by_serial(asset.serial))) return Added::known;
    asset.product = row.text("product");
    if (asset.product.empty()) return row.mistake("product", "an asset is a unit of a model");
    asset.purchased = TRY(row.date("purchased"));
    asset.delivered = TRY(row.date("delivered"));
    asset.purchase_channel = row.text("purchase_channel");
    asset.service_card = row.text("service_card");
    asset.warranty = row.text("warranty");
    if (!asset.warranty.empty()) {
        const auto term = calendar::read_calendar_span(asset.warranty);
        if (!term) return row.mistake("warranty", term.error().message, term.error().hints);
    }
    asset.outlet = row.text("outlet");
    if (const auto number = row.text("customer"); !number.empty()) {
        const auto id = read_customer(number);
        if (!id) return row.mistake("customer", id.error().message);
        asset.customer = TRY(require_customer(desk.store, *id)).id;
    } else {
        domain::CustomerAdded party;
        party.name = {row.text("customer_name")};
        party.phone = {row.text("phone")};
        party.email = {row.text("email")};
        party.tier = row.text("tier");
        if (const auto customer = TRY(customers.find_or_add(desk, party, desk.now))) asset.customer = customer->id;
    }
    TRY(add_asset(desk, asset, desk.now));
    return Added::yes;
}

}  // namespace aftersales::service
