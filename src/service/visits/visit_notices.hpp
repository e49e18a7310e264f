// The customer is told ahead of a visit, through [notify.sms], else by e-mail, as of a call.
#pragma once

#include "aftersales/domain/visit/site_visit.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/notice.hpp"

#include <string_view>

namespace aftersales::service {

inline constexpr std::string_view visit_event = "visit";

// The visit that a notice is about; 0 of all others.
std::int64_t visit_of(const store::Notice& notice);

// Queues the notice of a visit to come. Nothing where the policy wants none, the customer has no address or wants no
// contact, or the visit has begun.
Result<void> remind_of_visit(Writing& desk, const domain::SiteVisit& visit);
// Takes back what has not been sent.
Result<void> take_back_visit_reminder(Writing& desk, const domain::SiteVisit& visit);

}  // namespace aftersales::service
