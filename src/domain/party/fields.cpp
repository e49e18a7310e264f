#include "party/fields.hpp"

#include "ticket/fields.hpp"

#include <charconv>

namespace aftersales::domain {
namespace {

// One place for a plain text field: where the record keeps the named one, or nullptr.
std::string* text_place(Customer& customer, std::string_view field) {
    if (field == "name") return &customer.name.value;
    if (field == "phone") return &customer.phone.value;
    if (field == "email") return &customer.email.value;
    if (field == "gender") return &customer.gender.value;
    if (field == "age") return &customer.age.value;
    if (field == "region") return &customer.region;
    if (field == "postcode") return &customer.postcode.value;
    if (field == "address") return &customer.address.value;
    if (field == "reference") return &customer.reference;
    return nullptr;
}

std::string* text_place(Asset& asset, std::string_view field) {
    if (field == "serial") return &asset.serial;
    if (field == "product") return &asset.product;
    if (field == "purchase_channel") return &asset.purchase_channel;
    if (field == "service_card") return &asset.service_card;
    if (field == "warranty") return &asset.warranty;
    if (field == "outlet") return &asset.outlet;
    return nullptr;
}

std::string* text_place(Product& product, std::string_view field) {
    if (field == "model") return &product.model;
    if (field == "line") return &product.line;
    if (field == "warranty") return &product.warranty;
    return nullptr;
}

FieldSet done_if(bool read) { return read ? FieldSet::done : FieldSet::no_such_value; }

bool read_customer(CustomerId& customer, std::string_view text) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), customer.value);
    return error == std::errc{} && end == text.data() + text.size() && customer.value > 0;
}

}  // namespace

bool read_optional_date(std::optional<Date>& date, std::string_view text) {
    date = text.empty() ? std::nullopt : calendar::read_date(text);
    return text.empty() || date.has_value();
}

void set_tier(Customer& customer, std::string_view tier, Instant at) {
    customer.tier = tier;
    customer.tier_since = tier.empty() ? std::nullopt : std::optional{at};
}

FieldSet set_field(Customer& customer, std::string_view field, std::string_view value, Instant at) {
    if (auto* place = text_place(customer, field)) return *place = value, FieldSet::done;
    if (field == "tier") return set_tier(customer, value, at), FieldSet::done;
    if (field == "tags") return customer.tags = split(value), FieldSet::done;
    if (field == "birthday") return done_if(read_optional_date(customer.birthday, value));
    if (field == "no_contact") {
        customer.no_contact = value == "yes";
        return done_if(value == "yes" || value == "no");
    }
    return FieldSet::no_such_field;
}

FieldSet set_field(Asset& asset, std::string_view field, std::string_view value, Instant) {
    if (auto* place = text_place(asset, field)) return *place = value, FieldSet::done;
    if (field == "purchased") return done_if(read_optional_date(asset.purchased, value));
    if (field == "delivered") return done_if(read_optional_date(asset.delivered, value));
    if (field == "customer") return done_if(read_customer(asset.customer, value));
    return FieldSet::no_such_field;
}

FieldSet set_field(Product& product, std::string_view field, std::string_view value, Instant) {
    if (auto* place = text_place(product, field)) return *place = value, FieldSet::done;
    return FieldSet::no_such_field;
}

}  // namespace aftersales::domain
