// Deliveries and the trips that bring them (D28): accepted, planned, loaded, handed over, installed, settled. A trip
// that is out takes nothing more; a person and a vehicle are on one trip at a time, because what is checked stands in
// the same transaction as what is written.
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/domain/delivery/delivery_trip.hpp"
#include "aftersales/domain/delivery/home_delivery.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/intake.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// What is said of goods that are to be delivered. Who gets them is found or made as at intake.
struct DeliveryOrder {
    domain::CustomerId customer{};  // where it is known by number
    domain::Customer party{};       // else who it is
    bool new_customer{};
    domain::HomeDelivery given{};  // but for the customer and the window
    std::optional<calendar::TimeRange> window{};
    StepOptions when{};
};
struct AcceptedDelivery {
    domain::HomeDelivery delivery{};
    bool known{};                        // the reference was seen before; nothing changed
    std::vector<std::string> remarks{};  // what was taken and may surprise
    std::string shared{};                // as of Intake
};
// ErrorKind::usage where nobody is named, the window has passed or has no end; refused for a unit that is somebody
// else's; conflict where the reference came before and something else was said then, but for the window.
Result<AcceptedDelivery> accept_delivery(Writing& desk, const DeliveryOrder& order);

// ErrorKind::refused for what was handed over, and for a reference that another one has.
Result<domain::HomeDelivery> edit_delivery(Writing& desk, std::int64_t id, const FieldValues& values);

struct TripPlan {
    std::int64_t trip{};  // to which they are added; 0: a new one
    domain::Date day{};
    std::vector<std::string> staff{};
    std::string vehicle{};
    std::vector<std::int64_t> deliveries{};  // in the order of the way
    domain::Text message{};
    domain::ToldHow told{};
    StepOptions when{};
};
struct PlannedTrip {
    domain::DeliveryTrip trip{};
    std::vector<std::string> warnings{};  // what does not fit together
};
// ErrorKind::refused where somebody is away or on another trip then, the vehicle is, a delivery is on another trip, or
// the trip takes nothing more; usage for an unknown person or vehicle. What is planned so already is that trip.
Result<PlannedTrip> plan_trip(Writing& desk, const TripPlan& plan);

// Also leads its trip to loading.
Result<domain::AnyRecord> load_delivery(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// An act at the door (refuse, nobody): a trip that has not set out is out with it.
Result<domain::AnyRecord> step_at_door(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// What was paid in all. ErrorKind::usage where nothing is said.
Result<domain::AnyRecord> correct_money(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// What the carrier paid for a damage; what was handed over is settled with its trip.
Result<domain::AnyRecord> settle_damage(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

struct HandOver {
    std::string serial{};
    bool accept_other{};  // another unit than the one that was announced
    TakeOver take_over{};
    std::optional<domain::Money> collected{};
    domain::Text signed_by{};
    std::optional<bool> trained{};  // of an installation
    domain::Text message{};
    domain::ToldHow told{};
    std::vector<std::string> files{};
};
struct HandedOver {
    domain::HomeDelivery delivery{};
    bool without_serial{};  // no unit is known: neither warranty nor callbacks follow
};
// The unit is the customer's, found by its serial number or made, and has the day as its day of delivery. Failures as
// of intake; refused where money was to be collected and nothing is said of it.
Result<HandedOver> hand_over_delivery(Writing& desk, std::int64_t id, const StepOptions& when, const HandOver& what);
// The unit has the day as its day of installation.
Result<HandedOver> install_delivery(Writing& desk, std::int64_t id, const StepOptions& when, const HandOver& what);

struct TransitDamage {
    std::string carrier{};
    std::optional<domain::Money> claim{};
    domain::Text message{};
    domain::ToldHow told{};
    std::vector<std::string> files{};
};
// Opens a ticket of the first category of kind logistics.
Result<domain::HomeDelivery> damage_delivery(Writing& desk, std::int64_t id, const StepOptions& when,
                                             const TransitDamage& what);

struct DeliveryMove {
    calendar::TimeRange to{};
    domain::Text message{};
    domain::ToldHow told{};
};
// Off its trip where that goes on another day. What is on the way stays with its trip: ErrorKind::refused for another
// day than that of the trip.
Result<domain::HomeDelivery> move_delivery(Writing& desk, std::int64_t id, const StepOptions& when,
                                           const DeliveryMove& move);

// ErrorKind::refused where a stop is not loaded, or a person or the vehicle is on another trip that is out.
Result<domain::AnyRecord> start_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// ErrorKind::refused, naming the stop, where one has not been told what became of it.
Result<domain::AnyRecord> bring_trip_back(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// ErrorKind::refused, naming the stop, while money and slips do not add up. What was handed over is settled with it.
Result<domain::AnyRecord> settle_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// Its deliveries wait for another one.
Result<domain::AnyRecord> cancel_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// Other people, another vehicle.
Result<domain::AnyRecord> assign_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// All its stops in their new order.
Result<domain::DeliveryTrip> route_trip(Writing& desk, std::int64_t id, const StepOptions& when,
                                        const std::vector<std::int64_t>& deliveries);

// The deliveries on a trip, in the order of the way.
Result<std::vector<domain::HomeDelivery>> stops_of(const store::Reader& store, std::int64_t trip);

// "2026-03-03 09:00..12:00", "2026-03-03", "2026-03-03..2026-03-05"; as read_window() reads it.
std::string print_window(const policy::Policy& policy, const domain::HomeDelivery& delivery);
// The days of a window from midnight to midnight, the last one excluded; nothing of one that has hours.
struct WholeDays {
    domain::Date first{};
    domain::Date end{};
};
std::optional<WholeDays> whole_days(const calendar::Zone& zone, const domain::HomeDelivery& delivery);

// Off its trip, and promised for no day but that of its window.
Result<domain::AnyRecord> unplan_delivery(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);
// The day on which it comes: of its trip, else the one that was promised.
Result<std::optional<domain::Date>> day_of_delivery(const store::Reader& store, const domain::HomeDelivery& delivery);

// What conditions are judged on where a delivery has no ticket: one that was never opened, with its customer, model,
// unit and region.
Result<domain::Ticket> stands_for_ticket(const store::Reader& store, const domain::HomeDelivery& delivery);

// Deliveries whose window, or day, has passed; each is told once.
struct LateDelivery {
    domain::HomeDelivery delivery{};
    domain::Instant due_at{};
    std::vector<std::string> actions{};  // of the steps that were taken at it
};
// From when on what has not come is late: the end of its window, else of the day that was promised.
std::optional<domain::Instant> late_from(const policy::Policy& policy, const domain::HomeDelivery& delivery);
Result<void> mark_late_deliveries(Writing& desk, const std::function<Result<void>(const LateDelivery&)>& tell);

// All deliveries of a customer that goes on as another.
Result<void> hand_over_deliveries(Writing& desk, domain::CustomerId from, domain::CustomerId into);

// ErrorKind::refused where a trip would come to stand beside another of its people or its vehicle, or a delivery on a
// trip that takes nothing more: it comes back after an undo.
Result<void> check_trip_comes_back(const Reading& desk, const domain::DeliveryTrip& trip);
Result<void> check_delivery_comes_back(const Reading& desk, const domain::HomeDelivery& delivery);

}  // namespace aftersales::service
