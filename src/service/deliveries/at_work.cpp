#include "deliveries/at_work.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::DeliveryState;
using domain::DeliveryTrip;
using domain::FieldKind;
using domain::HomeDelivery;
using domain::ObjectKind;
using domain::TripState;

bool shares_staff(const DeliveryTrip& one, const DeliveryTrip& other, std::string& who) {
    for (const auto& each : one.staff) {
        if (std::ranges::find(other.staff, each) == other.staff.end()) continue;
        who = each;
        return true;
    }
    if (one.vehicle.empty() || one.vehicle != other.vehicle) return false;
    who = one.vehicle;
    return true;
}

// Planned for the same day, or still out whatever its day.
Result<std::vector<DeliveryTrip>> trips_beside(const store::Reader& store, const DeliveryTrip& trip) {
    std::vector<DeliveryTrip> found;
    const auto open = column_is("state", FieldKind::word, {"planned", "loading", "out"});
    TRY(store::list<DeliveryTrip>(store, {.filter = open}, [&](const store::TripLine& line) -> Result<bool> {
        const auto& other = line.trip;
        const bool at_once = other.date == trip.date || (other.state == TripState::out && trip.state == TripState::out);
        // What goes nowhere takes nobody.
        if (other.id != trip.id && at_once && (line.stops > 0 || other.state == TripState::out)) found.push_back(other);
        return true;
    }));
    return found;
}

}  // namespace

std::string said_of(const policy::Policy& policy, const HomeDelivery& delivery) {
    return "delivery " + number_of(policy, ObjectKind::delivery, delivery.id);
}
std::string said_of(const policy::Policy& policy, const DeliveryTrip& trip) {
    return "trip " + number_of(policy, ObjectKind::trip, trip.id);
}
std::string said_of_stop(const policy::Policy& policy, const HomeDelivery& delivery) {
    return fmt::format("stop {} ({})", delivery.seq.value_or(0), number_of(policy, ObjectKind::delivery, delivery.id));
}

Result<std::vector<HomeDelivery>> stops_of(const store::Reader& store, std::int64_t trip) {
    std::vector<HomeDelivery> stops;
    const auto on_it = column_is("trip", FieldKind::id, {std::to_string(trip)});
    TRY(store::list<HomeDelivery>(store, {.filter = on_it, .order = "seq"},
                                  [&](const store::DeliveryLine& line) -> Result<bool> {
                                      stops.push_back(line.delivery);
                                      return true;
                                  }));
    return stops;
}

Result<std::optional<DeliveryTrip>> trip_of(const store::Reader& store, const HomeDelivery& delivery) {
    if (!delivery.trip) return std::optional<DeliveryTrip>{};
    return store::get<DeliveryTrip>(store, delivery.trip.value);
}

Result<DeliveryTrip> step_trip(Writing& desk, DeliveryTrip trip, WantedAct wanted, domain::Instant at,
                               const std::optional<std::string>& force) {
    const auto& act = domain::delivery_trip_acts[wanted.place];
    const auto possible = TRY(domain::check_act(ObjectKind::trip, domain::RecordView{trip}, act));
    if (possible == domain::Possible::so_already) return trip;
    std::vector<std::string> passed;
    if (!act.step.empty()) {
        std::vector<domain::TicketId> asked;
        for (const auto& stop : TRY(stops_of(desk.store, trip.id))) {
            if (!stop.ticket || std::ranges::find(asked, stop.ticket) != asked.end()) continue;
            asked.push_back(stop.ticket);
            for (auto& gate : TRY(pass_gates(desk, stop.ticket, fmt::format("trip.{}", act.step), force)))
                if (std::ranges::find(passed, gate) == passed.end()) passed.push_back(std::move(gate));
        }
    }
    const auto last = TRY(desk.store.history(ObjectKind::trip, trip.id, 1));
    if (!last.empty()) at = std::max(at, last.back().at);
    RecordChange<DeliveryTrip> change{desk, std::move(trip)};
    TRY(add_act(change, std::move(wanted), at));
    if (!passed.empty()) change.note_passed(std::move(passed));
    TRY(change.save());
    return std::move(change).record();
}

Result<void> let_out(Writing& desk, const HomeDelivery& delivery, domain::Instant at) {
    auto trip = TRY(trip_of(desk.store, delivery));
    if (!trip || (trip->state != TripState::planned && trip->state != TripState::loading)) return {};
    trip->state = TripState::out;
    TRY(check_trip_free(reading_of(desk), *trip));
    trip = TRY(store::get<DeliveryTrip>(desk.store, trip->id));
    const auto id = trip->id;
    TRY(step_trip(desk, std::move(*trip), {.place = place_of<DeliveryTrip>("start"), .set = DeliveryTrip{}}, at));
    for (auto& stop : TRY(stops_of(desk.store, id))) {
        if (stop.id == delivery.id || stop.state != DeliveryState::loaded) continue;
        const auto last = TRY(desk.store.history(ObjectKind::delivery, stop.id, 1));
        RecordChange<HomeDelivery> change{desk, std::move(stop)};
        TRY(add_act(change, {.place = domain::delivery_out_place, .set = HomeDelivery{}},
                    last.empty() ? at : std::max(at, last.back().at)));
        TRY(change.save());
    }
    return {};
}

Result<void> check_trip_free(const Reading& desk, const DeliveryTrip& trip) {
    for (const auto& other : TRY(trips_beside(desk.store, trip))) {
        std::string who;
        if (!shares_staff(trip, other, who)) continue;
        return fail(
            ErrorKind::refused,
            fmt::format("'{}' is on {} then, which is {}", who, said_of(desk.policy, other), domain::word(other.state)),
            {fmt::format(fmt::runtime(other.state == TripState::out
                                          ? "Where it is back: aftersales trip back {}"
                                          : "Add to that one: aftersales delivery plan --trip {} ID…"),
                         number_of(desk.policy, ObjectKind::trip, other.id))});
    }
    return {};
}

Result<void> leave_trip(Writing& desk, domain::TripId id, const HomeDelivery& left, domain::Instant at) {
    auto trip = TRY(store::get<DeliveryTrip>(desk.store, id.value));
    if (!trip || (trip->state != TripState::planned && trip->state != TripState::loading)) return {};
    for (const auto& stop : TRY(stops_of(desk.store, id.value)))
        if (stop.id != left.id) return {};
    TRY(step_trip(desk, std::move(*trip), {.place = place_of<DeliveryTrip>("cancel"), .set = DeliveryTrip{}}, at));
    return {};
}

Result<void> check_goes_out_once(const Writing& desk, const std::string& serial, std::int64_t but) {
    if (serial.empty()) return {};
    const auto unit = TRY(store::get_by<domain::Asset>(desk.store, "serial", serial));
    const bool came_back = unit && unit->given_back;
    std::optional<HomeDelivery> other;
    TRY(store::list<HomeDelivery>(desk.store, {.filter = column_is("serial", FieldKind::word, {serial})},
                                  [&](const store::DeliveryLine& line) -> Result<bool> {
                                      const auto& it = line.delivery;
                                      const bool over = it.state == DeliveryState::cancelled ||
                                                        it.state == DeliveryState::refused || it.damaged_at ||
                                                        (it.delivered_at && came_back);
                                      if (!over && it.id != but) other = it;
                                      return !other.has_value();
                                  }));
    if (!other) return {};
    return fail(ErrorKind::refused,
                fmt::format("the unit '{}' {} with {}", serial, other->delivered_at ? "was handed over" : "goes out",
                            said_of(desk.policy, *other)),
                {fmt::format("Look at it: aftersales delivery show {}", other->id)});
}

Result<void> forget_day_of_trip(RecordChange<HomeDelivery>& change, domain::Instant at) {
    const auto& it = change.record();
    if (it.state != DeliveryState::accepted || it.window_from || !it.promised_at) return {};
    TRY(add_act(change, {.place = domain::delivery_unpromised_place, .set = HomeDelivery{}}, at));
    return {};
}

Result<DeliveryWindow> window_of(const policy::Policy& policy, const calendar::TimeRange& range, domain::Instant at) {
    if (!range.from || !range.to)
        return fail(ErrorKind::usage, "a window has a beginning and an end",
                    {"Write a day, an hour, or both: 'tomorrow 9:00..12:00'."});
    if (*range.to < at || (*range.to == at && *range.from < *range.to))
        return fail(ErrorKind::usage, fmt::format("{} has passed", policy.zone().print(*range.to)));
    const auto last = *range.to > *range.from ? *range.to - domain::seconds{1} : *range.to;
    return DeliveryWindow{.from = *range.from, .to = *range.to, .promised = policy.zone().date(last)};
}

std::string print_window(const policy::Policy& policy, const HomeDelivery& delivery) {
    if (!delivery.window_from || !delivery.window_to) return {};
    if (const auto days = whole_days(policy.zone(), delivery)) {
        const auto first = calendar::print(days->first);
        const auto last = calendar::print(days->end - std::chrono::days{1});
        return first == last ? first : first + ".." + last;
    }
    const auto minute = [&](domain::Instant at) { return policy.zone().print(at).replace(10, 1, " ").substr(0, 16); };
    const auto from = minute(*delivery.window_from);
    const auto to = minute(*delivery.window_to);
    if (from == to) return from;
    constexpr std::size_t day = 10;
    return from + ".." + (from.substr(0, day) == to.substr(0, day) ? to.substr(day + 1) : to);
}

std::optional<WholeDays> whole_days(const calendar::Zone& zone, const HomeDelivery& delivery) {
    if (!delivery.window_from || !delivery.window_to) return std::nullopt;
    const WholeDays days{.first = zone.date(*delivery.window_from), .end = zone.date(*delivery.window_to)};
    const bool whole = *delivery.window_from == zone.start_of(days.first) &&
                       *delivery.window_to == zone.start_of(days.end) && days.first < days.end;
    return whole ? std::optional{days} : std::nullopt;
}

Result<std::optional<domain::Date>> day_of_delivery(const store::Reader& store, const HomeDelivery& delivery) {
    if (const auto trip = TRY(trip_of(store, delivery))) return std::optional{trip->date};
    return delivery.promised_at;
}

Result<domain::Ticket> stands_for_ticket(const store::Reader& store, const HomeDelivery& delivery) {
    domain::Ticket ticket;
    ticket.customer = delivery.customer;
    ticket.asset = delivery.asset;
    ticket.product = delivery.product;
    ticket.region = delivery.region;
    ticket.opened_at = delivery.added_at;
    if (const auto customer = TRY(store::get<domain::Customer>(store, delivery.customer))) {
        if (ticket.region.empty()) ticket.region = customer->region;
        ticket.tier = customer->tier;
    }
    return ticket;
}

Result<void> check_trip_comes_back(const Reading& desk, const DeliveryTrip& trip) {
    const auto free = check_trip_free(desk, trip);
    if (free) return {};
    if (free.error().kind != ErrorKind::refused) return fail(free.error());
    return fail(ErrorKind::refused,
                fmt::format("{} cannot come back: {}", said_of(desk.policy, trip), free.error().message),
                {"Call that one off first, or give it to somebody else."});
}

Result<void> check_delivery_comes_back(const Reading& desk, const HomeDelivery& delivery) {
    const auto trip = TRY(trip_of(desk.store, delivery));
    const bool waits = delivery.state == DeliveryState::planned || delivery.state == DeliveryState::loaded;
    const bool takes = !trip || trip->state == TripState::planned || trip->state == TripState::loading;
    if (!waits || takes) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} cannot come back: {} is {} and takes nothing more", said_of(desk.policy, delivery),
                            said_of(desk.policy, *trip), domain::word(trip->state)));
}

}  // namespace aftersales::service
