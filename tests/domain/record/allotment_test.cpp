#include "aftersales/domain/part/allotment.hpp"

#include <doctest/doctest.h>

namespace allotment_test {

using namespace aftersales::domain;

namespace {

PartNeed need(std::int64_t id, std::size_t rank, int quantity, int age = 0) {
    return {.reservation = {.id = id, .quantity = quantity, .wanted_at = Instant{seconds{1000 - age}}}, .rank = rank};
}

std::vector<std::int64_t> ids(const std::vector<PartNeed>& needs) {
    std::vector<std::int64_t> all;
    for (const auto& each : needs) all.push_back(each.reservation.id);
    return all;
}

PartOrder order(std::int64_t id, int quantity, int received, std::optional<int> day) {
    PartOrder made{.id = id, .quantity = quantity, .received = received};
    if (day) made.expected = Date{std::chrono::days{*day}};
    return made;
}

}  // namespace

TEST_CASE("needs are served by the priority of their tickets, then by age") {
    std::vector needs{need(1, 2, 1, 9), need(2, 0, 1), need(3, 2, 1, 10), need(4, 0, 1)};
    order_needs(needs);
    CHECK(ids(needs) == std::vector<std::int64_t>{2, 4, 3, 1});
}

TEST_CASE("nobody is served before one who waits for more") {
    const std::vector needs{need(1, 0, 2), need(2, 0, 3), need(3, 1, 1)};
    CHECK(served(needs, 0) == 0);
    CHECK(served(needs, 2) == 1);
    CHECK(served(needs, 4) == 1);
    CHECK(served(needs, 5) == 2);
    CHECK(served(needs, 99) == 3);
}

TEST_CASE("the last in turn give back first, until no more is reserved than is left") {
    const std::vector needs{need(1, 0, 2), need(2, 0, 3), need(3, 1, 1)};
    CHECK(given_back(needs, 6).empty());
    CHECK(given_back(needs, 5) == std::vector<std::size_t>{2});
    CHECK(given_back(needs, 4) == std::vector<std::size_t>{2, 1});
    CHECK(given_back(needs, 0) == std::vector<std::size_t>{2, 1, 0});
}

TEST_CASE("what was issued of a need does not count") {
    auto partly = need(1, 0, 5);
    partly.reservation.issued = 4;
    CHECK(served(std::vector{partly}, 1) == 1);
}

TEST_CASE("who waits for an order: what comes first goes to the first in turn") {
    const std::vector needs{need(1, 0, 2), need(2, 1, 2), need(3, 2, 1)};
    const std::vector orders{order(7, 10, 7, 20), order(8, 2, 0, 30), order(9, 5, 0, std::nullopt)};
    const auto coming = coming_to(needs, orders);
    REQUIRE(coming.size() == 3);
    CHECK(coming[0].orders == std::vector<std::int64_t>{7});
    CHECK(coming[1].orders == std::vector<std::int64_t>{7, 8});
    CHECK(coming[2].orders == std::vector<std::int64_t>{8});
    // All of it is there with the last of them.
    CHECK(coming[0].whole == orders[0].expected);
    CHECK(coming[1].whole == orders[1].expected);
    CHECK(coming[2].whole == orders[1].expected);
}

TEST_CASE("of what no order covers, or one without a day, nothing is known") {
    const std::vector needs{need(1, 0, 2), need(2, 1, 2), need(3, 2, 9)};
    const auto coming = coming_to(needs, {order(7, 2, 0, 20), order(9, 5, 0, std::nullopt)});
    CHECK(coming[0].whole.has_value());
    CHECK(coming[1].orders == std::vector<std::int64_t>{9});
    CHECK_FALSE(coming[1].whole);
    CHECK(coming[2].orders == std::vector<std::int64_t>{9});
    CHECK_FALSE(coming[2].whole);
    CHECK(coming_to(needs, {}).size() == 3);
}

}  // namespace allotment_test
