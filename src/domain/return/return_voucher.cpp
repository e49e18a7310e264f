#include "aftersales/domain/return/return_voucher.hpp"

#include "aftersales/text/check_digit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::domain {
namespace {

constexpr std::string_view voucher_letters = "RMA";
constexpr std::size_t fewest_digits = 6;  // before the check digit

// Its digits, the check digit last; "" of what is no voucher.
std::string voucher_digits(std::string_view word) {
    std::string plain;
    for (const char each : word) {
        if (each == '-' || each == ' ') continue;
        plain += each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
    }
    if (!plain.starts_with(voucher_letters)) return {};
    auto digits = plain.substr(voucher_letters.size());
    const bool all = std::ranges::all_of(digits, [](char each) { return each >= '0' && each <= '9'; });
    return all && digits.size() > fewest_digits ? digits : std::string{};
}

}  // namespace

std::string voucher_of(std::int64_t number) {
    const auto digits = fmt::format("{:0{}}", number, fewest_digits);
    return fmt::format("{}-{}-{}", voucher_letters, digits, text::check_digit(digits));
}

bool looks_like_voucher(std::string_view word) { return !voucher_digits(word).empty(); }

Result<std::int64_t> read_voucher(std::string_view word) {
    const auto digits = voucher_digits(word);
    if (digits.empty()) return fail(ErrorKind::usage, fmt::format("'{}' is not a voucher", word));
    if (text::check_digit(digits) != '0')
        return fail(ErrorKind::usage, fmt::format("'{}' has a wrong check digit: it is no voucher of ours", word),
                    {"Read it again from the parcel, or name the return by its id or number."});
    std::int64_t number{};
    const auto* end = digits.data() + digits.size() - 1;
    const auto [last, trouble] = std::from_chars(digits.data(), end, number);
    if (trouble != std::errc{} || last != end || number == 0)
        return fail(ErrorKind::usage, fmt::format("'{}' is not a voucher", word));
    return number;
}

}  // namespace aftersales::domain
