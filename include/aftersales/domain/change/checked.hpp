// What was checked off a list, of a record of any kind that has lists. D27, D28, D29.
#pragma once

#include "aftersales/domain/answer.hpp"
#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/text.hpp"

#include <string>
#include <vector>

namespace aftersales::domain {

struct Checked {
    static constexpr std::string_view word = "checked";
    static constexpr Meaning meaning{};
    std::string list{};
    std::vector<std::string> items{};    // "item=value"; without a value the answer before is taken back
    std::vector<std::string> by_text{};  // the items that were answered by a text
    std::vector<Answer> texts{};         // their texts, which can be erased: the item is answered none the less
    Text message{};
    bool operator==(const Checked&) const = default;
};
template <class Self, class See>
void fields(Checked*, Self& it, See&& see) {
    see("list", it.list), see("items", it.items), see("by_text", it.by_text), see("texts", it.texts);
    see("message", it.message);
}

}  // namespace aftersales::domain
