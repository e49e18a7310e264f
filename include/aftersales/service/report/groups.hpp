// The groups a report is divided into: which dimensions there are, how they are spelled, and in which order their
// values come.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/statistics.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

using store::Dimension;

// In the order of the enum.
inline constexpr std::array<std::string_view, 11> dimension_words{"total",        "category", "priority", "product",
                                                                  "product_line", "outlet",   "assignee", "channel",
                                                                  "region",       "tier",     "cause"};
std::optional<Dimension> read_dimension(std::string_view word);

// The name of a group as rows show it: the store leaves the only group of a total unnamed.
constexpr std::string_view name_in(Dimension by, std::string_view group) {
    return by == Dimension::total ? std::string_view{"total"} : group;
}

// A value that the policy lists, with what people call it.
struct Known {
    std::string id{};
    std::string label{};
};

// The values of a dimension that the policy puts in an order: categories, priorities, staff. Of others, nothing.
std::vector<Known> known_groups(const policy::Policy& policy, Dimension by);

// In the order of `known`, then by name, the empty one last (cli.md, report).
void sort_groups(std::vector<std::string>& groups, const std::vector<Known>& known);
std::string label_of(const std::string& group, const std::vector<Known>& known);  // "" where it has none

// What the program itself knows of a category; nothing of one that the policy does not list.
using KindOf = std::function<std::optional<domain::CategoryKind>(std::string_view category)>;
KindOf kinds_of(const policy::Policy& policy);
std::vector<std::string> categories_of(const policy::Policy& policy, domain::CategoryKind kind);

}  // namespace aftersales::service::report
