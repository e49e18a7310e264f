// A customer with an open ticket is not called (`hold_if_open`), unless the program says so: the call waits, and its
// seven days on the list run from the end of the last ticket where that is later.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

// Whether an open ticket holds the call. `with` are the programs that it is made together with: one of them that asks
// about more than satisfaction sets it free.
bool waits_for_tickets(const policy::Policy& policy, const std::string& program, const std::vector<std::string>& with);

Result<bool> is_held(const store::Reader& store, const policy::Policy& policy, const domain::Callback& callback);
// Of one that waits for tickets and has run out by its window: whether it is held, or was until less than seven days
// before that day.
Result<bool> stands_by_hold(const store::Reader& store, const calendar::Zone& zone, const domain::Callback& callback,
                            domain::Date day);
// The same, where it is not known what it waits for.
Result<bool> is_kept_by_hold(const store::Reader& store, const policy::Policy& policy, const domain::Callback& callback,
                             domain::Date day);

// How many of the open calls that somebody has in that time are held.
struct Span {
    domain::Instant from{};
    domain::Instant to{};
};
Result<int> held_callbacks_of_day(const store::Reader& store, const policy::Policy& policy, const std::string& staff,
                                  const Span& day);

}  // namespace aftersales::service
