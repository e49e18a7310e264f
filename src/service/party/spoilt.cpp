#include "party/spoilt.hpp"

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

constexpr std::array keys{"reference", "serial", "phone", "service_card", "ticket", "customer", "email"};

constexpr bool is_digit_of_key(char byte) { return byte >= '0' && byte <= '9'; }

std::size_t digits_before(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit_of_key) - text.begin());
}

}  // namespace

bool is_spoilt_key(std::string_view field, std::string_view cell) {
    if (std::ranges::find(keys, field) == keys.end()) return false;
    if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
    if (digits_before(cell) != 1) return false;
    cell.remove_prefix(1);
    if (cell.starts_with('.') || cell.starts_with(',')) {
        cell.remove_prefix(1);
        const auto behind = digits_before(cell);
        if (behind == 0) return false;
        cell.remove_prefix(behind);
    }
    const bool raised = cell.starts_with("E+") || cell.starts_with("e+");
    return raised && cell.size() > 2 && cell.size() <= 5 && digits_before(cell.substr(2)) == cell.size() - 2;
}

}  // namespace aftersales::service
