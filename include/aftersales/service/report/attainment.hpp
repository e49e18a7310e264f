// `report clocks`: how the clocks fared whose due time lies in a period, by clock and group (D5, D7, D8).
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct AttainmentRow {
    domain::ClockName clock{};
    std::string group{};
    Attained attained{};
    std::int64_t running_late{};           // missed and not stopped yet
    std::optional<double> taken_median{};  // hours from start to stop, of those that were stopped
    std::optional<double> taken_p90{};
    std::optional<double> late_median{};  // hours past due, of those missed; of those still running, so far
    std::optional<double> late_p90{};
    GroupName parts{};  // what `group` joins
};

// By clock, then group in their order. Runs not yet due count in nothing.
Result<std::vector<AttainmentRow>> attainment(const store::Statistics& statistics, const Period& period, Grouping by,
                                              const GroupOrder& order, Instant now);

}  // namespace aftersales::service::report
