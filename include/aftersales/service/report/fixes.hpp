// `report fixes` (D21): how many repairs lasted: faults resolved in a period that were neither reopened nor followed by
// another fault on the same asset.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "aftersales/service/report/periods.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct FixRow {
    std::string group{};
    std::int64_t fixed{};     // faults last resolved in the period; cancelled and merged ones left out
    std::int64_t reopened{};  // of them, reopened at any time
    std::int64_t returned{};  // of them, followed by another fault on the asset by the deadline
    std::int64_t lasting{};   // of them, neither
    GroupName parts{};
};

// `deadline` is when a repair has lasted. `total` always has a row.
Result<std::vector<FixRow>> fixes(const Reading& desk, const Period& period, Grouping by, const Deadline& deadline);

}  // namespace aftersales::service::report
