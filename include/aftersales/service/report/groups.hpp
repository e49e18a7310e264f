// The groups a report is divided into: which dimensions there are, how they are spelled, and in which order their
// values come.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/statistics.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::service::report {

using store::Dimension;
using store::Grouping;

// In the order of the enum.
inline constexpr std::array<std::string_view, 12> dimension_words{"total",        "category", "priority", "product",
                                                                  "product_line", "outlet",   "assignee", "channel",
                                                                  "region",       "tier",     "cause",    "tag"};
std::optional<Dimension> read_dimension(std::string_view word);
constexpr std::string_view word(Dimension by) { return dimension_words.at(static_cast<std::size_t>(by)); }

// "category", or two joined by a comma: "outlet,category". ErrorKind::usage where a word is none, stands twice, or
// divides nothing beside another.
Result<Grouping> read_grouping(std::string_view words);

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

// The same of both dimensions.
struct GroupOrder {
    std::vector<Known> first{};
    std::vector<Known> second{};
};
GroupOrder order_of(const policy::Policy& policy, Grouping by);

// In the order of `known`, then by name, the empty one last (cli.md, report).
void sort_groups(std::vector<std::string>& groups, const std::vector<Known>& known);
std::string label_of(const std::string& group, const std::vector<Known>& known);  // "" where it has none

// The value of each dimension; of one dimension the second is empty.
struct GroupName {
    std::string first{};
    std::string second{};
    auto operator<=>(const GroupName&) const = default;
};
// As rows show it: both joined by a comma, as in --by.
std::string joined(const GroupName& name, Grouping by);
// What people call it, of two with the value where it has no label; "" where neither has one.
std::string label_of(const GroupName& name, Grouping by, const GroupOrder& order);

// The groups that were met, each with its place in the order of meeting. Finding one again makes no copy.
class Groups {
public:
    explicit Groups(Grouping by) : by_{by} {}
    Groups(const Groups&) = delete;  // a copy's names would be those of the original
    Groups& operator=(const Groups&) = delete;

    std::size_t place(std::string_view first, std::string_view second);
    [[nodiscard]] const GroupName& at(std::size_t place) const { return *names_[place]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    // The places by the first dimension's order, then by the second's.
    [[nodiscard]] std::vector<std::size_t> sorted(const GroupOrder& order) const;

private:
    struct Before {
        using is_transparent = void;
        using Views = std::pair<std::string_view, std::string_view>;
        static Views views(const GroupName& name) { return {name.first, name.second}; }
        static Views views(const Views& name) { return name; }
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return views(a) < views(b);
        }
    };

    Grouping by_{};
    std::map<GroupName, std::size_t, Before> places_{};
    std::vector<const GroupName*> names_{};  // the keys of the map, which stay where they are
    std::size_t last_{};                     // the one that was asked for last
};

// What the program itself knows of a category; nothing of one that the policy does not list.
using KindOf = std::function<std::optional<domain::CategoryKind>(std::string_view category)>;
KindOf kinds_of(const policy::Policy& policy);
std::vector<std::string> categories_of(const policy::Policy& policy, domain::CategoryKind kind);

}  // namespace aftersales::service::report
