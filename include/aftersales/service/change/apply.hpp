// A policy put to work by hand: recorded as a version, and, on request, what is open computed by it (policy.md,
// Versions; cli.md, policy apply).
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>

namespace aftersales::service {

// A due time that the policy in force moves. A paused clock has none: what it would be if resumed now stands here.
struct MovedDue {
    domain::TicketId ticket{};
    domain::ClockName clock{};
    std::optional<domain::Instant> before{};
    std::optional<domain::Instant> after{};
};

// Replays the going clocks of every open ticket under the policy in force, and tells every due time that moves.
Result<void> recompute_open(Writing& desk, const std::function<Result<void>(const MovedDue&)>& tell);

}  // namespace aftersales::service
