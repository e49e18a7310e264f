// Texts to try properties on: Chinese and English, blanks and punctuation, what has to be escaped, and malformed bytes.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

inline const std::vector<std::string>& well_formed_pieces() {
    static const std::vector<std::string> pieces{
        "a",    "Z", "7",       "0",      " ",  ",",      "\"", "'",        "\n",          "\r", "\r\n",     "\t",
        "\\",   "=", "+",       "-",      "@",  "漏",     "水", "洗",       "衣",          "。", "，",       "Ａ",
        "　",   "é", "e\u0301", "\u0301", "ß",  "ﬁ",      "가", "か\u3099", "👩‍🔧", "🇨🇳", "\x1b[31m", "\u009b",
        "\x7f", "…", "*",       "?",      "𠮷", "\u00a0", "{",  "}",        "[",           "]",  ":",        "Σ"};
    return pieces;
}

inline std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    return text;
}

// Well-formed UTF-8.
inline rc::Gen<std::string> some_text() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(well_formed_pieces())), joined);
}

// Any bytes, now and then a piece of text.
inline rc::Gen<std::string> some_bytes() {
    const auto byte = rc::gen::map(rc::gen::arbitrary<char>(), [](char one) { return std::string(1, one); });
    const auto piece = rc::gen::oneOf(byte, rc::gen::elementOf(well_formed_pieces()));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), joined);
}

// A text with a few bytes changed, dropped, doubled or put in, always the same for the same source of chance.
inline std::string mutated(std::string text, std::string_view alphabet, std::minstd_rand& chance) {
    const auto below = [&](std::size_t limit) { return chance() % limit; };
    for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
        const std::size_t at = below(text.size() + 1);
        const char byte = below(8) == 0 ? static_cast<char>(below(256)) : alphabet[below(alphabet.size())];
        switch (below(4)) {
        case 0:
            text.insert(at, 1, byte);
            break;
        case 1:
            text.erase(at, 1 + below(3));
            break;
        case 2:
            text.insert(at, text.substr(below(text.size() + 1), below(16)));
            break;
        default:
            if (at < text.size()) text[at] = byte;
        }
    }
    return text;
}

}  // namespace aftersales::text
