// The customer is told ahead of a delivery, as of a visit; and steps at the events of a delivery that has no ticket.
#pragma once

#include "aftersales/domain/delivery/delivery_trip.hpp"
#include "aftersales/domain/delivery/home_delivery.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/notice.hpp"

#include <optional>
#include <string_view>

namespace aftersales::service {

inline constexpr std::string_view delivery_event = "delivery";

// The delivery that a notice is about, as it says.
Result<std::optional<domain::HomeDelivery>> delivery_told(const store::Reader& store, const store::Notice& notice);

// The trip that a notice of a step at an event of trips is about.
Result<std::optional<domain::DeliveryTrip>> trip_told(const store::Reader& store, const store::Notice& notice);

}  // namespace aftersales::service
