// A delivery or a trip at work, and what their steps share.
#pragma once

#include "aftersales/domain/delivery/delivery_trip.hpp"
#include "aftersales/domain/delivery/home_delivery.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

template <class Record>
struct AtWork {
    RecordChange<Record> change;
    domain::Instant at{};  // of the step
};
// ErrorKind::not_found, conflict, refused as of every step.
template <class Record>
Result<AtWork<Record>> at_work(Writing& desk, std::int64_t id, const StepOptions& when) {
    const store::RecordName name{.object = domain::object_of<Record>, .id = id};
    auto change = TRY(RecordChange<Record>::of(desk, id));
    if (when.force) change.force(*when.force);
    TRY(check_revision(name, change.record().revision, when));
    const auto at = TRY(instant_of_act(desk, name, when));
    return AtWork<Record>{.change = std::move(change), .at = at};
}

// A unit goes to a customer once: ErrorKind::refused where another delivery than `but` has it that is open, or was
// handed over and did not come back since.
Result<void> check_goes_out_once(const Writing& desk, const std::string& serial, std::int64_t but);

// A unit that is somebody else's is not this customer's to get: ErrorKind::refused.
Result<void> check_whose(const Writing& desk, const std::optional<domain::Asset>& unit, domain::CustomerId customer);

// Off its trip nothing is left of a day that its trip alone had named.
Result<void> forget_day_of_trip(RecordChange<domain::HomeDelivery>& change, domain::Instant at);

// The place of a step's act.
template <class Record>
std::size_t place_of(std::string_view step) {
    return domain::place_of_step(domain::object_of<Record>, step);
}

// "delivery DL-3", "trip TR-1"
std::string said_of(const policy::Policy& policy, const domain::HomeDelivery& delivery);
std::string said_of(const policy::Policy& policy, const domain::DeliveryTrip& trip);
// "stop 2 (DL-5)"
std::string said_of_stop(const policy::Policy& policy, const domain::HomeDelivery& delivery);

// The trip that a delivery is on; nothing where it is on none.
Result<std::optional<domain::DeliveryTrip>> trip_of(const store::Reader& store, const domain::HomeDelivery& delivery);
// Adds an act to a trip, not before what happened to it last; the gates are asked with every ticket of its deliveries.
Result<domain::DeliveryTrip> step_trip(Writing& desk, domain::DeliveryTrip trip, WantedAct wanted, domain::Instant at,
                                       const std::optional<std::string>& force = {});
// A trip that somebody is handed goods from has set out, whether that was said or not: what is loaded goes with it.
Result<void> let_out(Writing& desk, const domain::HomeDelivery& delivery, domain::Instant at);

// ErrorKind::refused, naming the trip, where one of the people or the vehicle is on another one that is planned for the
// day, or on one that is out.
Result<void> check_trip_free(const Reading& desk, const domain::DeliveryTrip& trip);
// Who goes and with what, by the ids of the policy: what is not said stays as it is. ErrorKind::refused where one
// cannot.
Result<domain::DeliveryTrip> checked_crew(const Reading& desk, const domain::DeliveryTrip& trip,
                                          domain::DeliveryTrip said);
// A trip without a delivery is called off before it sets out.
Result<void> leave_trip(Writing& desk, domain::TripId trip, const domain::HomeDelivery& left, domain::Instant at);

// When a delivery may come. ErrorKind::usage where the range has no beginning or no end, or has passed.
struct DeliveryWindow {
    domain::Instant from{};
    domain::Instant to{};  // not included; of an hour alone the same
    domain::Date promised{};
};
Result<DeliveryWindow> window_of(const policy::Policy& policy, const calendar::TimeRange& range, domain::Instant at);

}  // namespace aftersales::service
