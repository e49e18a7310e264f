#include "aftersales/domain/named.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {

std::vector<std::string> ids_by_label(std::string_view word, const std::vector<Named>& all) {
    const auto folded = text::folded(text::trimmed(word));
    std::vector<std::string> ids;
    for (const auto& each : all) {
        if (!folded.empty() && text::folded(each.label) == folded) ids.push_back(each.id);
    }
    return ids;
}

Result<std::string> id_of(std::string_view what, const std::string& word, const std::vector<Named>& all) {
    if (std::ranges::find(all, word, &Named::id) != all.end()) return word;
    auto ids = ids_by_label(word, all);
    if (ids.size() == 1) return std::move(ids.front());
    if (ids.empty()) return std::string{};
    return fail(ErrorKind::usage, fmt::format("'{}' names more than one {}: {}", word, what, fmt::join(ids, ", ")),
                {"Name it by its id."});
}

std::vector<std::string> names_of(const std::vector<Named>& all) {
    std::vector<std::string> names;
    for (const auto& each : all) names.push_back(each.id);
    for (const auto& each : all) {
        if (!each.label.empty() && std::ranges::find(names, each.label) == names.end()) names.push_back(each.label);
    }
    return names;
}

}  // namespace aftersales::domain
