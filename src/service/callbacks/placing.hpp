// Which hour a call gets and who makes it (policy.md: the one with the fewest open callbacks of that day, ties by id;
// at most `capacity` calls a person and day).
#pragma once

#include "aftersales/domain/callback_rules.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

struct Placement {
    domain::Instant call_at{};
    bool late{};
    std::string reason{};
    std::string assignee{};
};

// The window's own time for a call, with nobody to make it yet.
Result<Placement> first_time(const policy::Policy& policy, const domain::Window& window,
                             std::optional<domain::Instant> not_before);

class Placing {
public:
    Placing(const store::Reader& store, const policy::Policy& policy) : store_{store}, policy_{policy} {}

    // `to` is role:R, staff:ID or "".
    Result<Placement> place(const std::string& to, const domain::Window& window, Placement first);

private:
    Result<int> calls(const std::string& staff, domain::Date day);

    const store::Reader& store_;
    const policy::Policy& policy_;
    std::map<std::pair<std::string, domain::Date>, int> calls_{};  // open ones, those placed here counted
};

}  // namespace aftersales::service
