// UTF-8 to code points and back, strictly (no overlong forms, no surrogates, nothing above U+10FFFF).
// A malformed byte is a code point of its own, so that a loop over any bytes ends and loses nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aftersales::text {

inline constexpr char32_t malformed = 0xFFFFFFFF;

struct CodePoint {
    char32_t value{};
    std::size_t bytes{};
};

namespace utf8 {

struct ByteShape {
    std::size_t bytes;
    char32_t lead_bits;
    char32_t least;  // anything below has a shorter form
};

constexpr ByteShape shape(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x1F, 0x80};
    if (lead >= 0xE0 && lead <= 0xEF) return {3, 0x0F, 0x800};
    if (lead >= 0xF0 && lead <= 0xF4) return {4, 0x07, 0x10000};
    return {1, 0, 0};
}

}  // namespace utf8

// The code point that begins at byte `at`, which must lie within the text.
constexpr CodePoint code_point(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const utf8::ByteShape shape = utf8::shape(lead);
    if (shape.bytes == 1 || text.size() - at < shape.bytes) return {malformed, 1};
    char32_t value = lead & shape.lead_bits;
    for (std::size_t i = 1; i < shape.bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0) != 0x80) return {malformed, 1};
        value = value << 6 | (byte & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < shape.least || value > 0x10FFFF || surrogate) return {malformed, 1};
    return {value, shape.bytes};
}

inline void append(std::string& text, char32_t value) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | value >> 6);
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3F));
        put(0x80 | (value >> 6 & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

// A byte as two lower-case hex digits.
inline void append_hex(std::string& text, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    text.push_back(digits[byte >> 4]);
    text.push_back(digits[byte & 15]);
}

// C0, DEL and C1: what a terminal may take for a command.
constexpr bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value <= 0x9F); }

// What turns the direction of the text around it: it makes a reader see other words than are there.
constexpr bool is_bidi_control(char32_t value) {
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) || value == 0x061C;
}

// White_Space of Unicode.
constexpr bool is_blank(char32_t value) {
    return value == ' ' || (value >= 9 && value <= 13) || value == 0x85 || value == 0xA0 || value == 0x1680 ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
           value == 0x205F || value == 0x3000;
}

}  // namespace aftersales::text
