#include "returns/exchanged_warranty.hpp"

#include <doctest/doctest.h>

namespace exchanged_warranty_test {

using namespace aftersales;
using namespace aftersales::service;
using calendar::read_date;
using domain::ExchangeWarranty;

namespace {

// Bought on 2025-03-02, exchanged a year later.
WarrantyQuestion asked(ExchangeWarranty rule, std::string old_term, std::string product_term) {
    domain::Asset old;
    old.purchased = read_date("2025-03-02");
    old.warranty = std::move(old_term);
    const domain::Product product{.model = "W", .warranty = std::move(product_term)};
    return {.rule = rule, .old = old, .old_product = product, .new_product = product, .day = *read_date("2026-03-02")};
}

domain::WarrantyState state_of(const WarrantyQuestion& question, std::string_view day) {
    const auto given = exchanged_warranty(question);
    domain::Asset unit;
    unit.purchased = given.begins, unit.warranty = given.term;
    return domain::warranty_state(&unit, question.new_product ? &*question.new_product : nullptr, *read_date(day));
}

using enum domain::WarrantyState;

}  // namespace

TEST_CASE("inherited is what is left of the old one's, whatever the new product's is") {
    CHECK(state_of(asked(ExchangeWarranty::inherit, "", "3y"), "2028-03-02") == in);
    CHECK(state_of(asked(ExchangeWarranty::inherit, "", "3y"), "2028-03-03") == out);
    CHECK(state_of(asked(ExchangeWarranty::inherit, "5y", "3y"), "2030-03-02") == in);
    auto other = asked(ExchangeWarranty::inherit, "", "3y");
    other.new_product->warranty = "1y";
    CHECK(state_of(other, "2028-03-02") == in);
}

TEST_CASE("a fresh one begins with the exchange") {
    CHECK(state_of(asked(ExchangeWarranty::fresh, "", "3y"), "2029-03-02") == in);
    CHECK(state_of(asked(ExchangeWarranty::fresh, "5y", "3y"), "2029-03-03") == out);
    CHECK(state_of(asked(ExchangeWarranty::fresh, "2y", ""), "2028-03-02") == in);
}

TEST_CASE("the longer of both is whichever ends later") {
    CHECK(state_of(asked(ExchangeWarranty::longer, "5y", "3y"), "2030-03-02") == in);
    CHECK(state_of(asked(ExchangeWarranty::longer, "2y", "3y"), "2029-03-02") == in);
    CHECK(state_of(asked(ExchangeWarranty::longer, "2y", "3y"), "2029-03-03") == out);
}

TEST_CASE("where nothing is known of the old one, it begins with the exchange") {
    auto question = asked(ExchangeWarranty::inherit, "", "3y");
    question.old.reset();
    CHECK(state_of(question, "2029-03-02") == in);
}

}  // namespace exchanged_warranty_test
