// What programs count from: every delivery, purchase, end of a ticket, birthday and set day that may call for a
// callback and has none yet.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <optional>

namespace aftersales::service {

struct Anchored {
    const store::AnchorLine* line{};
    domain::Date day{};
    std::optional<domain::Instant> event_at{};  // no call before it
};

struct Days {
    domain::Date from{};
    domain::Date to{};
};

// The anchor days whose window may open by `until` and be listed on `since` or later. Never too few.
Result<Days> anchor_days(const policy::Policy& policy, const domain::Program& program, domain::Date since,
                         domain::Date until);

struct AnchorsWanted {
    const domain::Program& program;
    Days days{};
    store::Asked asked{};
};
// In order of day, then of customer, asset and ticket; those of customers by customer. Of a customer's units one after
// the other is shown until `take` says that it is the one.
Result<void> anchors_of(const store::Reader& store, const policy::Policy& policy, const AnchorsWanted& wanted,
                        const std::function<Result<bool>(const Anchored&)>& take);

}  // namespace aftersales::service
