// `report deliveries` (D28): what was promised, handed over, refused, damaged and installed in a period, by who brought
// it, by product or by region.
#pragma once

#include "aftersales/domain/money.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::service::report {

enum class DeliveriesBy { staff, product, region };

struct DeliveryRow {
    std::string group{};
    std::int64_t planned{};  // promised for a day in the period, cancelled ones left out
    std::int64_t done{};
    std::int64_t on_time{};  // of those done
    std::int64_t refused{};
    std::int64_t damaged{};
    std::int64_t nobody_home{};
    std::int64_t claims{};  // of those damaged: with a claim on the carrier
    domain::Money claimed{};
    domain::Money paid{};
    std::int64_t installed{};
};

// Each is counted in the period in which it happened, and what was in vain each time, for those who brought it then. A
// delivery that several persons brought counts for each of them.
Result<std::vector<DeliveryRow>> delivery_figures(const Reading& desk, const Period& period, DeliveriesBy by);

}  // namespace aftersales::service::report
