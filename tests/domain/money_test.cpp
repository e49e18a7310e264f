#include "aftersales/domain/money.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace money_test {

using namespace aftersales::domain;

TEST_CASE("an amount has at most two places, no sign and no blank") {
    CHECK(read_money("12") == Money{1200});
    CHECK(read_money("12.5") == Money{1250});
    CHECK(read_money("12.05") == Money{1205});
    CHECK(read_money("0") == Money{0});
    CHECK(read_money("9999999999999.99") == std::nullopt);
    CHECK(read_money("99999999999.99") == most_money);
    for (const auto* odd : {"", ".", "12.", ".5", "12.345", "-1", "+1", " 1", "1 ", "1e3", "1,5", "12.-5", "１２",
                            "100000000000", "99999999999999999999"})
        CHECK_FALSE(read_money(odd).has_value());
}

TEST_CASE("what is printed is read back") {
    CHECK(rc::check("read_money(print(m)) == m", [] {
        const Money money{*rc::gen::inRange<std::int64_t>(0, most_money.units + 1)};
        RC_ASSERT(read_money(print(money)) == money);
    }));
    CHECK(print(Money{5}) == "0.05");
    CHECK(print(Money{1200}) == "12.00");
}

}  // namespace money_test
