// Callbacks by what they belong to.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <optional>
#include <vector>

namespace aftersales::service {

// What a callback belongs to; nothing of it is everything.
struct Belonging {
    domain::CustomerId customer{};
    domain::AssetId asset{};
    domain::TicketId ticket{};
};

// In that state, or in any; by id.
Result<std::vector<store::CallbackLine>> callbacks_of(const store::Reader& store, const Belonging& of,
                                                      std::optional<domain::CallbackState> state);
inline Result<std::vector<store::CallbackLine>> open_callbacks_of(const store::Reader& store, const Belonging& of) {
    return callbacks_of(store, of, domain::CallbackState::open);
}

// What was merged into a call, and into that: it is made together with it.
Result<std::vector<domain::Callback>> made_with(const store::Reader& store, const policy::Policy& policy,
                                                const domain::Callback& callback);
// Not what was merged into a call that had been made by then.
inline bool is_asked_in(const domain::Callback& call, const domain::Callback& merged) {
    return !call.done_at || merged.scheduled_at <= *call.done_at;
}
// Whether its hour was agreed with the customer, and stands.
Result<bool> is_agreed(const store::Reader& store, const domain::Callback& callback);

// Open ones that were last listed before that day.
Result<std::vector<domain::Callback>> open_callbacks_run_out(const store::Reader& store, const calendar::Zone& zone,
                                                             domain::Date day);
// For filters on columns of dates and instants: before `to`.
domain::Filter before(const char* column, domain::Date to);
domain::Filter before(const char* column, domain::Instant to);
domain::Filter is_open_callback();
domain::Filter open_callbacks_in(const std::string& staff, domain::Instant from, domain::Instant to);
domain::Filter is_of_customer(domain::CustomerId customer);

// When a callback was last created: the schedule is known to have been run then.
Result<std::optional<domain::Instant>> last_created(const store::Reader& store);

}  // namespace aftersales::service
