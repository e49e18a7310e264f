#include "aftersales/domain/part/part.hpp"

#include "aftersales/text/glob.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::domain {

bool fits(const Part& part, std::string_view model) {
    if (part.models.empty()) return true;
    const auto folded = text::folded(model);
    return std::ranges::any_of(part.models,
                               [&](const auto& glob) { return text::glob_matches(text::folded(glob), folded); });
}

}  // namespace aftersales::domain
