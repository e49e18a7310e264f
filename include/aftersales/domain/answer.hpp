// What a customer answered in a call.
#pragma once

#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

// What was answered in a call (D18, D19): a score of 1 to 10 in a dimension, else a text. A score is no personal text
// and stays when that is erased.
struct Answer {
    std::string key{};  // the dimension, the question as the policy has it, or any word
    std::optional<int> score{};
    Text text{};
    bool operator==(const Answer&) const = default;
};
// The key of what a customer suggests.
inline constexpr std::string_view suggestion_key = "suggestion";

}  // namespace aftersales::domain
