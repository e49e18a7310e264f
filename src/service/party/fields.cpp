#include "party/fields.hpp"

#include <vector>

namespace aftersales::service {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

std::string spelled(const std::optional<domain::Date>& day) { return day ? calendar::print(*day) : std::string{}; }

}  // namespace

std::optional<std::string> written(const domain::Customer& customer, std::string_view field) {
    if (field == "name") return customer.name.value;
    if (field == "phone") return customer.phone.value;
    if (field == "email") return customer.email.value;
    if (field == "gender") return customer.gender.value;
    if (field == "age") return customer.age.value;
    if (field == "birthday") return spelled(customer.birthday);
    if (field == "region") return customer.region;
    if (field == "postcode") return customer.postcode.value;
    if (field == "address") return customer.address.value;
    if (field == "tier") return customer.tier;
    if (field == "tags") return joined(customer.tags);
    if (field == "reference") return customer.reference;
    if (field == "no_contact") return customer.no_contact ? "yes" : "no";
    return std::nullopt;
}

std::optional<std::string> written(const domain::Asset& asset, std::string_view field) {
    if (field == "serial") return asset.serial;
    if (field == "product") return asset.product;
    if (field == "customer") return asset.customer ? std::to_string(asset.customer.value) : std::string{};
    if (field == "purchased") return spelled(asset.purchased);
    if (field == "delivered") return spelled(asset.delivered);
    if (field == "purchase_channel") return asset.purchase_channel;
    if (field == "service_card") return asset.service_card;
    if (field == "warranty") return asset.warranty;
    if (field == "outlet") return asset.outlet;
    return std::nullopt;
}

}  // namespace aftersales::service
