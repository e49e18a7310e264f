// What the rest of the layer needs to know about characters; utf8proc answers in unicode.cpp.
#pragma once

#include <string_view>

namespace aftersales::text {

enum class Letter {
    none,  // blanks, punctuation, symbols
    word,  // letters and digits of scripts that write words apart
    wide,  // Han, kana, Hangul and their like, which take two columns
    mark,  // belongs to the letter before it
};

Letter letter(char32_t character);

// What a reader takes for one character, and the columns a terminal gives it.
struct Grapheme {
    std::string_view text{};
    int columns{};
};

// The first grapheme of a text that is not empty. A malformed byte is one, as wide as the replacement character.
Grapheme first_grapheme(std::string_view utf8);

}  // namespace aftersales::text
