// Deliveries come on a trip, and may be taken to another day.
#include "aftersales/domain/visit/slots.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/absences.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "deliveries/at_work.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::DeliveryState;
using domain::DeliveryTrip;
using domain::HomeDelivery;
using domain::ObjectKind;
using domain::TripState;

Result<std::vector<std::string>> people_of(const policy::Policy& policy, const std::vector<std::string>& words) {
    std::vector<std::string> people;
    for (const auto& word : words) {
        auto id = TRY(policy::read_staff(policy, word));
        if (!id.empty() && std::ranges::find(people, id) == people.end()) people.push_back(std::move(id));
    }
    return people;
}

// As it is written in [delivery] vehicles, where the policy names any.
Result<std::string> read_vehicle(const policy::Policy& policy, const std::string& said) {
    std::string word{text::trimmed(said)};
    if (word.empty() || policy.vehicles.empty()) return word;
    for (const auto& each : policy.vehicles)
        if (text::folded(each) == text::folded(word)) return each;
    const auto near = text::nearest(word, policy.vehicles);
    return fail(ErrorKind::usage, fmt::format("'{}' is not a vehicle of the policy", word),
                {near ? fmt::format("Did you mean '{}'?", *near)
                      : fmt::format("[delivery] vehicles has {}.", fmt::join(policy.vehicles, ", "))});
}

domain::Interval whole_day(const policy::Policy& policy, domain::Date day) {
    return {policy.zone().start_of(day), policy.zone().start_of(day + std::chrono::days{1})};
}

// Not away, and on no other trip.
Result<void> check_can_go(const Reading& desk, const DeliveryTrip& trip) {
    const auto day = whole_day(desk.policy, trip.date);
    for (const auto& who : trip.staff) {
        if (TRY(absences(desk.store, who, day.from, day.to)).empty()) continue;
        return fail(ErrorKind::refused, fmt::format("'{}' is away on {}", who, calendar::print(trip.date)),
                    {fmt::format("See aftersales staff absences {}", who)});
    }
    return check_trip_free(desk, trip);
}

// Each once, as they were named.
std::vector<std::int64_t> each_once(const std::vector<std::int64_t>& ids) {
    std::vector<std::int64_t> once;
    for (const auto id : ids)
        if (std::ranges::find(once, id) == once.end()) once.push_back(id);
    return once;
}

Result<std::vector<HomeDelivery>> deliveries_named(const store::Reader& store, const std::vector<std::int64_t>& ids) {
    std::vector<HomeDelivery> all;
    for (const auto id : each_once(ids)) {
        auto found = TRY(store::get<HomeDelivery>(store, id));
        if (!found) return fail(ErrorKind::not_found, no_such(ObjectKind::delivery, id));
        all.push_back(std::move(*found));
    }
    if (all.empty()) return fail(ErrorKind::usage, "no delivery was named that the trip is to take");
    return all;
}

// The trip that has just these, in this order, on that day with these people and that vehicle.
Result<std::optional<DeliveryTrip>> same_trip(const store::Reader& store, const DeliveryTrip& wanted,
                                              const std::vector<HomeDelivery>& all) {
    const auto id = all.front().trip;
    const auto same = [&](const HomeDelivery& each) { return each.trip == id && domain::is_open(each.state); };
    if (!id || !std::ranges::all_of(all, same)) return std::optional<DeliveryTrip>{};
    auto trip = TRY(store::get<DeliveryTrip>(store, id.value));
    const bool as_wanted = trip && trip->date == wanted.date && trip->staff == wanted.staff &&
                           trip->vehicle == wanted.vehicle && domain::is_open(trip->state);
    if (!as_wanted) return std::optional<DeliveryTrip>{};
    const auto stops = TRY(stops_of(store, id.value));
    const auto is_one = [](const HomeDelivery& one, const HomeDelivery& other) { return one.id == other.id; };
    return std::ranges::equal(stops, all, is_one) ? trip : std::nullopt;
}

Result<void> check_takes_more(const policy::Policy& policy, const DeliveryTrip& trip) {
    if (trip.state == TripState::planned || trip.state == TripState::loading) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} is {} and takes nothing more", said_of(policy, trip), domain::word(trip.state)),
                {"Plan another one: aftersales delivery plan --date DATE --staff STAFF ID…"});
}

std::string moving_hint(const policy::Policy& policy, const HomeDelivery& delivery, domain::Date day) {
    return fmt::format("tell the customer: aftersales delivery move {} --to {} -m WHY --told CHANNEL",
                       number_of(policy, ObjectKind::delivery, delivery.id), calendar::print(day));
}

// A trip on another day than the customer knows of.
void warn_of_day(const policy::Policy& policy, const HomeDelivery& delivery, domain::Date day,
                 std::vector<std::string>& warnings) {
    const bool late = delivery.promised_at && day > *delivery.promised_at;
    const bool early = delivery.window_from && day < policy.zone().date(*delivery.window_from);
    if (late || early)
        warnings.push_back(
            fmt::format("{} was promised for {}; {}", said_of(policy, delivery),
                        delivery.window_from ? print_window(policy, delivery) : calendar::print(*delivery.promised_at),
                        moving_hint(policy, delivery, day)));
}

Result<void> warn_of_visits(const Reading& desk, const DeliveryTrip& trip, std::vector<std::string>& warnings) {
    const auto day = whole_day(desk.policy, trip.date);
    for (const auto& who : trip.staff)
        for (const auto& visit : TRY(open_visits_of(desk.store, who, day.from, day.to)))
            warnings.push_back(fmt::format("{} has visit {} on that day, at {}", who,
                                           number_of(desk.policy, ObjectKind::visit, visit.id),
                                           desk.policy.zone().print(visit.start).substr(11, 5)));
    return {};
}

// One delivery more on the trip. One that is on it already stays where it is.
Result<void> put_on_trip(Writing& desk, HomeDelivery delivery, const DeliveryTrip& trip, int seq,
                         const TripPlan& plan) {
    const store::RecordName name{.object = ObjectKind::delivery, .id = delivery.id};
    const bool waits = delivery.state == DeliveryState::planned || delivery.state == DeliveryState::loaded;
    if (waits && delivery.trip.value != trip.id)
        return fail(ErrorKind::refused,
                    fmt::format("{} is on trip {} already", said_of(desk.policy, delivery),
                                number_of(desk.policy, ObjectKind::trip, delivery.trip.value)),
                    {fmt::format("Take it off first: aftersales delivery unplan {}", delivery.id)});
    const auto at = TRY(instant_of_act(desk, name, plan.when));
    RecordChange<HomeDelivery> change{desk, std::move(delivery)};
    if (plan.when.force) change.force(*plan.when.force);
    HomeDelivery set{.trip = domain::TripId{trip.id}, .seq = seq};
    if (!change.record().promised_at) set.promised_at = trip.date;  // until it is taken off the trip
    const auto took = TRY(add_act(
        change,
        {.place = place_of<HomeDelivery>("plan"), .set = std::move(set), .message = plan.message, .told = plan.told},
        at));
    // A trip hangs on no ticket: its gates are asked of those of its deliveries.
    if (took == Took::it)
        change.note_passed(TRY(pass_gates(desk, change.record().ticket, "trip.plan", plan.when.force)));
    return change.save();
}

Result<DeliveryTrip> trip_for(Writing& desk, const DeliveryTrip& wanted, const TripPlan& plan, domain::Instant at) {
    if (plan.trip == 0) {
        TRY(check_can_go(reading_of(desk), wanted));
        return begin_record(desk, wanted, {.at = at});
    }
    const store::RecordName name{.object = ObjectKind::trip, .id = plan.trip};
    auto trip = TRY(store::get<DeliveryTrip>(desk.store, plan.trip));
    if (!trip) return fail(ErrorKind::not_found, no_such(ObjectKind::trip, plan.trip));
    TRY(check_revision(name, trip->revision, plan.when));
    TRY(check_takes_more(desk.policy, *trip));
    return *trip;
}

// What is on the road may come later on its day; for another day it has to come back first.
Error not_while_out(const policy::Policy& policy, const HomeDelivery& delivery, const DeliveryTrip& trip) {
    return {
        .kind = ErrorKind::refused,
        .message =
            fmt::format("{} is on the way, with a trip of {}", said_of(policy, delivery), calendar::print(trip.date)),
        .hints = {fmt::format("A delay on that day: aftersales delivery move {} --to '{} 15:00..18:00' -m WHY",
                              delivery.id, calendar::print(trip.date)),
                  fmt::format("It comes back: aftersales delivery refuse {} -m WHY, or delivery nobody", delivery.id)}};
}

}  // namespace

Result<DeliveryTrip> checked_crew(const Reading& desk, const DeliveryTrip& trip, DeliveryTrip said) {
    auto wanted = trip;
    if (!said.staff.empty()) wanted.staff = TRY(people_of(desk.policy, said.staff));
    if (!said.vehicle.empty()) wanted.vehicle = TRY(read_vehicle(desk.policy, said.vehicle));
    if (wanted.staff != trip.staff || wanted.vehicle != trip.vehicle) TRY(check_can_go(desk, wanted));
    said.staff = wanted.staff, said.vehicle = wanted.vehicle;
    return said;
}

Result<PlannedTrip> plan_trip(Writing& desk, const TripPlan& plan) {
    const auto at = plan.when.at.value_or(desk.now);
    if (at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(at)));
    DeliveryTrip wanted{.date = plan.day,
                        .staff = TRY(people_of(desk.policy, plan.staff)),
                        .vehicle = TRY(read_vehicle(desk.policy, plan.vehicle))};
    if (plan.trip == 0 && wanted.staff.empty())
        return fail(ErrorKind::usage, "nobody was named who goes: --staff STAFF");
    if (plan.trip == 0 && plan.day < desk.policy.zone().date(at))
        return fail(ErrorKind::usage, fmt::format("{} has passed: a trip is planned ahead", calendar::print(plan.day)));
    const auto all = TRY(deliveries_named(desk.store, plan.deliveries));
    if (plan.trip == 0)
        if (auto same = TRY(same_trip(desk.store, wanted, all))) return PlannedTrip{.trip = std::move(*same)};
    PlannedTrip made{.trip = TRY(trip_for(desk, wanted, plan, at))};
    const auto stops = TRY(stops_of(desk.store, made.trip.id));
    int seq = stops.empty() ? 0 : stops.back().seq.value_or(0);
    for (const auto& each : all) {
        const bool is_on_it = each.trip.value == made.trip.id && domain::is_open(each.state);
        if (is_on_it) continue;
        warn_of_day(desk.policy, each, made.trip.date, made.warnings);
        TRY(put_on_trip(desk, each, made.trip, ++seq, plan));
    }
    TRY(warn_of_visits(reading_of(desk), made.trip, made.warnings));
    return made;
}

Result<HomeDelivery> move_delivery(Writing& desk, std::int64_t id, const StepOptions& when, const DeliveryMove& move) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto place = place_of<HomeDelivery>("move");
    const auto before = change.record();
    TRY(domain::check_act(ObjectKind::delivery, domain::RecordView{before}, domain::home_delivery_acts[place]));
    const auto window = TRY(window_of(desk.policy, move.to, at));
    const bool ended = before.state == DeliveryState::refused || before.state == DeliveryState::nobody_home;
    const bool same = before.window_from == window.from && before.window_to == window.to;
    if (same && !ended) return before;
    const auto trip = TRY(trip_of(desk.store, before));
    const auto first = desk.policy.zone().date(window.from);
    const bool on_its_day = trip && first <= trip->date && trip->date <= window.promised;
    if (before.state == DeliveryState::on_the_way && !on_its_day)
        return fail(not_while_out(desk.policy, before, *trip));
    HomeDelivery set{
        .window_from = window.from, .window_to = window.to, .promised_at = window.promised, .moved = before.moved + 1};
    TRY(add_act(change, {.place = place, .set = std::move(set), .message = move.message, .told = move.told}, at));
    if (ended || (trip && !on_its_day))
        TRY(add_act(change, {.place = place_of<HomeDelivery>("unplan"), .set = HomeDelivery{}}, at));
    TRY(change.save());
    return std::move(change).record();
}

Result<domain::AnyRecord> unplan_delivery(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    TRY(add_act(change, std::move(wanted), at));
    TRY(forget_day_of_trip(change, at));
    TRY(change.save());
    return domain::AnyRecord{std::move(change).record()};
}

Result<DeliveryTrip> route_trip(Writing& desk, std::int64_t id, const StepOptions& when,
                                const std::vector<std::int64_t>& deliveries) {
    const store::RecordName name{.object = ObjectKind::trip, .id = id};
    const auto trip = TRY(store::get<DeliveryTrip>(desk.store, id));
    if (!trip) return fail(ErrorKind::not_found, no_such(ObjectKind::trip, id));
    TRY(check_revision(name, trip->revision, when));
    const auto all = TRY(deliveries_named(desk.store, deliveries));
    const auto stops = TRY(stops_of(desk.store, id));
    for (const auto& each : all)
        if (each.trip.value != id)
            return fail(ErrorKind::refused,
                        fmt::format("{} is not on {}", said_of(desk.policy, each), said_of(desk.policy, *trip)),
                        {fmt::format("Add it: aftersales delivery plan --trip {} {}", id, each.id)});
    // What is over stays where it was on the way.
    std::vector<int> taken;
    for (const auto& each : stops) {
        const auto is_it = [&](const HomeDelivery& other) { return other.id == each.id; };
        if (!domain::is_open(each.state))
            taken.push_back(each.seq.value_or(0));
        else if (std::ranges::none_of(all, is_it))
            return fail(ErrorKind::usage, fmt::format("{} is not named", said_of_stop(desk.policy, each)),
                        {"Name all stops that are still to come, in their new order."});
    }
    int seq = 0;
    for (auto each : all) {
        if (!domain::is_open(each.state)) continue;
        do ++seq;
        while (std::ranges::find(taken, seq) != taken.end());
        if (each.seq == seq) continue;
        const auto at = TRY(instant_of_act(desk, {.object = ObjectKind::delivery, .id = each.id}, {.at = when.at}));
        RecordChange<HomeDelivery> change{desk, std::move(each)};
        TRY(add_act(change, {.place = place_of<HomeDelivery>("route"), .set = HomeDelivery{.seq = seq}}, at));
        TRY(change.save());
    }
    return *trip;
}

}  // namespace aftersales::service
