// Customers, assets and products. What a ticket's full text holds of them follows their changes.
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::store {
namespace {

using domain::Asset;
using domain::Customer;
using domain::Product;

template <class Record>
const std::string& by_id() {
    static const std::string sql =
        fmt::format("SELECT {} FROM {} WHERE id = $1", column_list<Record>(""), table<Record>);
    return sql;
}
const std::string& product_by_model() {
    static const std::string sql = fmt::format("SELECT {} FROM product WHERE model = $1", column_list<Product>(""));
    return sql;
}
const std::string& all_products() {
    static const std::string sql = fmt::format("SELECT {} FROM product ORDER BY model", column_list<Product>(""));
    return sql;
}

// Whether the events may have given the field another value.
bool may_change(std::span<const Event> events, std::string_view field) {
    return std::any_of(events.begin(), events.end(), [&](const Event& each) {
        const auto* changed = std::get_if<domain::Changed>(&each.change);
        return (changed && changed->field == field) || std::holds_alternative<domain::Undone>(each.change) ||
               std::holds_alternative<domain::Erased>(each.change);
    });
}

}  // namespace

Result<std::optional<Customer>> SqlStore::customer(CustomerId id) const {
    return find_record<Customer>(by_id<Customer>(), Values{id.value});
}
Result<std::optional<Asset>> SqlStore::asset(AssetId id) const {
    return find_record<Asset>(by_id<Asset>(), Values{id.value});
}
Result<std::optional<domain::Callback>> SqlStore::callback(CallbackId id) const {
    return find_record<domain::Callback>(by_id<domain::Callback>(), Values{id.value});
}
Result<std::optional<Product>> SqlStore::product(const std::string& model) const {
    return find_record<Product>(product_by_model(), Values{model});
}

Result<void> SqlStore::products(const Visit<Product>& visit) const {
    const auto take = [&](const Row& row) -> Result<bool> {
        Product product;
        Cells cells{row};
        cells.read_columns(product);
        TRY(cells.finish("product", product.id));
        return visit(product);
    };
    TRY(connection_->scan(all_products(), {}, take));
    return {};
}

// Of several customers the one that was not merged into another, else the one that those went to.
Result<std::optional<CustomerId>> SqlStore::surviving(std::string_view sql, const std::string& key) const {
    if (key.empty()) return std::nullopt;
    auto found = TRY(number(sql, Values{key}));
    constexpr int longest = 100;  // merged in turn; a circle, which no command makes, ends too
    for (int i = 0; found && i < longest; ++i) {
        const auto next = TRY(number("SELECT merged_into FROM customer WHERE id = $1", Values{*found}));
        if (!next) break;
        found = next;
    }
    if (!found) return std::nullopt;
    return CustomerId{*found};
}

Result<std::optional<CustomerId>> SqlStore::customer_by_phone(const std::string& phone_key) const {
    return surviving("SELECT id FROM customer WHERE phone_key = $1 AND phone_key <> '' "
                     "ORDER BY CASE WHEN merged_into IS NULL THEN 0 ELSE 1 END, id LIMIT 1",
                     phone_key);
}
Result<std::optional<CustomerId>> SqlStore::customer_by_email(const std::string& email_key) const {
    return surviving("SELECT id FROM customer WHERE email_key = $1 AND email_key <> '' "
                     "ORDER BY CASE WHEN merged_into IS NULL THEN 0 ELSE 1 END, id LIMIT 1",
                     email_key);
}
Result<std::optional<CustomerId>> SqlStore::customer_by_reference(const std::string& reference) const {
    if (reference.empty()) return std::nullopt;
    return find_id<domain::CustomerTag>(
        "SELECT id FROM customer WHERE reference = $1 AND reference <> '' ORDER BY id LIMIT 1", Values{reference});
}
Result<std::optional<AssetId>> SqlStore::asset_by_serial(const std::string& serial) const {
    if (serial.empty()) return std::nullopt;
    return find_id<domain::AssetTag>("SELECT id FROM asset WHERE serial = $1 AND serial <> ''", Values{serial});
}

Result<void> SqlStore::record(std::span<const Event> events, const Customer& after) {
    if (events.empty()) return {};
    const bool adding = events.front().revision == 1;
    std::vector<std::string> tags;
    if (!adding) {
        if (const auto was = TRY(customer(after.id))) tags = was->tags;
    }
    Values values;
    values.add_columns(after);
    values.keep(domain::phone_key(after.phone.value));
    values.keep(domain::email_key(after.email.value));
    TRY(write_row<Customer>(events, values));
    TRY(add_events(events, false, false));
    TRY(write_tags("customer", after.id.value, tags, after.tags));
    if (adding || !may_change(events, "name")) return {};
    return refresh_facts("SELECT id FROM ticket WHERE customer = $1", after.id.value);
}

Result<void> SqlStore::record(std::span<const Event> events, const Asset& after) {
    if (events.empty()) return {};
    Values values;
    values.add_columns(after);
    TRY(write_row<Asset>(events, values));
    TRY(add_events(events, false, false));
    if (events.front().revision == 1 || !may_change(events, "serial")) return {};
    return refresh_facts("SELECT id FROM ticket WHERE asset = $1", after.id.value);
}

Result<void> SqlStore::record(std::span<const Event> events, const Product& after) {
    if (events.empty()) return {};
    Values values;
    values.add_columns(after);
    TRY(write_row<Product>(events, values));
    return add_events(events, false, false);
}

}  // namespace aftersales::store
