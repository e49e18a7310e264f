#include "aftersales/text/decimal.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace aftersales::text {

namespace {

constexpr double scale = 10'000;

// From here on what counts as a half would be whole units, and soon no integer holds the ten-thousandths.
constexpr double large = 1e9;
std::string decimal_of_large(double value) {
    std::array<char, 400> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 4);
    std::string out{digits.data(), end};
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out;
}

// Ten-thousandths, half away from zero. A quotient that is a half in truth (3/160 = 0.01875) may lie a few steps of a
// double beneath it, so that what is within those steps of a half counts as one.
std::int64_t rounded(double magnitude) {
    const double scaled = magnitude * scale;
    const double slack = scaled * 8 * std::numeric_limits<double>::epsilon();
    return static_cast<std::int64_t>(std::floor(scaled + slack + 0.5));
}

}  // namespace

std::string decimal(double value) {
    assert(std::isfinite(value));
    if (std::fabs(value) >= large) return decimal_of_large(value);
    const std::int64_t units = rounded(std::fabs(value));
    const auto divisor = static_cast<std::int64_t>(scale);
    std::string out = value < 0 && units > 0 ? "-" : "";
    out.append(std::to_string(units / divisor));
    const std::int64_t fraction = units % divisor;
    if (fraction == 0) return out;
    std::string digits = std::to_string(divisor + fraction);  // a leading 1 keeps the zeros behind the point
    digits.front() = '.';
    digits.erase(digits.find_last_not_of('0') + 1);
    return out.append(digits);
}

}  // namespace aftersales::text
