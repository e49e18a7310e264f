// The rows of the reports on people, products and outlets: the activity of one period by subject, each with what that
// report alone tells.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/activity.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::commands::report {

using service::report::ActivityRow;
using service::report::Dimension;
using service::report::Grouping;
using service::report::Period;

inline Result<std::vector<ActivityRow>> activity_of(const service::Reading& desk, const Period& period, Grouping by) {
    return service::report::activity(desk.store.statistics(), {.periods = {period},
                                                               .by = by,
                                                               .order = service::report::order_of(desk.policy, by),
                                                               .kind_of = service::report::kinds_of(desk.policy),
                                                               .now = desk.now});
}

template <class Other>
using Subjects = std::vector<std::pair<ActivityRow, std::optional<Other>>>;

// The rows of the parts of subjects, or of everything: a row is called by its subject, and nothing more is told of it.
template <class Other>
Subjects<Other> parts_of(const service::Reading& desk, Grouping by, std::vector<ActivityRow> activity) {
    const auto known = service::report::known_groups(desk.policy, by.first);
    Subjects<Other> rows;
    for (auto& row : activity) {
        row.group = row.parts.first;
        row.label = service::report::label_of(row.group, known);
        rows.emplace_back(std::move(row), std::nullopt);
    }
    return rows;
}

// One row for each subject that either side knows, in the order of the report.
template <class Other>
Subjects<Other> joined(const service::Reading& desk, const Period& period, Dimension by,
                       std::vector<ActivityRow> activity, const std::map<std::string, Other>& others) {
    std::map<std::string, std::pair<ActivityRow, Other>> all;
    for (auto& row : activity) {
        const auto group = row.group;
        all[group].first = std::move(row);
    }
    const auto known = service::report::known_groups(desk.policy, by);
    for (const auto& [group, other] : others) {
        auto& [row, its] = all[group];
        row.period = period;
        row.group = group;
        row.parts.first = group;
        row.label = service::report::label_of(group, known);
        its = other;
    }
    std::vector<std::string> groups;
    for (const auto& [group, row] : all) groups.push_back(group);
    service::report::sort_groups(groups, known);
    Subjects<Other> rows;
    for (const auto& group : groups) {
        auto& [row, its] = all.find(group)->second;
        rows.emplace_back(std::move(row), std::move(its));
    }
    return rows;
}

}  // namespace aftersales::commands::report
