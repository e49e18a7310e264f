// The customer is told ahead of a call, through [notify.sms], else by e-mail (D17; `[callbacks] notice`).
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>

namespace aftersales::policy {
class Policy;
}

namespace aftersales::service {

// The way a reminder takes to this customer: a short message, else a mail; "" where there is none.
std::string reminder_channel(const domain::Customer& customer, const policy::Policy& policy);
// The same wall time so long before: an hour at which a call would be allowed.
Result<domain::Instant> so_long_before(const policy::Policy& policy, domain::Instant at,
                                       const calendar::CalendarSpan& span, const std::string& calendar_name);

// Queues the notice of a call to come. Nothing where the policy wants none, the customer has no address or wants no
// contact, or the time has passed.
Result<void> remind(Writing& desk, const domain::Callback& callback, const domain::Customer& customer);
// Takes back what has not been sent: the call was moved, or is not needed any more.
Result<void> take_back_reminder(Writing& desk, domain::CallbackId id);

}  // namespace aftersales::service
