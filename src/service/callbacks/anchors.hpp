// What programs count from: every delivery, purchase, end of a ticket, birthday and set day that may call for a
// callback and has none yet.
#pragma once

#include "aftersales/domain/callback_rules.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <optional>
#include <vector>

namespace aftersales::service {

struct Anchored {
    domain::CustomerId customer{};
    domain::AssetId asset{};
    domain::TicketId ticket{};
    domain::Date day{};
    std::optional<domain::Instant> event_at{};  // no call before it
    std::optional<domain::Date> known_since{};  // of a ticket, asked of itself
};

struct Days {
    domain::Date from{};
    domain::Date to{};
};

// The anchor days whose window may open by `until` and be listed on `since` or later. Never too few: working days and a
// call moved out of its window are allowed for.
Days anchor_days(const domain::Program& program, domain::Date since, domain::Date until);

// Of a program, in order of day, then of customer, asset and ticket.
Result<std::vector<Anchored>> anchors_of(const store::Reader& store, const policy::Policy& policy,
                                         const domain::Program& program, Days days);

}  // namespace aftersales::service
