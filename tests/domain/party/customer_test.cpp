#include "aftersales/domain/party/customer.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace customer_test {

using namespace aftersales::domain;
using aftersales::calendar::read_date;

namespace {

Date day(const char* text) { return *read_date(text); }

WarrantyState state(const char* purchased, const char* delivered, const char* asset_term, const char* product_term,
                    const char* today) {
    Asset asset{.warranty = asset_term};
    if (*purchased) asset.purchased = day(purchased);
    if (*delivered) asset.delivered = day(delivered);
    const Product product{.warranty = product_term};
    return warranty_state(&asset, &product, day(today));
}

}  // namespace

TEST_CASE("a phone is found by its digits, however it was written") {
    for (const char* phone :
         {"13800138000", "138-0013-8000", "+86 138 0013 8000", "(+86) 13800138000", "0086 138 0013 8000",
          "１３８００１３８０００", "＋８６１３８００１３８０００", " 138.0013.8000 "}) {
        CHECK_MESSAGE(phone_key(phone) == "13800138000", phone);
    }
    CHECK(phone_key("021-5555 1234") == "02155551234");
    CHECK(phone_key("+1 555 0100") == "15550100");
    CHECK(phone_key("1") == "1");
}

TEST_CASE("only the country code of China is left out, not digits that look like it") {
    CHECK(phone_key("+8613800138000") == "13800138000");
    CHECK(phone_key("008613800138000") == "13800138000");
    CHECK(phone_key("8613800138000") == "13800138000");
    CHECK(phone_key("8655551234") == "8655551234");
    CHECK(phone_key("1+86555") == "186555");
}

TEST_CASE("a phone without digits finds nobody") {
    CHECK(phone_key("") == "");
    CHECK(phone_key("no phone") == "");
    CHECK(phone_key("+86") == "");
}

TEST_CASE("an e-mail address is folded, without blanks around it") {
    CHECK(email_key("Ann@Example.COM") == "ann@example.com");
    CHECK(email_key(" ann@example.com ") == "ann@example.com");
    CHECK(email_key("ＡＮＮ＠example.com") == "ann@example.com");
    CHECK(email_key("") == "");
}

TEST_CASE("the term counts from the purchase, else from the delivery, and its last day is in it") {
    CHECK(state("2024-03-02", "2024-06-01", "2y", "", "2026-03-02") == WarrantyState::in);
    CHECK(state("2024-03-02", "2024-06-01", "2y", "", "2026-03-03") == WarrantyState::out);
    CHECK(state("", "2024-06-01", "2y", "", "2026-06-01") == WarrantyState::in);
    CHECK(state("", "2024-06-01", "2y", "", "2026-06-02") == WarrantyState::out);
}

TEST_CASE("the asset's own term goes before the product's") {
    CHECK(state("2025-01-01", "", "6mo", "3y", "2026-03-02") == WarrantyState::out);
    CHECK(state("2025-01-01", "", "", "3y", "2026-03-02") == WarrantyState::in);
}

TEST_CASE("the warranty is unknown where a date, a term or the asset is") {
    CHECK(state("", "", "3y", "3y", "2026-03-02") == WarrantyState::unknown);
    CHECK(state("2025-01-01", "", "", "", "2026-03-02") == WarrantyState::unknown);
    CHECK(state("2025-01-01", "", "long", "", "2026-03-02") == WarrantyState::unknown);
    CHECK(warranty_state(nullptr, nullptr, day("2026-03-02")) == WarrantyState::unknown);
    const Asset asset{.purchased = day("2025-01-01")};
    CHECK(warranty_state(&asset, nullptr, day("2026-03-02")) == WarrantyState::unknown);
}

TEST_CASE("a key is the key of itself, and signs between digits never matter") {
    CHECK(rc::check("phone keys", [] {
        const auto digits = *rc::gen::container<std::string>(11, rc::gen::inRange('0', static_cast<char>('9' + 1)));
        RC_PRE(digits.substr(0, 4) != "0086");
        std::string written{"+86"};
        for (const char c : digits) written += std::string{*rc::gen::element<std::string>("", "-", " ", "(")} + c;
        RC_ASSERT(phone_key(written) == digits);
        RC_ASSERT(phone_key(digits) == digits);
    }));
}

}  // namespace customer_test
