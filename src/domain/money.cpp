#include "aftersales/domain/money.hpp"

#include <algorithm>
#include <charconv>

namespace aftersales::domain {
namespace {

constexpr std::int64_t units_of_one = 100;
constexpr std::size_t places = 2;

std::optional<std::int64_t> digits_only(std::string_view text) {
    std::int64_t number{};
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<Money> read_money(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = digits_only(text.substr(0, point));
    if (!whole || *whole > most_money.units / units_of_one) return std::nullopt;
    Money money{*whole * units_of_one};
    if (point == std::string_view::npos) return money;
    const auto behind = text.substr(point + 1);
    const auto part = behind.size() <= places ? digits_only(behind) : std::nullopt;
    if (!part) return std::nullopt;
    money.units += behind.size() == places ? *part : *part * 10;
    return money <= most_money ? std::optional{money} : std::nullopt;
}

std::string print(Money money) {
    auto text = std::to_string(money.units / units_of_one);
    const auto part = money.units % units_of_one;
    text += part < 10 ? ".0" : ".";
    return text + std::to_string(part);
}

}  // namespace aftersales::domain
