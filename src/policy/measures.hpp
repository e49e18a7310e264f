// The words of KPI measures and what each needs; goals as they are written.
#pragma once

#include "aftersales/policy/policy.hpp"

#include <array>
#include <string_view>

namespace aftersales::policy {

struct MeasureWord {
    Measure measure{};
    std::string_view word{};
    bool needs_within{};
};

inline constexpr std::array measures{
    MeasureWord{Measure::responded_within, "responded_within", true},
    MeasureWord{Measure::resolved_within_of_response, "resolved_within_of_response", true},
    MeasureWord{Measure::satisfaction, "satisfaction", false},
    MeasureWord{Measure::complaint_handled_within, "complaint_handled_within", true},
    MeasureWord{Measure::repeat_repair_rate, "repeat_repair_rate", true},
    MeasureWord{Measure::failure_rate, "failure_rate", false},
    MeasureWord{Measure::closure_rate, "closure_rate", false},
    MeasureWord{Measure::handling_within, "handling_within", true},
};
std::string_view word(Measure measure);

// ">= 80%": a fraction of 1 for rates; of satisfaction 0-100, with or without the sign. ErrorKind::policy where it is
// none or out of range.
Result<Goal> read_goal(std::string_view text, Measure measure);

}  // namespace aftersales::policy
