#include "aftersales/text/check_digit.hpp"

#include <array>

namespace aftersales::text {
namespace {

// Totally anti-symmetric, with zeros on its diagonal, so that a number with its check digit ends at zero.
constexpr std::array<std::string_view, 10> quasigroup{"0317598642", "7092154863", "4206871359", "1750983426",
                                                      "6123045978", "3674209581", "5869720134", "8945362017",
                                                      "9438617205", "2581436790"};

}  // namespace

char check_digit(std::string_view digits) {
    std::size_t interim = 0;
    for (const char digit : digits)
        interim = static_cast<std::size_t>(quasigroup.at(interim).at(static_cast<std::size_t>(digit - '0')) - '0');
    return static_cast<char>('0' + interim);
}

}  // namespace aftersales::text
