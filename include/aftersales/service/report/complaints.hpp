// `report complaints` (D9): the complaints opened in a period: contact and handling in time, causes, remedies, repeats.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::service::report {

// All but the first count leave out what was cancelled or merged.
struct ComplaintRow {
    std::string group{};
    std::int64_t complaints{};
    Attained contacted{};  // a first answer by the deadline
    Attained handled{};    // proposed or resolved by the deadline
    std::int64_t remedied{};
    std::int64_t open{};
    std::int64_t own{}, third_party{}, user{}, unknown{};  // causes
    std::int64_t repeated{};                               // marked as recurring (D4)
    Scores scores{};
    GroupName parts{};
};

// `total` always has a row.
Result<std::vector<ComplaintRow>> complaints(const Reading& desk, const Period& period, Grouping by,
                                             const Deadline& deadline);

}  // namespace aftersales::service::report
