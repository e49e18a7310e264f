// Which callbacks the programs promise and nobody has created yet.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/desk.hpp"
#include "callbacks/placing.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

struct DueCallback {
    const domain::Program* program{};
    domain::CustomerId customer{};
    domain::AssetId asset{};
    domain::TicketId ticket{};
    domain::Date day{};                         // what it counts from
    std::optional<domain::Instant> event_at{};  // no call before it
    domain::Window window{};
    Placement time{};
    domain::Addressee to{};  // whom it falls to
    int points{};            // where there is a capacity
    bool held{};             // likewise: nobody is called yet
};

// What ran out while the schedule was not run.
using Lose = std::function<Result<void>(const DueCallback&)>;

// In order of their time, then of the policy's programs, then of their anchors. `lose` is given the others, a stretch
// of days at a time, so that years of them need no memory; it may write.
Result<std::vector<DueCallback>> due_callbacks(const Writing& desk, const CallbackDay& list, const Lose& lose);

bool is_wanted(const CallbackDay& list, const std::string& program);

}  // namespace aftersales::service
