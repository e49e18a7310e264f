#include "query/phones.hpp"

#include "aftersales/text/glob.hpp"
#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {

namespace {

constexpr std::size_t fewest_of_an_end = 4;
constexpr std::size_t longest_end = 9;

std::string digits_in(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// A number that begins like this may have been kept with the code of its country.
std::vector<std::string> globs_of(const std::string& glob, std::string_view country) {
    std::vector<std::string> globs{glob};
    const bool open = glob.front() == '*' || glob.front() == '+';
    if (open) return globs;
    const auto code = "+" + text::calling_code(country);
    globs.push_back(code + glob);
    if (glob.front() == '0' && glob.size() > 1) globs.push_back(code + glob.substr(1));
    return globs;
}

}  // namespace

bool is_number_word(std::string_view word) {
    const auto plain = text::folded(word);
    if (plain.find_first_not_of("+0123456789-") != std::string::npos) return false;
    return digits_in(plain).size() >= fewest_of_an_end && plain.find('+', 1) == std::string::npos;
}

Result<std::vector<std::string>> phone_values(const std::string& value, std::string_view country) {
    if (text::is_glob(value)) return globs_of(value, country);
    const auto plain = text::folded(value);
    const auto digits = digits_in(plain);
    if (digits.empty()) return fail(ErrorKind::usage, fmt::format("'{}' has no digits to find a phone by", value));
    if (digits.size() < fewest_of_an_end) {
        return fail(ErrorKind::usage, fmt::format("'{}' is too short to find a phone by", value),
                    {"Four digits at least are the end of one; phone:138* is how one begins."});
    }
    if (digits.size() <= longest_end && plain.find('+') == std::string::npos) return std::vector{"*" + digits};
    auto keys = TRY(text::phone_keys(value, country));
    if (!keys.empty()) return keys;
    return fail(ErrorKind::usage, fmt::format("'{}' is nobody's phone, and finds nobody", value));
}

}  // namespace aftersales::domain
