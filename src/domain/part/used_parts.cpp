#include "aftersales/domain/part/used_parts.hpp"

#include <algorithm>
#include <charconv>

namespace aftersales::domain {
namespace {

// Digits alone; sums of many may be more than one move takes.
std::optional<std::int64_t> whole_number(std::string_view word) {
    std::int64_t number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool digits = !word.empty() && word.front() != '-';
    if (!digits || error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

std::string_view sku_in(std::string_view used) { return used.substr(0, used.rfind('=')); }

std::int64_t number_in(std::string_view used) {
    const auto sign = used.rfind('=');
    return sign == std::string_view::npos ? 1 : whole_number(used.substr(sign + 1)).value_or(0);
}

}  // namespace

std::optional<int> read_part_quantity(std::string_view word) {
    const auto number = whole_number(word);
    if (!number || *number < 1 || *number > most_parts) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<PartCount> read_part_count(std::string_view word) {
    const auto sign = word.rfind('=');
    PartCount count{.sku = std::string{word.substr(0, sign)}};
    if (count.sku.empty()) return std::nullopt;
    if (sign == std::string_view::npos) return count;
    const auto quantity = read_part_quantity(word.substr(sign + 1));
    if (!quantity) return std::nullopt;
    count.quantity = *quantity;
    return count;
}

std::string print(const PartCount& count) { return count.sku + "=" + std::to_string(count.quantity); }

void add_used(std::vector<std::string>& parts, const std::string& used) {
    const auto known =
        std::ranges::find_if(parts, [&](const std::string& each) { return sku_in(each) == sku_in(used); });
    const auto before = known == parts.end() ? 0 : number_in(*known);
    auto sum = std::string{sku_in(used)} + "=" + std::to_string(before + number_in(used));
    if (known == parts.end())
        parts.push_back(std::move(sum));
    else
        *known = std::move(sum);
}

}  // namespace aftersales::domain
