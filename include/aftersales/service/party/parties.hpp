// Customers, assets and products: found or created, edited field by field, merged (D1; cli.md, customer, asset). A
// known one is never changed by finding it.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// By the digits of the phone, then by e-mail, never by name alone; of several who have it the one of the name, else the
// first (holders.hpp). Follows a merged customer to where it went.
Result<std::optional<domain::CustomerId>> find_customer(const store::Reader& store, const policy::Policy& policy,
                                                        const domain::Customer& party);
// True where something tells who it is.
bool names_someone(const domain::Customer& party);

// ErrorKind::usage where a phone has no digits, an e-mail no @, a birthday is in the future, or nobody is named;
// refused where the phone or the e-mail is another customer's already.
Result<void> check_party(const Writing& desk, const domain::Customer& party);
// ErrorKind::refused where another customer has the reference; "" is nobody's.
Result<void> check_reference(const Writing& desk, const std::string& reference);
// ErrorKind::usage where it is no span of the calendar; "" is fine.
Result<void> check_warranty(const std::string& span);

Result<domain::Customer> add_customer(Writing& desk, const domain::Customer& party, domain::Instant at);
Result<domain::Asset> add_asset(Writing& desk, domain::Asset asset, domain::Instant at);
Result<domain::Product> add_product(Writing& desk, const domain::Product& product, domain::Instant at);

// Fields by their column name; a list (tags) is joined by commas, a date is YYYY-MM-DD, no_contact yes or no, "" takes
// a value away. What is so already makes no event. A tier follows to the customer's open tickets, a corrected delivery
// or purchase date to the asset's open callbacks. Failures as of check_party; refused for a customer that was merged.
using FieldValues = std::vector<std::pair<std::string, std::string>>;
Result<domain::Customer> edit_customer(Writing& desk, domain::CustomerId id, const FieldValues& values);
Result<domain::Asset> edit_asset(Writing& desk, domain::AssetId id, const FieldValues& values);
Result<domain::Product> edit_product(Writing& desk, std::int64_t id, const FieldValues& values);

// `from` goes on as `into`: its tickets, assets and callbacks are the other's from now on. ErrorKind::refused where
// they are the same, or either was merged before.
Result<void> merge_customers(Writing& desk, domain::CustomerId from, domain::CustomerId into);

// ErrorKind::not_found where there is none.
Result<domain::Customer> require_customer(const store::Reader& store, domain::CustomerId id);
// Whom one goes on as, having been merged.
Result<domain::Customer> surviving_customer(const store::Reader& store, domain::CustomerId id);
Result<domain::Asset> require_asset(const store::Reader& store, domain::AssetId id);

}  // namespace aftersales::service
