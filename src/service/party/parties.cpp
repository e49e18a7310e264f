#include "aftersales/service/party/parties.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/holders.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"
#include "party/unit_days.hpp"

#include <fmt/format.h>

namespace aftersales::service {

bool names_someone(const domain::Customer& party) {
    return !party.name.empty() || !party.phone.empty() || !party.email.empty();
}

Result<std::optional<domain::CustomerId>> find_customer(const store::Reader& store, const policy::Policy& policy,
                                                        const domain::Customer& party) {
    const auto found = TRY(find_holder(store, policy, party));
    return found.customer ? std::optional{found.customer->id} : std::nullopt;
}

// Of several numbers in one the first is the customer's own.
Result<domain::Customer> add_customer(Writing& desk, const domain::Customer& given, domain::Instant at) {
    auto party = given;
    const auto phones = TRY(text::read_phones(given.phone.value, desk.policy.country));
    if (phones.size() > 1) party.phone = {phones.front().given};
    party.phone_key = {TRY(phone_key_of(desk.policy, party.phone.value))};
    auto added = TRY(begin_record(desk, std::move(party), {.at = at}));
    for (std::size_t i = 1; i < phones.size(); ++i)
        TRY(keep_contact(desk, added.id, {domain::ContactKind::phone, phones[i].given, {}}));
    return added;
}

Result<domain::Asset> add_asset(Writing& desk, domain::Asset asset, domain::Instant at) {
    asset.serial = text::trimmed(asset.serial);
    if (asset.serial.empty()) return fail(ErrorKind::usage, "an asset needs a serial number");
    if (names_no_unit(asset.serial))
        return fail(ErrorKind::usage, fmt::format("'{}' names no unit: an asset needs a serial number", asset.serial));
    TRY(check_not_spoilt("serial", asset.serial));
    TRY(check_warranty(asset.warranty));
    TRY(check_days_of_unit(asset, today(desk.policy, desk.now)));
    if (TRY(store::find<domain::Asset>(desk.store, "serial", asset.serial))) {
        return fail(ErrorKind::refused,
                    fmt::format("there is an asset with the serial number '{}' already", asset.serial),
                    {fmt::format("Look at it: aftersales asset show serial:{}", asset.serial)});
    }
    return begin_record(desk, std::move(asset), {.at = at});
}

Result<domain::Product> add_product(Writing& desk, const domain::Product& product, domain::Instant at) {
    if (text::trimmed(product.model).empty()) return fail(ErrorKind::usage, "a product needs a model");
    TRY(check_warranty(product.warranty));
    if (TRY(store::get_by<domain::Product>(desk.store, "model", product.model))) {
        return fail(ErrorKind::refused, fmt::format("there is a product '{}' already", product.model));
    }
    return begin_record(desk, product, {.at = at});
}

Result<domain::Customer> require_customer(const store::Reader& store, domain::CustomerId id) {
    auto found = TRY(store::get<domain::Customer>(store, id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no customer {}", id.value));
    return std::move(*found);
}

Result<domain::Customer> surviving_customer(const store::Reader& store, domain::CustomerId id) {
    auto customer = TRY(require_customer(store, id));
    while (customer.merged_into) customer = TRY(require_customer(store, customer.merged_into));
    return customer;
}

Result<domain::Asset> require_asset(const store::Reader& store, domain::AssetId id) {
    auto found = TRY(store::get<domain::Asset>(store, id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no asset {}", id.value));
    return std::move(*found);
}

}  // namespace aftersales::service
