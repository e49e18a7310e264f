#include "asset/record.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using render::Kind;
using render::or_absent;
using render::text_or_absent;
using render::Value;

struct Row {
    const store::AssetLine& line;
    const domain::Asset& asset;
    const domain::Product* product{};
    domain::Date today{};
};

struct AssetColumn {
    render::Column column{};
    Value (*value)(const Row&){};
};

template <std::string domain::Asset::*Member>
Value word(const Row& row) {
    return text_or_absent(row.asset.*Member);
}

constexpr std::array table{
    AssetColumn{{"id", "ID", Kind::id, "the asset's id"}, [](const Row& row) { return Value{row.asset.id.value}; }},
    AssetColumn{{"serial", "Serial", Kind::text, "the serial number"}, word<&domain::Asset::serial>},
    AssetColumn{{"product", "Product", Kind::text, "the model"}, word<&domain::Asset::product>},
    AssetColumn{{"customer", "Customer", Kind::text, "the name of the customer who has it"},
                [](const Row& row) { return text_or_absent(row.line.customer_name.value); }},
    AssetColumn{{"purchased", "Purchased", Kind::date, "the day of purchase"},
                [](const Row& row) { return or_absent(row.asset.purchased); }},
    AssetColumn{{"delivered", "Delivered", Kind::date, "the day of delivery"},
                [](const Row& row) { return or_absent(row.asset.delivered); }},
    AssetColumn{{"warranty", "Warranty", Kind::text, "its own term, where it has one"}, word<&domain::Asset::warranty>},
    AssetColumn{{"warranty_state", "State", Kind::text, "in, out or unknown, by its own term or the product's"},
                [](const Row& row) {
                    return Value{std::string{domain::word(domain::warranty_state(&row.asset, row.product, row.today))}};
                }},
    AssetColumn{{"outlet", "Outlet", Kind::text, "the outlet in charge"}, word<&domain::Asset::outlet>},
    AssetColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id"},
                [](const Row& row) { return row.asset.customer ? Value{row.asset.customer.value} : Value{}; }},
    AssetColumn{{"purchase_channel", "Bought at", Kind::text, "where it was bought", false},
                word<&domain::Asset::purchase_channel>},
    AssetColumn{{"service_card", "Card", Kind::text, "the service card's number", false},
                word<&domain::Asset::service_card>},
    AssetColumn{{"added_at", "Added", Kind::instant, "when it became known", false},
                [](const Row& row) { return Value{row.asset.added_at}; }},
    AssetColumn{{"revision", "Revision", Kind::number, "how many changes it has seen", false},
                [](const Row& row) { return Value{row.asset.revision}; }},
};

constexpr auto columns = [] {
    std::array<render::Column, table.size()> made{};
    for (std::size_t i = 0; i < table.size(); ++i) made[i] = table[i].column;
    return made;
}();

}  // namespace

Result<Products> products_of(const store::Reader& store) {
    Products products;
    TRY(store.products([&](const domain::Product& product) -> Result<bool> {
        products.emplace(product.model, product);
        return true;
    }));
    return products;
}

std::span<const render::Column> asset_columns() { return columns; }

std::vector<Value> asset_cells(const store::AssetLine& line, const Products& products, domain::Date today) {
    const auto product = products.find(line.asset.product);
    const Row row{.line = line,
                  .asset = line.asset,
                  .product = product == products.end() ? nullptr : &product->second,
                  .today = today};
    std::vector<Value> cells;
    cells.reserve(table.size());
    for (const auto& each : table) cells.push_back(each.value(row));
    return cells;
}

Result<render::Record> asset_record(const domain::Asset& asset, const store::Reader& store, domain::Date today) {
    store::AssetLine line{.asset = asset};
    if (asset.customer) {
        if (const auto customer = TRY(store.customer(asset.customer))) line.customer_name = customer->name;
    }
    Products products;
    if (auto product = TRY(store.product(asset.product))) products.emplace(product->model, *product);
    auto cells = asset_cells(line, products, today);
    render::Record record;
    for (std::size_t i = 0; i < cells.size(); ++i)
        record.emplace_back(std::string{columns[i].name}, std::move(cells[i]));
    return record;
}

}  // namespace aftersales::commands
