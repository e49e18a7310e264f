// `report gates` (service.md 0.3): how often each gate was passed, refused a step, or was forced.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct GateRow {
    std::string gate{};
    std::int64_t passed{};
    std::int64_t refused{};
    std::int64_t forced{};
};

// Those of the policy in its order, asked or not; then those that it has no more and that were asked, by id.
Result<std::vector<GateRow>> gate_counts(const Reading& desk, const Period& period);

}  // namespace aftersales::service::report
