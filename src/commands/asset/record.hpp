// An asset as a record (import's names), in lists, and whole.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace aftersales::commands {

// Products by model: their warranty holds where the asset has none of its own.
using Products = std::map<std::string, domain::Product>;
Result<Products> products_of(const store::Reader& store);

std::span<const render::Column> asset_columns();
std::vector<render::Value> asset_cells(const store::AssetLine& line, const Products& products, domain::Date today);
// The columns as members.
Result<render::Record> asset_record(const domain::Asset& asset, const store::Reader& store, domain::Date today);

}  // namespace aftersales::commands
