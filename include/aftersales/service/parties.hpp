// Customers, assets and products: found or created, edited field by field, merged (D1; cli.md, customer, asset). A
// known one is never changed by finding it.
#pragma once

#include "aftersales/domain/customer.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// By the digits of the phone, then by e-mail, never by name alone; follows a merged customer to where it went.
Result<std::optional<domain::CustomerId>> find_customer(const store::Reader& store, const domain::CustomerAdded& party);
// True where something tells who it is.
bool names_someone(const domain::CustomerAdded& party);

Result<domain::Customer> add_customer(Writing& desk, const domain::CustomerAdded& party, domain::Instant at);
Result<domain::Asset> add_asset(Writing& desk, const domain::AssetAdded& asset, domain::Instant at);
Result<domain::Product> add_product(Writing& desk, const domain::ProductAdded& product, domain::Instant at);

// Fields by their column name; a list (tags) is joined by commas. What is so already makes no event. A tier follows to
// the customer's open tickets, a corrected delivery date to the asset's open callbacks.
using FieldValues = std::vector<std::pair<std::string, std::string>>;
Result<domain::Customer> edit_customer(Writing& desk, domain::CustomerId id, const FieldValues& values);
Result<domain::Asset> edit_asset(Writing& desk, domain::AssetId id, const FieldValues& values);

// `from` goes on as `into`: its tickets, assets and callbacks are the other's from now on.
Result<void> merge_customers(Writing& desk, domain::CustomerId from, domain::CustomerId into);

// ErrorKind::not_found where there is none.
Result<domain::Customer> require_customer(const store::Reader& store, domain::CustomerId id);
Result<domain::Asset> require_asset(const store::Reader& store, domain::AssetId id);

}  // namespace aftersales::service
