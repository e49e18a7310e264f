// `report visits` (D27): visits whose beginning lies in a period, by who went, by outlet or by product.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

enum class VisitsBy { staff, outlet, product };

struct VisitRow {
    std::string group{};
    std::int64_t planned{};  // cancelled ones left out
    std::int64_t done{};
    std::int64_t only_one{};  // of those done: no other visit was made or planned for their ticket
    std::int64_t arrived{};   // those at which somebody was there
    std::int64_t on_time{};   // of them: not later than the policy allows
    std::int64_t moved{};     // how often they were moved
    std::int64_t nobody_home{};
    std::optional<double> minutes_median{};  // on the spot
    std::optional<double> minutes_p90{};
    std::int64_t minutes{};  // on the spot, added up, of visits with a time on the road …
    std::int64_t travel{};   // … and on the road to them
};

// A visit of several persons counts for each of them.
Result<std::vector<VisitRow>> visit_figures(const Reading& desk, const Period& period, VisitsBy by);

}  // namespace aftersales::service::report
