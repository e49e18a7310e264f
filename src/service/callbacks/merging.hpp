// One call instead of two: a call soon after an earlier one of the same customer is merged into it (`merge_within`).
#pragma once

#include "aftersales/domain/callback.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>
#include <vector>

namespace aftersales::service {

// The customer's open call that a call at `at` is done with: the last one not after it and near enough.
Result<std::optional<domain::CallbackId>> earlier_call(const Writing& desk, domain::CustomerId customer,
                                                       domain::Instant at);
// Merges the customer's open calls that lie soon after this one into it.
Result<void> merge_later_calls(Writing& desk, const domain::Callback& callback);
// What was merged into a call that is dropped must be promised again: it is dropped too. Gives the changes that belong
// to the ticket whose history the caller writes.
Result<std::vector<domain::Change>> drop_merged_into(Writing& desk, const domain::Callback& dropped,
                                                     domain::TicketId written);

}  // namespace aftersales::service
