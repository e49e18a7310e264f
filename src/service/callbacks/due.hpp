// Which callbacks the programs promise and nobody has created yet.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/desk.hpp"
#include "callbacks/anchors.hpp"
#include "callbacks/placing.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

struct DueCallback {
    const domain::Program* program{};
    Anchored anchored{};
    domain::Window window{};
    Placement time{};
    std::string to{};  // whom it falls to: role:R, staff:ID or ""
    bool lost{};       // it ran out while the schedule was not run
};

// In order of their time, then of the policy's programs, then of their anchors.
Result<std::vector<DueCallback>> due_callbacks(const Writing& desk, const CallbackDay& list);

bool is_wanted(const CallbackDay& list, const std::string& program);

}  // namespace aftersales::service
