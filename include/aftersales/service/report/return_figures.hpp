// `report returns` (D25): returns applied for in a period, by their reason, product or decision.
#pragma once

#include "aftersales/domain/money.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

enum class ReturnsBy { reason, product, decision, total };

// What became of them so far.
struct ReturnRow {
    std::string group{};
    std::int64_t opened{};
    std::int64_t refused{};
    std::int64_t lapsed{};  // cancelled or expired
    std::int64_t received{};
    std::int64_t refunds{};
    std::int64_t exchanges{};
    std::int64_t repairs{};  // those that the customer pays for too
    std::int64_t rejected{};
    std::int64_t inspected{};
    std::int64_t faults{};  // of those inspected: a fault of quality was found
    domain::Money refunded{};
    domain::Money fees{};
    std::optional<double> days_median{};  // from the application to the closing, of those closed
};

Result<std::vector<ReturnRow>> return_figures(const Reading& desk, const Period& period, ReturnsBy by);

}  // namespace aftersales::service::report
