// Customers, assets and products, one event at a time. D1, D24.
#include "aftersales/domain/fold.hpp"
#include "fold_check.hpp"
#include "party/fields.hpp"
#include "ticket/fields.hpp"

namespace aftersales::domain {
namespace {

Result<void> add(Customer& customer, const Event& event, const CustomerAdded& it) {
    customer.id = CustomerId{event.id};
    customer.name = it.name, customer.phone = it.phone, customer.email = it.email;
    customer.gender = it.gender, customer.age = it.age;
    customer.region = it.region, customer.postcode = it.postcode, customer.address = it.address;
    customer.tags = it.tags, customer.reference = it.reference, customer.no_contact = it.no_contact;
    customer.added_at = event.at;
    set_tier(customer, it.tier, event.at);
    if (!read_optional_date(customer.birthday, it.birthday.value))
        return corrupt(event, "has a birthday that is no date");
    return {};
}

void erase(Customer& customer) {
    for (auto* each : {&customer.name, &customer.phone, &customer.email, &customer.gender, &customer.age,
                       &customer.postcode, &customer.address})
        each->value.clear();
    customer.birthday.reset();
    customer.erased = true;
}

void add(Asset& asset, const Event& event, const AssetAdded& it) {
    asset.id = AssetId{event.id};
    asset.serial = it.serial, asset.product = it.product, asset.customer = it.customer;
    asset.purchased = it.purchased, asset.delivered = it.delivered;
    asset.purchase_channel = it.purchase_channel, asset.service_card = it.service_card;
    asset.warranty = it.warranty, asset.outlet = it.outlet;
    asset.added_at = event.at;
}

void add(Product& product, const Event& event, const ProductAdded& it) {
    product.id = event.id;
    product.model = it.model, product.line = it.line, product.warranty = it.warranty;
    product.added_at = event.at;
}

template <class Party>
Result<void> change(Party& party, const Event& event, const Changed& it) {
    switch (set_field(party, it.field, it.to.value, event.at)) {
    case FieldSet::done:
        return {};
    case FieldSet::no_such_field:
        return corrupt(event, "names a field that the record does not have");
    case FieldSet::no_such_value:
        return corrupt(event, "has a value that the field cannot have");
    }
    return {};
}

}  // namespace

Result<Customer> apply(Customer customer, const Event& event) {
    TRY(check_follows<CustomerAdded>(event, {ObjectKind::customer, customer.id.value, customer.revision}));
    if (const auto* added = std::get_if<CustomerAdded>(&event.change)) {
        TRY(add(customer, event, *added));
    } else if (const auto* changed = std::get_if<Changed>(&event.change)) {
        TRY(change(customer, event, *changed));
    } else if (const auto* merged = std::get_if<Merged>(&event.change)) {
        customer.merged_into = CustomerId{merged->into};
    } else if (std::holds_alternative<Erased>(event.change)) {
        erase(customer);
    } else {
        return corrupt(event, "is no event of a customer");
    }
    customer.revision = event.revision;
    return customer;
}

Result<Asset> apply(Asset asset, const Event& event) {
    TRY(check_follows<AssetAdded>(event, {ObjectKind::asset, asset.id.value, asset.revision}));
    if (const auto* added = std::get_if<AssetAdded>(&event.change)) {
        add(asset, event, *added);
    } else if (const auto* changed = std::get_if<Changed>(&event.change)) {
        TRY(change(asset, event, *changed));
    } else {
        return corrupt(event, "is no event of an asset");
    }
    asset.revision = event.revision;
    return asset;
}

Result<Product> apply(Product product, const Event& event) {
    TRY(check_follows<ProductAdded>(event, {ObjectKind::product, product.id, product.revision}));
    if (const auto* added = std::get_if<ProductAdded>(&event.change)) {
        add(product, event, *added);
    } else if (const auto* changed = std::get_if<Changed>(&event.change)) {
        TRY(change(product, event, *changed));
    } else {
        return corrupt(event, "is no event of a product");
    }
    product.revision = event.revision;
    return product;
}

}  // namespace aftersales::domain
