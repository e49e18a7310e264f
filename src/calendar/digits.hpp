// Digits both ways: the one place of this layer that turns them into numbers and back.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::calendar {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::size_t leading_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

// The number that the digits say; nothing where there are none, more than 15, or anything else among them.
constexpr std::optional<std::int64_t> number(std::string_view digits) {
    if (digits.empty() || digits.size() > 15 || leading_digits(digits) != digits.size()) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// Appends the number filled up with zeros to `width` digits.
inline void append_padded(std::string& text, std::int64_t value, std::size_t width) {
    std::array<char, 20> digits;
    const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value < 0 ? -value : value).ptr;
    const auto count = static_cast<std::size_t>(end - digits.data());
    if (value < 0) text += '-';
    text.append(width - std::min(width, count), '0').append(digits.data(), count);
}

inline std::string padded_number(std::int64_t value, std::size_t width) {
    std::string text;
    append_padded(text, value, width);
    return text;
}

}  // namespace aftersales::calendar
