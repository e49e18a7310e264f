// A callback: a planned contact with a customer (D16-D19), as its events left it.
#pragma once

#include "aftersales/domain/change/calls.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Callback {
    CallbackId id{};
    std::int64_t revision{};
    std::string program{};
    CallbackState state{CallbackState::open};
    CustomerId customer{};
    AssetId asset{};
    TicketId ticket{};
    Date anchor{};    // the day it counts from: delivery, closing, birthday …
    Date due_from{};  // the window, both days included
    Date due_to{};
    Instant call_at{};     // first allowed time, or the agreed one
    bool late{};           // no allowed time lay inside the window
    std::string reason{};  // why it is when and where it is, where that needs saying
    std::string assignee{};
    int attempts{};
    std::optional<Instant> done_at{};
    std::optional<bool> reached{};
    std::optional<int> score{};
    std::vector<Answer> answers{};  // scores first
    Text note{};
    Text problem{};
    TicketId problem_ticket{};
    CallbackId merged_into{};
    bool moved{};  // rescheduled or not reached: listed from the day of its new call_at
    Instant scheduled_at{};

    bool operator==(const Callback&) const = default;
};

}  // namespace aftersales::domain
