#include "aftersales/text/decimal.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <cstdlib>

namespace decimal_test {

using namespace aftersales::text;

TEST_CASE("figures have at most four decimals and no trailing zeros") {
    CHECK(decimal(36) == "36");
    CHECK(decimal(9999999999990.0) == "9999999999990");
    CHECK(decimal(-1234567890123.25) == "-1234567890123.25");
    CHECK(decimal(1e16) == "10000000000000000");
    CHECK(decimal(45.6) == "45.6");
    CHECK(decimal(0.25) == "0.25");
    CHECK(decimal(100) == "100");
    CHECK(decimal(1.0 / 3) == "0.3333");
    CHECK(decimal(2.0 / 3) == "0.6667");
    CHECK(decimal(1.0001) == "1.0001");
    CHECK(decimal(0.0100) == "0.01");
    CHECK(decimal(12345678901.5) == "12345678901.5");
}

TEST_CASE("halves are rounded away from zero, also those a double lies a little beneath") {
    CHECK(decimal(0.03125) == "0.0313");
    CHECK(decimal(-0.03125) == "-0.0313");
    CHECK(decimal(3.0 / 160) == "0.0188");
    CHECK(decimal(1.00005) == "1.0001");
    CHECK(decimal(0.00004) == "0");
    CHECK(decimal(0.00005) == "0.0001");
    CHECK(decimal(0.99995) == "1");
    CHECK(decimal(0.9999499) == "0.9999");
}

TEST_CASE("nothing is written as minus nothing") {
    CHECK(decimal(0) == "0");
    CHECK(decimal(-0.0) == "0");
    CHECK(decimal(-0.00001) == "0");
    CHECK(decimal(-1.5) == "-1.5");
}

TEST_CASE("a quotient of counts is rounded as it would be in whole numbers") {
    CHECK(rc::check([] {
        const auto whole = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
        const auto parts = *rc::gen::inRange<std::int64_t>(1, 100'000);
        const std::int64_t units = (2 * whole * 10'000 + parts) / (2 * parts);
        const std::string text = decimal(static_cast<double>(whole) / static_cast<double>(parts));
        const std::size_t point = text.find('.');
        const std::string fraction = point == std::string::npos ? "" : text.substr(point + 1);
        const std::string digits = text.substr(0, point) + fraction + std::string(4 - fraction.size(), '0');
        RC_ASSERT(std::strtoll(digits.c_str(), nullptr, 10) == units);
    }));
}

}  // namespace decimal_test
