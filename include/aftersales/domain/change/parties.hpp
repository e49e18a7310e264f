// Customers, assets and products become known. Later changes of a field are Changed (triage.hpp). D1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

namespace aftersales::domain {

struct CustomerAdded {
    static constexpr std::string_view word = "customer_added";
    Text name{};
    Text phone{};
    Text email{};
    Text gender{};
    Text age{};
    Text birthday{};  // YYYY-MM-DD; personal, so kept as text
    std::string region{};
    Text postcode{};
    Text address{};
    std::string tier{};
    std::vector<std::string> tags{};
    std::string reference{};
    bool no_contact{};
    bool operator==(const CustomerAdded&) const = default;
};
template <class Self, class See>
void fields(CustomerAdded*, Self& it, See&& see) {
    see("name", it.name), see("phone", it.phone), see("email", it.email), see("gender", it.gender), see("age", it.age);
    see("birthday", it.birthday), see("region", it.region), see("postcode", it.postcode), see("address", it.address);
    see("tier", it.tier), see("tags", it.tags), see("reference", it.reference), see("no_contact", it.no_contact);
}

struct AssetAdded {
    static constexpr std::string_view word = "asset_added";
    std::string serial{};
    std::string product{};
    CustomerId customer{};
    std::optional<Date> purchased{};
    std::optional<Date> delivered{};
    std::string purchase_channel{};
    std::string service_card{};
    std::string warranty{};
    std::string outlet{};
    bool operator==(const AssetAdded&) const = default;
};
template <class Self, class See>
void fields(AssetAdded*, Self& it, See&& see) {
    see("serial", it.serial), see("product", it.product), see("customer", it.customer);
    see("purchased", it.purchased), see("delivered", it.delivered), see("purchase_channel", it.purchase_channel);
    see("service_card", it.service_card), see("warranty", it.warranty), see("outlet", it.outlet);
}

struct ProductAdded {
    static constexpr std::string_view word = "product_added";
    std::string model{};
    std::string line{};
    std::string warranty{};
    bool operator==(const ProductAdded&) const = default;
};
template <class Self, class See>
void fields(ProductAdded*, Self& it, See&& see) {
    see("model", it.model), see("line", it.line), see("warranty", it.warranty);
}

}  // namespace aftersales::domain
