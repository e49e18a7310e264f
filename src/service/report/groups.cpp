#include "aftersales/service/report/groups.hpp"

#include <algorithm>

namespace aftersales::service::report {

std::optional<Dimension> read_dimension(std::string_view word) {
    const auto found = std::ranges::find(dimension_words, word);
    if (found == dimension_words.end()) return std::nullopt;
    return static_cast<Dimension>(found - dimension_words.begin());
}

std::vector<Known> known_groups(const policy::Policy& policy, Dimension by) {
    std::vector<Known> known;
    switch (by) {
    case Dimension::category:
        for (const auto& category : policy.classification.categories) known.push_back({category.id, category.label});
        break;
    case Dimension::priority:
        for (const auto& priority : policy.classification.priorities) known.push_back({priority.id, priority.label});
        break;
    case Dimension::assignee:
        for (const auto& person : policy.staff) known.push_back({person.id, person.name});
        break;
    case Dimension::total:
    case Dimension::product:
    case Dimension::product_line:
    case Dimension::outlet:
    case Dimension::channel:
    case Dimension::region:
    case Dimension::tier:
    case Dimension::cause:
        break;
    }
    return known;
}

void sort_groups(std::vector<std::string>& groups, const std::vector<Known>& known) {
    const auto place = [&](const std::string& group) {
        const auto found = std::ranges::find(known, group, &Known::id);
        const auto at = static_cast<std::size_t>(found - known.begin());
        return group.empty() ? known.size() + 1 : at;
    };
    std::vector<std::pair<std::size_t, std::string>> placed;
    placed.reserve(groups.size());
    for (auto& group : groups) {
        const auto at = place(group);
        placed.emplace_back(at, std::move(group));
    }
    std::ranges::sort(placed);
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i] = std::move(placed[i].second);
}

std::string label_of(const std::string& group, const std::vector<Known>& known) {
    const auto found = std::ranges::find(known, group, &Known::id);
    return found == known.end() ? std::string{} : found->label;
}

KindOf kinds_of(const policy::Policy& policy) {
    return [&rules = policy.classification](std::string_view id) -> std::optional<domain::CategoryKind> {
        const auto* category = rules.category(id);
        if (category == nullptr) return std::nullopt;
        return category->kind;
    };
}

std::vector<std::string> categories_of(const policy::Policy& policy, domain::CategoryKind kind) {
    std::vector<std::string> ids;
    for (const auto& category : policy.classification.categories) {
        if (category.kind == kind) ids.push_back(category.id);
    }
    return ids;
}

}  // namespace aftersales::service::report
