// Customers, assets and products as their events left them. D1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

namespace aftersales::domain {

struct Customer {
    CustomerId id{};
    std::int64_t revision{};
    Text name{};
    Text phone{};
    Text email{};
    Text gender{};
    Text age{};  // an age or an age range, as it was said
    std::optional<Date> birthday{};
    std::string region{};
    Text postcode{};
    Text address{};
    std::string tier{};
    std::optional<Instant> tier_since{};  // for programs with `every`
    std::vector<std::string> tags{};
    std::string reference{};
    CustomerId merged_into{};
    bool no_contact{};
    bool erased{};
    Instant added_at{};

    bool operator==(const Customer&) const = default;
};

struct Asset {
    AssetId id{};
    std::int64_t revision{};
    std::string serial{};
    std::string product{};
    CustomerId customer{};
    std::optional<Date> purchased{};
    std::optional<Date> delivered{};
    std::string purchase_channel{};
    std::string service_card{};
    std::string warranty{};  // a span of the calendar ("3y"); "" where only the product's may be known
    std::string outlet{};
    Instant added_at{};

    bool operator==(const Asset&) const = default;
};

struct Product {
    std::int64_t id{};
    std::int64_t revision{};
    std::string model{};
    std::string line{};
    std::string warranty{};
    Instant added_at{};

    bool operator==(const Product&) const = default;
};

// The digits a customer is found by: of the phone, without +86 or 0086 (cli.md, import). "" where there are none.
std::string phone_key(std::string_view phone);
// An e-mail address case folded.
std::string email_key(std::string_view email);

// In warranty until the term after the purchase (else the delivery) has passed; unknown where either is (D1).
WarrantyState warranty_state(const Asset* asset, const Product* product, Date today);

}  // namespace aftersales::domain
