// A filter's words cut into tokens: parentheses, `and`, `or`, `not`, and terms with what stands before and after their
// sign. The full-width signs of a Chinese keyboard count as their ASCII ones. Pure.
#pragma once

#include "aftersales/result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Token {
    enum class Kind { open, close, conjunction, disjunction, negation, term };
    Kind kind{};
    std::string text{};                 // without its quotes
    std::string field{};                // "" of bare words
    std::string sign{};                 // ":" "<" "<=" ">" ">=" "=" "!="
    std::vector<std::string> values{};  // after the sign, cut at commas; empty where nothing stands there
    bool quoted{};                      // some of it stood in quotes
    std::size_t argument{};             // which of the terms it stood in
};

// `is_field` tells what may be a field, where a doubtful sign ("=", a full-width one) would else belong to a text.
Result<std::vector<Token>> cut(const std::vector<std::string>& terms,
                               const std::function<bool(std::string_view)>& is_field);

}  // namespace aftersales::domain
