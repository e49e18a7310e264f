// A trip sets out, comes back, and what it brought is counted.
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "deliveries/at_work.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::DeliveryState;
using domain::DeliveryTrip;
using domain::HomeDelivery;
using domain::Money;
using domain::ObjectKind;
using domain::TripState;

std::string spaced_word(DeliveryState state) {
    std::string text{domain::word(state)};
    std::ranges::replace(text, '_', ' ');
    return text;
}

// Nothing is left of which nobody knows what became of it.
Result<void> check_all_told(const policy::Policy& policy, const std::vector<HomeDelivery>& stops) {
    for (const auto& stop : stops) {
        if (!domain::is_open(stop.state)) continue;
        const auto number = number_of(policy, ObjectKind::delivery, stop.id);
        return fail(ErrorKind::refused, fmt::format("{} is {}", said_of_stop(policy, stop), spaced_word(stop.state)),
                    {fmt::format("Say what became of it: aftersales delivery done|refuse|nobody|damage {}", number),
                     fmt::format("Where it stayed behind: aftersales delivery unplan {}", number)});
    }
    return {};
}

// "stop 1 (DL-3) 100.00, stop 3 (DL-5) 80.00"
std::string said_of_money(const policy::Policy& policy, const std::vector<HomeDelivery>& stops) {
    std::vector<std::string> all;
    for (const auto& stop : stops)
        if (stop.collected && *stop.collected != Money{})
            all.push_back(fmt::format("{} {}", said_of_stop(policy, stop), domain::print(*stop.collected)));
    return fmt::format("{}", fmt::join(all, ", "));
}

Result<void> check_money_of(const policy::Policy& policy, const std::vector<HomeDelivery>& stops,
                            const std::optional<Money>& handed_in) {
    Money total{};
    for (const auto& stop : stops) {
        if (stop.collected) total.units += stop.collected->units;
        if (!domain::is_handed_over(stop)) continue;
        const auto due = stop.collect.value_or(Money{});
        const auto was = stop.collected.value_or(Money{});
        if (due == was) continue;
        return fail(ErrorKind::refused,
                    fmt::format("{}: {} was to be collected, {} was", said_of_stop(policy, stop), domain::print(due),
                                domain::print(was)),
                    {fmt::format("Where it came since: aftersales delivery collect {} --collected {} -m WHY",
                                 number_of(policy, ObjectKind::delivery, stop.id), domain::print(due))});
    }
    if (handed_in.value_or(Money{}) == total) return {};
    const auto stops_say = said_of_money(policy, stops);
    return fail(ErrorKind::refused,
                fmt::format("the stops come to {}{}, {} was handed in", domain::print(total),
                            stops_say.empty() ? "" : " (" + stops_say + ")",
                            handed_in ? domain::print(*handed_in) : "nothing"),
                {"Say what was counted: --money AMOUNT"});
}

Result<void> check_slips_of(const policy::Policy& policy, const std::vector<HomeDelivery>& stops,
                            const std::optional<int>& handed_in) {
    std::vector<std::string> all;
    for (const auto& stop : stops)
        if (!stop.signed_by.empty()) all.push_back(said_of_stop(policy, stop));
    if (static_cast<std::size_t>(handed_in.value_or(0)) == all.size()) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} {} signed{}, {} {} handed in", all.size(), all.size() == 1 ? "slip was" : "slips were",
                            all.empty() ? "" : fmt::format(" ({})", fmt::join(all, ", ")), handed_in.value_or(0),
                            handed_in.value_or(0) == 1 ? "was" : "were"),
                {"Say how many were counted: --slips N"});
}

Result<DeliveryTrip> trip_at(const Writing& desk, std::int64_t id, const StepOptions& when) {
    auto trip = TRY(store::get<DeliveryTrip>(desk.store, id));
    if (!trip) return fail(ErrorKind::not_found, no_such(ObjectKind::trip, id));
    TRY(check_revision({.object = ObjectKind::trip, .id = id}, trip->revision, when));
    return std::move(*trip);
}

Result<domain::Instant> instant_of_trip(const Writing& desk, std::int64_t id, const StepOptions& when) {
    return instant_of_act(desk, {.object = ObjectKind::trip, .id = id}, when);
}

Result<domain::Possible> possible_on(const DeliveryTrip& trip, const WantedAct& wanted) {
    return domain::check_act(ObjectKind::trip, domain::RecordView{trip}, domain::delivery_trip_acts[wanted.place]);
}

// What follows for its deliveries, not before what happened to each of them last.
Result<void> step_stop(Writing& desk, HomeDelivery stop, std::size_t place, domain::Instant at) {
    const auto last = TRY(desk.store.history(ObjectKind::delivery, stop.id, 1));
    if (!last.empty()) at = std::max(at, last.back().at);
    RecordChange<HomeDelivery> change{desk, std::move(stop)};
    TRY(add_act(change, {.place = place, .set = HomeDelivery{}}, at));
    TRY(forget_day_of_trip(change, at));
    return change.save();
}

}  // namespace

Result<domain::AnyRecord> start_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto trip = TRY(trip_at(desk, id, when));
    if (TRY(possible_on(trip, wanted)) == domain::Possible::so_already) return domain::AnyRecord{trip};
    const auto at = TRY(instant_of_trip(desk, id, when));
    const auto stops = TRY(stops_of(desk.store, id));
    if (stops.empty())
        return fail(ErrorKind::refused, fmt::format("{} has no stops", said_of(desk.policy, trip)),
                    {fmt::format("Give it some: aftersales delivery plan --trip {} ID…", id)});
    for (const auto& stop : stops)
        if (stop.state == DeliveryState::planned)
            return fail(ErrorKind::refused, fmt::format("{} is not loaded", said_of_stop(desk.policy, stop)),
                        {fmt::format("Load it: aftersales delivery load {}", stop.id),
                         fmt::format("Leave it behind: aftersales delivery unplan {}", stop.id)});
    auto out = trip;
    out.state = TripState::out;
    TRY(check_trip_free(reading_of(desk), out));
    auto after = TRY(step_trip(desk, std::move(trip), std::move(wanted), at, when.force));
    for (const auto& stop : stops)
        if (stop.state == DeliveryState::loaded) TRY(step_stop(desk, stop, domain::delivery_out_place, at));
    return domain::AnyRecord{std::move(after)};
}

Result<domain::AnyRecord> bring_trip_back(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto trip = TRY(trip_at(desk, id, when));
    if (TRY(possible_on(trip, wanted)) == domain::Possible::so_already) return domain::AnyRecord{trip};
    const auto at = TRY(instant_of_trip(desk, id, when));
    TRY(check_all_told(desk.policy, TRY(stops_of(desk.store, id))));
    return domain::AnyRecord{TRY(step_trip(desk, std::move(trip), std::move(wanted), at, when.force))};
}

Result<domain::AnyRecord> settle_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto trip = TRY(trip_at(desk, id, when));
    if (TRY(possible_on(trip, wanted)) == domain::Possible::so_already) return domain::AnyRecord{trip};
    const auto at = TRY(instant_of_trip(desk, id, when));
    const auto stops = TRY(stops_of(desk.store, id));
    auto& counted = std::get<DeliveryTrip>(wanted.set);
    TRY(check_all_told(desk.policy, stops));
    TRY(check_money_of(desk.policy, stops, counted.money));
    TRY(check_slips_of(desk.policy, stops, counted.slips));
    auto after = TRY(step_trip(desk, std::move(trip), std::move(wanted), at, when.force));
    for (const auto& stop : stops)
        if (domain::is_handed_over(stop) && stop.state != DeliveryState::settled)
            TRY(step_stop(desk, stop, place_of<HomeDelivery>("settle"), at));
    return domain::AnyRecord{std::move(after)};
}

Result<domain::AnyRecord> cancel_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto trip = TRY(trip_at(desk, id, when));
    if (TRY(possible_on(trip, wanted)) == domain::Possible::so_already) return domain::AnyRecord{trip};
    const auto at = TRY(instant_of_trip(desk, id, when));
    const auto stops = TRY(stops_of(desk.store, id));
    auto after = TRY(step_trip(desk, std::move(trip), std::move(wanted), at, when.force));
    for (const auto& stop : stops)
        if (domain::is_open(stop.state)) TRY(step_stop(desk, stop, place_of<HomeDelivery>("unplan"), at));
    return domain::AnyRecord{std::move(after)};
}

Result<domain::AnyRecord> assign_trip(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto trip = TRY(trip_at(desk, id, when));
    TRY(possible_on(trip, wanted));
    auto& set = std::get<DeliveryTrip>(wanted.set);
    if (set.staff.empty() && set.vehicle.empty())
        return fail(ErrorKind::usage, "neither people nor a vehicle were named: --staff STAFF or --vehicle VEHICLE");
    set = TRY(checked_crew(reading_of(desk), trip, std::move(set)));
    if (set.staff == trip.staff && set.vehicle == trip.vehicle) return domain::AnyRecord{trip};
    const auto at = TRY(instant_of_trip(desk, id, when));
    return domain::AnyRecord{TRY(step_trip(desk, std::move(trip), std::move(wanted), at, when.force))};
}

}  // namespace aftersales::service
