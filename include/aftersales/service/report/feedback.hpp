// `report feedback`: what customers thought of us in a period (D20), from tickets and callbacks.
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

struct FeedbackRow {
    std::string group{};
    Scores scores{};
    std::int64_t of_tickets{};
    std::int64_t of_callbacks{};
    std::int64_t low{};  // at or below the policy's low_score
    std::int64_t complaints{};
    std::int64_t problems{};  // callbacks that found one
    std::int64_t settled{};   // … whose ticket is resolved or closed by now
    GroupName parts{};        // what `group` joins
    std::int64_t suggestions{};
    Scores before{};                                     // of the stretch of the same length before
    [[nodiscard]] std::optional<double> change() const;  // of the mean score since
};

struct FeedbackQuestion {
    Period period{};
    Period before{};
    Grouping by{};
    GroupOrder order{};
    KindOf kind_of{};
    std::optional<int> low_score{};
};

// `total` always has a row.
Result<std::vector<FeedbackRow>> feedback(const store::Statistics& statistics, const FeedbackQuestion& question);

}  // namespace aftersales::service::report
