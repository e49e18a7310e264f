// An amount in the desk's currency, kept as a whole number of its smallest unit: nothing is ever rounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct Money {
    std::int64_t units{};  // hundredths; never negative
    auto operator<=>(const Money&) const = default;
};

// The most that is kept: sums of millions of these still fit.
inline constexpr Money most_money{99'999'999'999'99};

// "12", "12.5", "12.50"; nothing of a sign, more than two places, a blank or more than most_money.
std::optional<Money> read_money(std::string_view text);
// "12.50": always two places.
std::string print(Money money);

}  // namespace aftersales::domain
