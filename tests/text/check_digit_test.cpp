#include "aftersales/text/check_digit.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <utility>

namespace check_digit_test {

using aftersales::text::check_digit;

namespace {

std::string some_digits(std::size_t least) {
    return *rc::gen::container<std::string>(*rc::gen::inRange<std::size_t>(least, 12), rc::gen::inRange('0', ':'));
}

// With its check digit.
std::string whole(const std::string& digits) { return digits + check_digit(digits); }
bool is_right(const std::string& digits) { return check_digit(digits) == '0'; }

}  // namespace

TEST_CASE("the check digit of 572 is 4, as Damm has it") {
    CHECK(check_digit("572") == '4');
    CHECK(is_right("5724"));
    CHECK_FALSE(is_right("5274"));
}

TEST_CASE("every wrong digit is found") {
    CHECK(rc::check([] {
        auto digits = whole(some_digits(1));
        auto& digit = digits[*rc::gen::inRange<std::size_t>(0, digits.size())];
        digit = static_cast<char>('0' + (digit - '0' + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT_FALSE(is_right(digits));
    }));
}

TEST_CASE("every two neighbours that changed places are found") {
    CHECK(rc::check([] {
        auto digits = whole(some_digits(2));
        const auto place = *rc::gen::inRange<std::size_t>(0, digits.size() - 1);
        RC_PRE(digits[place] != digits[place + 1]);
        std::swap(digits[place], digits[place + 1]);
        RC_ASSERT_FALSE(is_right(digits));
    }));
}

}  // namespace check_digit_test
