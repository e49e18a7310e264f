// The languages in which the program has words of its own.
#pragma once

#include <string_view>

namespace aftersales::policy {

enum class Tongue { simplified, traditional, english };

// Of a language like "zh-CN", "zh-Hant", "en": Chinese is simplified unless its region or script is a traditional one;
// English of any that is not known.
constexpr Tongue tongue_of(std::string_view language) {
    if (!language.starts_with("zh")) return Tongue::english;
    for (const std::string_view sign : {"TW", "HK", "MO", "Hant"}) {
        if (language.find(sign) != std::string_view::npos) return Tongue::traditional;
    }
    return Tongue::simplified;
}

}  // namespace aftersales::policy
