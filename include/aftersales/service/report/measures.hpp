// How each KPI measure is counted (policy.md, KPIs): one function a measure.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/kpi.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace aftersales::service::report {

// What a measure is counted with.
struct Measuring {
    const store::Statistics& statistics;
    Period period{};
    Instant now{};
    KindOf kind_of{};
    std::vector<std::string> faults{};  // the categories of kind fault
    domain::Date end{};                 // the first day after the period
    Deadline deadline{};                // `within` after a start
    Grouping by{};
};

// The first day after the period: a day counts that has begun before the period is over.
domain::Date day_after(const Period& period, const calendar::Zone& zone);

// Of each group that occurs; of `total` always one. What no group of that dimension can have is left out: units are
// known by product alone.
using Fractions = std::map<GroupName, Fraction>;
Result<Fractions> counts(policy::Measure measure, const Measuring& measuring);

}  // namespace aftersales::service::report
