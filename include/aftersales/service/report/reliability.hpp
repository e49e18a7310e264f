// How the models sold hold up (D21, D22): fault types, their course over the weeks, repairs that did not last, and how
// many of the units in service failed.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/measures.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

struct Reliability {
    Fraction repeats{};         // repairs followed by another fault / repairs, as the KPI repeat_repair_rate counts
    std::int64_t failed{};      // units with a fault opened in the period
    std::int64_t in_service{};  // units delivered before its end
    std::int64_t claims{};
    std::vector<std::int64_t> weekly{};                 // faults opened in each of the weeks, oldest first
    [[nodiscard]] std::optional<double> trend() const;  // faults a week more in each week: their slope (robust.hpp)
};

struct ReliabilityQuestion {
    Measuring measuring;
    const calendar::Zone& zone;
    std::vector<Period> weeks{};  // of the trend
};

// The whole weeks up to the period's end, or now where that is earlier.
Result<std::vector<Period>> trend_weeks(const Period& period, int count, Instant now, const calendar::Zone& zone);

// By product; "" is none.
Result<std::map<std::string, Reliability>> reliability(const ReliabilityQuestion& question);

enum class FaultType { category, cause, tag };
inline constexpr std::array<std::string_view, 3> fault_type_words{"category", "cause", "tag"};

struct FaultRow {
    std::string product{};
    std::string type{};
    std::int64_t faults{};
    std::int64_t of_product{};  // all faults of the product
    std::int64_t before{};      // in the period of the same length before
    std::vector<std::int64_t> weekly{};
    [[nodiscard]] std::optional<double> trend() const;
};

// Faults of each model by type, by product, then most first. A ticket counts once for each of its tags, so that the
// shares of tags may be more than one together.
Result<std::vector<FaultRow>> fault_types(const ReliabilityQuestion& question, const Period& before, FaultType type);

}  // namespace aftersales::service::report
