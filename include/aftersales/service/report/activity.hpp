// The periodic report (D22): a row for each period and group, streamed from the store through tallies.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"
#include "aftersales/store/statistics.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct ActivityRow {
    Period period{};
    std::string group{};
    std::string label{};                      // what people call the group, where the policy says so
    Tally tally{};                            // without its list of solved tickets
    std::optional<std::int64_t> backlog{};    // at its end, or now; nothing of a period to come
    std::optional<double> handling_mean{};    // hours
    std::optional<double> handling_median{};  // hours
    std::optional<double> handling_p90{};     // hours
    GroupName parts{};                        // what `group` joins
};

struct ActivityQuestion {
    std::vector<Period> periods{};  // in order, without gaps
    Grouping by{};
    GroupOrder order{};
    KindOf kind_of{};
    Instant now{};
};

// By period, then group; of two dimensions, every pair that occurs. A group that occurs in any period has a row in
// each; `total` always has one.
Result<std::vector<ActivityRow>> activity(const store::Statistics& statistics, const ActivityQuestion& question);

}  // namespace aftersales::service::report
