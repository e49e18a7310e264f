#include "aftersales/service/party/parties.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/store/store.hpp"
#include "change/event_for.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

// A new record from its first event.
template <class Record, class Change>
Result<Record> add(Writing& desk, domain::ObjectKind object, const Change& change, domain::Instant at) {
    const auto id = TRY(desk.store.new_id(object));
    const auto event = event_for(desk, {.object = object, .id = id, .revision = 1}, at, change);
    auto after = TRY(domain::apply(Record{}, event));
    TRY(desk.store.record(std::span{&event, 1}, after));
    return after;
}

// Where a merged customer went.
Result<std::optional<domain::CustomerId>> followed(const store::Reader& store,
                                                   std::optional<domain::CustomerId> found) {
    while (found) {
        const auto customer = TRY(store.customer(*found));
        if (!customer || !customer->merged_into) break;
        found = customer->merged_into;
    }
    return found;
}

}  // namespace

bool names_someone(const domain::CustomerAdded& party) {
    return !party.name.empty() || !party.phone.empty() || !party.email.empty();
}

Result<std::optional<domain::CustomerId>> find_customer(const store::Reader& store,
                                                        const domain::CustomerAdded& party) {
    std::optional<domain::CustomerId> found;
    if (const auto key = domain::phone_key(party.phone.value); !key.empty()) found = TRY(store.customer_by_phone(key));
    if (!found) {
        if (const auto key = domain::email_key(party.email.value); !key.empty()) {
            found = TRY(store.customer_by_email(key));
        }
    }
    return followed(store, found);
}

Result<domain::Customer> add_customer(Writing& desk, const domain::CustomerAdded& party, domain::Instant at) {
    return add<domain::Customer>(desk, domain::ObjectKind::customer, party, at);
}

Result<domain::Asset> add_asset(Writing& desk, const domain::AssetAdded& asset, domain::Instant at) {
    if (!asset.serial.empty() && TRY(desk.store.asset_by_serial(asset.serial))) {
        return fail(ErrorKind::refused,
                    fmt::format("there is an asset with the serial number '{}' already", asset.serial),
                    {fmt::format("Look at it: aftersales asset show serial:{}", asset.serial)});
    }
    return add<domain::Asset>(desk, domain::ObjectKind::asset, asset, at);
}

Result<domain::Product> add_product(Writing& desk, const domain::ProductAdded& product, domain::Instant at) {
    if (TRY(desk.store.product(product.model))) {
        return fail(ErrorKind::refused, fmt::format("there is a product '{}' already", product.model));
    }
    return add<domain::Product>(desk, domain::ObjectKind::product, product, at);
}

Result<domain::Customer> require_customer(const store::Reader& store, domain::CustomerId id) {
    auto found = TRY(store.customer(id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no customer {}", id.value));
    return std::move(*found);
}

Result<domain::Asset> require_asset(const store::Reader& store, domain::AssetId id) {
    auto found = TRY(store.asset(id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no asset {}", id.value));
    return std::move(*found);
}

}  // namespace aftersales::service
