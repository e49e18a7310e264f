// A record is the fold of its events. Pure and total for histories that decide() allowed: no policy, no clock; the past
// does not change when the rules do. A change that cannot stand in such a history is ErrorKind::corrupt.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"

#include <span>

namespace aftersales::domain {

// `event.revision` must be one more than the ticket's. Undone needs the history and is refused here: see fold().
Result<Ticket> apply(Ticket ticket, const Event& event);
Result<Customer> apply(Customer customer, const Event& event);
Result<Asset> apply(Asset asset, const Event& event);
Result<Product> apply(Product product, const Event& event);
Result<Callback> apply(Callback callback, const Event& event);
Result<StaffMark> apply(StaffMark mark, const Event& event);

// All events of one record, by revision.
template <class Record>
Result<Record> fold(std::span<const Event> history);

}  // namespace aftersales::domain
