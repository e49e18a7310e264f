// Nouns in what the program says.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

// "staff mark" of the stored word "staff_mark".
inline std::string spaced(std::string_view stored) {
    std::string words{stored};
    for (auto& each : words)
        if (each == '_') each = ' ';
    return words;
}

// "an asset", "a ticket"
inline std::string with_article(std::string_view noun) {
    return (noun.find_first_of("aeiou") == 0 ? "an " : "a ") + std::string{noun};
}

}  // namespace aftersales::text
