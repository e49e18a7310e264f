// What customers said in a period, besides the score of the whole (D20): scores by dimension, what they suggest, and
// their words. What was erased is not told.
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

// A dimension that calls ask for, beside the stretch of the same length before.
struct DimensionRow {
    std::string dimension{};
    Scores scores{};
    Scores before{};
    [[nodiscard]] std::optional<double> change() const;
};

// In the policy's order, then those that it names no longer, by name.
Result<std::vector<DimensionRow>> dimension_scores(const store::Statistics& statistics, const Period& period,
                                                   const Period& before, const std::vector<Known>& dimensions);

enum class VoiceKind { suggestion, comment };

// Said in a call, or when a solution was confirmed: the one that it was not has no id.
struct VoiceRow {
    Instant at{};
    domain::CallbackId callback{};
    domain::TicketId ticket{};
    std::string product{};
    std::string category{};
    std::optional<int> score{};  // given in the same breath; of a confirmation
    std::string text{};
};

// By time. Comments are the notes of calls and what was said at a confirmation.
Result<std::vector<VoiceRow>> voices(const store::Statistics& statistics, const Period& period, VoiceKind voice);

}  // namespace aftersales::service::report
