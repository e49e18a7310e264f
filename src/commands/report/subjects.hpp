// The rows of the reports on people, products and outlets: the activity of one period by subject, each with what that
// report alone tells.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/activity.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::commands::report {

using service::report::ActivityRow;
using service::report::Dimension;
using service::report::Period;

inline Result<std::vector<ActivityRow>> activity_of(const service::Reading& desk, const Period& period, Dimension by) {
    return service::report::activity(desk.store.statistics(), {.periods = {period},
                                                               .by = by,
                                                               .order = service::report::order_of(desk.policy, by),
                                                               .kind_of = service::report::kinds_of(desk.policy),
                                                               .now = desk.now});
}

// One row for each subject that either side knows, in the order of the report.
template <class Other>
std::vector<std::pair<ActivityRow, Other>> joined(const service::Reading& desk, const Period& period, Dimension by,
                                                  std::vector<ActivityRow> activity,
                                                  const std::map<std::string, Other>& others) {
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
    std::vector<std::pair<ActivityRow, Other>> rows;
    for (const auto& group : groups) rows.push_back(std::move(all.find(group)->second));
    return rows;
}

}  // namespace aftersales::commands::report
