#include "trip/trip_face.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "record/columns.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;

// In the order of join_trip().
constexpr std::array trip_joined{
    JoinedColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::vital}, "id"},
    JoinedColumn{{"stops", "Stops", Kind::number, "how many deliveries are on it", true, Importance::high}, "vehicle"},
    JoinedColumn{{"done", "Done", Kind::number, "how many of them were handed over", true, Importance::high},
                 "vehicle"},
    JoinedColumn{{"to_collect", "To collect", Kind::number, "what customers are to pay, all stops together"},
                 "vehicle"},
    JoinedColumn{{"collected", "Collected", Kind::number, "what they paid so far"}, "vehicle"},
    JoinedColumn{{"signed", "Signed", Kind::number, "how many stops were signed for"}, "vehicle"},
};

Result<Join> join_trip(const service::Reading& desk) {
    return Join{[&policy = desk.policy](const store::AnyLine& any) -> std::vector<render::Value> {
        const auto& line = std::get<store::TripLine>(any);
        return {service::number_of(policy, domain::ObjectKind::trip, line.trip.id),
                line.stops,
                line.handed_over,
                domain::print(line.to_collect),
                domain::print(line.collected),
                line.signed_slips};
    }};
}

// "DL-3 · delivered · Ann · 13800000001 · Lake Road 1 · WM-100 SN1 · 2026-03-03 09:00..12:00 · 1200.00 of 1200.00 ·
// signed Ann"
std::string stop_text(const store::DeliveryLine& line, const policy::Policy& policy) {
    const auto& it = line.delivery;
    std::string text =
        fmt::format("{} · {}", service::number_of(policy, domain::ObjectKind::delivery, it.id), domain::word(it.state));
    const auto unit = it.serial.empty() ? it.product : it.product + " " + it.serial;
    for (const auto& part :
         {line.customer_name.value, line.phone.value, line.address.value, unit, service::print_window(policy, it)})
        if (!part.empty()) text += " · " + part;
    if (it.collect || it.collected)
        text += fmt::format(" · {} of {}", domain::print(it.collected.value_or(domain::Money{})),
                            domain::print(it.collect.value_or(domain::Money{})));
    if (!it.signed_by.empty()) text += " · signed " + it.signed_by.value;
    return text;
}

Result<Further> stops_on_page(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& trip = std::get<domain::DeliveryTrip>(record);
    Further further;
    render::List stops;
    const auto on_it = service::column_is("trip", domain::FieldKind::id, {std::to_string(trip.id)});
    TRY(store::list<domain::HomeDelivery>(
        desk.store, {.filter = on_it, .order = "seq"}, [&](const store::DeliveryLine& line) -> Result<bool> {
            const auto& it = line.delivery;
            stops.emplace_back(
                render::Record{{"seq", render::or_absent(it.seq)},
                               {"id", it.id},
                               {"number", service::number_of(desk.policy, domain::ObjectKind::delivery, it.id)},
                               {"state", std::string{domain::word(it.state)}},
                               {"customer", render::text_or_absent(line.customer_name.value)},
                               {"phone", render::text_or_absent(line.phone.value)},
                               {"address", render::text_or_absent(line.address.value)},
                               {"product", it.product},
                               {"serial", render::text_or_absent(it.serial)},
                               {"window", render::text_or_absent(service::print_window(desk.policy, it))},
                               {"collect", money_or_absent(it.collect)},
                               {"collected", money_or_absent(it.collected)},
                               {"signed", render::text_or_absent(it.signed_by.value)}});
            further.lines.emplace_back(fmt::format("stop {}", it.seq.value_or(0)), stop_text(line, desk.policy));
            return true;
        }));
    further.members.emplace_back("deliveries", std::move(stops));
    return further;
}

}  // namespace

const RecordFace trip_face{.object = domain::ObjectKind::trip,
                           .group = cli::Group::service,
                           .id_help = "the trip: its id or number",
                           .ids_help = "the trips, by their ids or numbers",
                           .joined = trip_joined,
                           .join = join_trip,
                           .further = stops_on_page};

Result<std::vector<std::string>> trips_of_person(const service::Reading& desk, const std::string& staff,
                                                 domain::Date first, domain::Date last) {
    const auto its =
        service::all_of({service::column_is("staff", domain::FieldKind::word, {staff}),
                         service::column_is("state", domain::FieldKind::word, {"planned", "loading", "out"})});
    std::vector<std::string> numbers;
    TRY(store::list<domain::DeliveryTrip>(
        desk.store, {.filter = its}, [&](const store::TripLine& line) -> Result<bool> {
            const auto day = line.trip.date;
            if (day >= first && day <= last)
                numbers.push_back(service::number_of(desk.policy, domain::ObjectKind::trip, line.trip.id));
            return true;
        }));
    return numbers;
}

}  // namespace aftersales::commands
