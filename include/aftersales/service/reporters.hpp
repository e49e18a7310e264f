// Who reported a ticket, where it is not the customer: said, or a name other than that of the customer whose phone it
// is. Nobody's name is lost because the phone is somebody else's.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/ticket/reporter.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>

namespace aftersales::service {

// Whoever was named, where the customer that was found has another name.
std::optional<domain::Reporter> other_than(const domain::Customer& found, const domain::Customer& named);

Result<domain::Reporter> keep_reporter(Writing& desk, domain::TicketId ticket, domain::Reporter reporter);

Result<std::optional<domain::Reporter>> reporter_of(const store::Reader& store, domain::TicketId ticket);

}  // namespace aftersales::service
