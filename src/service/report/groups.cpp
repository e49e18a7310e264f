#include "aftersales/service/report/groups.hpp"

#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace aftersales::service::report {

std::optional<Dimension> read_dimension(std::string_view word) {
    const auto found = std::ranges::find(dimension_words, word);
    if (found == dimension_words.end()) return std::nullopt;
    return static_cast<Dimension>(found - dimension_words.begin());
}

namespace {

Result<Dimension> dimension(std::string_view word) {
    if (const auto found = read_dimension(word)) return *found;
    const std::vector<std::string> words{dimension_words.begin(), dimension_words.end()};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(word, words)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage, fmt::format("--by: '{}' is not one of {}", word, fmt::join(words, ", ")),
                std::move(hints));
}

// The place of each in the order: those known first, then the others, the empty one last.
std::size_t rank(const std::string& group, const std::vector<Known>& known) {
    if (group.empty()) return known.size() + 1;
    return static_cast<std::size_t>(std::ranges::find(known, group, &Known::id) - known.begin());
}

}  // namespace

Result<Grouping> read_grouping(std::string_view words) {
    const auto comma = words.find(',');
    const auto first = TRY(dimension(words.substr(0, comma)));
    if (comma == std::string_view::npos) return Grouping{first};
    const auto rest = words.substr(comma + 1);
    if (rest.find(',') != std::string_view::npos) {
        return fail(ErrorKind::usage, fmt::format("--by: '{}' names more than two", words),
                    {"Two at once are possible: --by outlet,category."});
    }
    const auto second = TRY(dimension(rest));
    if (first == second) return fail(ErrorKind::usage, fmt::format("--by: '{}' is named twice", rest));
    if (first == Dimension::total || second == Dimension::total) {
        return fail(ErrorKind::usage, fmt::format("--by: 'total' divides nothing beside '{}'",
                                                  word(first == Dimension::total ? second : first)));
    }
    return Grouping{first, second};
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
    case Dimension::outlet:
        for (const auto& outlet : policy.outlets) known.push_back({outlet.id, outlet.label});
        break;
    case Dimension::total:
    case Dimension::product:
    case Dimension::product_line:
    case Dimension::channel:
    case Dimension::region:
    case Dimension::tier:
    case Dimension::cause:
    case Dimension::tag:
        break;
    }
    return known;
}

void sort_groups(std::vector<std::string>& groups, const std::vector<Known>& known) {
    std::vector<std::pair<std::size_t, std::string>> placed;
    placed.reserve(groups.size());
    for (auto& group : groups) {
        const auto at = rank(group, known);
        placed.emplace_back(at, std::move(group));
    }
    std::ranges::sort(placed);
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i] = std::move(placed[i].second);
}

std::string label_of(const std::string& group, const std::vector<Known>& known) {
    const auto found = std::ranges::find(known, group, &Known::id);
    return found == known.end() ? std::string{} : found->label;
}

std::string joined(const GroupName& name, Grouping by) {
    return by.second ? name.first + ',' + name.second : name.first;
}

std::string label_of(const GroupName& name, Grouping by, const GroupOrder& order) {
    const auto first = label_of(name.first, order.first);
    if (!by.second) return first;
    const auto second = label_of(name.second, order.second);
    if (first.empty() && second.empty()) return {};
    return (first.empty() ? name.first : first) + ',' + (second.empty() ? name.second : second);
}

GroupOrder order_of(const policy::Policy& policy, Grouping by) {
    return {.first = known_groups(policy, by.first),
            .second = by.second ? known_groups(policy, *by.second) : std::vector<Known>{}};
}

std::size_t Groups::place(std::string_view first, std::string_view second) {
    const Before::Views asked{name_in(by_.first, first), second};
    if (last_ < names_.size() && Before::views(*names_[last_]) == asked) return last_;
    auto found = places_.find(asked);
    if (found == places_.end()) {
        const GroupName name{.first = std::string{asked.first}, .second = std::string{asked.second}};
        found = places_.emplace(name, names_.size()).first;
        names_.push_back(&found->first);
    }
    return last_ = found->second;
}

std::vector<std::size_t> Groups::sorted(const GroupOrder& order) const {
    std::vector<std::tuple<std::size_t, std::string_view, std::size_t, std::string_view, std::size_t>> ranked;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& [first, second] = *names_[i];
        ranked.emplace_back(rank(first, order.first), first, rank(second, order.second), second, i);
    }
    std::ranges::sort(ranked);
    std::vector<std::size_t> places;
    places.reserve(ranked.size());
    for (const auto& each : ranked) places.push_back(std::get<4>(each));
    return places;
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
