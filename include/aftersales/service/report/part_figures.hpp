// What parts were consumed, how well they were there, and what the stock is worth (D26).
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

enum class PartsBy { sku, product, outlet };

struct PartFigures {
    std::string group{};
    std::int64_t consumed{};               // issued and not come back unused
    std::int64_t issued{};                 // handed out
    std::int64_t defective{};              // come back broken
    std::int64_t cases{};                  // tickets that consumed any
    domain::Money cost{};                  // of what was consumed, at the moving average
    std::int64_t wanted{};                 // needs told in the period
    std::int64_t filled{};                 // of these, reserved at once
    double hours_short{};                  // that needs stood in the queue, of the clock on the wall
    std::optional<domain::Money> value{};  // of stock at the end, at the moving average
    std::optional<double> turnover{};      // what was consumed beside the mean value of the stock
};

// By part, or by the model or the outlet of the tickets that they were for; of outlets `value` is of what lies there.
Result<std::vector<PartFigures>> part_figures(const Reading& desk, const Period& period, PartsBy by);

}  // namespace aftersales::service::report
