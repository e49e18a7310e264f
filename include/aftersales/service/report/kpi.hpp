// KPIs (D21; policy.md, KPIs): each a numerator over a denominator of one period, compared with its goal. Cancelled and
// merged tickets are left out.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct Fraction {
    std::int64_t numerator{};
    std::int64_t denominator{};
    bool operator==(const Fraction&) const = default;
};

struct KpiRow {
    std::string id{};
    std::string label{};
    std::string goal{};             // as written
    std::optional<double> value{};  // a fraction of 1; of satisfaction 0-100: ten times numerator over denominator
    std::optional<bool> ok{};       // nothing without a goal or a value
    Fraction of{};
    policy::Measure measure{};
    std::optional<double> goal_value{};
    std::string group{};
    GroupName parts{};  // what `group` joins
};

// `within` after a start. Elapsed time needs no calendar, and so reads no holiday tables.
using Deadline = std::function<Result<Instant>(Instant start)>;
Deadline deadline_after(const policy::Policy& policy, calendar::Duration within);
// The `within` of the policy's first KPI of that measure.
calendar::Duration within_of(const policy::Policy& policy, policy::Measure measure, calendar::Duration otherwise);

// In the policy's order; of each KPI the groups in theirs, where they were asked for.
Result<std::vector<KpiRow>> kpis(const store::Statistics& statistics, const policy::Policy& policy,
                                 const Period& period, Instant now, Grouping by = {});

}  // namespace aftersales::service::report
