// What was done on the spot or at the bench: the work report. A ticket may have several. D14, D24.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Worked {
    static constexpr std::string_view word = "worked";
    static constexpr std::string_view step_word = "work";
    static constexpr Meaning meaning{};
    WorkAction action{};
    Text message{};  // the steps that were taken
    std::optional<int> minutes{};
    std::optional<TestResult> test{};
    Text advice{};
    std::optional<Money> fee{};
    std::string by{};
    std::vector<std::string> parts{};  // "SKU=N"
    bool operator==(const Worked&) const = default;
};
template <class Self, class See>
void fields(Worked*, Self& it, See&& see) {
    see("action", it.action), see("message", it.message), see("minutes", it.minutes), see("test", it.test);
    see("advice", it.advice), see("fee", it.fee), see("by", it.by);
    see("parts", it.parts);
}

}  // namespace aftersales::domain
