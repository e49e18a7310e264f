#include "delivery/delivery_face.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "staff_day.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;

// In the order of join_delivery().
constexpr std::array delivery_joined{
    JoinedColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::vital}, "id"},
    JoinedColumn{{"customer", "Customer", Kind::text, "the customer's name", true, Importance::high}, "state"},
    JoinedColumn{{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::high}, "state"},
    JoinedColumn{{"address", "Address", Kind::prose, "where it goes", true, Importance::high}, "state"},
    JoinedColumn{{"region", "Region", Kind::text, "the region where it goes"}, "state"},
    JoinedColumn{{"window", "Window", Kind::text, "when it may come", true, Importance::high}, "serial"},
    JoinedColumn{{"staff", "Staff", Kind::list, "who brings it", true, Importance::high}, "seq"},
    JoinedColumn{{"vehicle", "Vehicle", Kind::text, "with what it comes", false}, ""},
    JoinedColumn{{"date", "Date", Kind::date, "the day of its trip", false}, ""},
    JoinedColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", false}, ""},
};

Result<Join> join_delivery(const service::Reading& desk) {
    return Join{[&policy = desk.policy](const store::AnyLine& any) -> std::vector<render::Value> {
        const auto& line = std::get<store::DeliveryLine>(any);
        return {service::number_of(policy, domain::ObjectKind::delivery, line.delivery.id),
                render::text_or_absent(line.customer_name.value),
                render::text_or_absent(line.phone.value),
                render::text_or_absent(line.address.value),
                render::text_or_absent(line.region),
                render::text_or_absent(service::print_window(policy, line.delivery)),
                render::texts(line.staff),
                render::text_or_absent(line.vehicle),
                render::or_absent(line.date),
                render::id_or_absent(line.delivery.customer)};
    }};
}

Result<Further> further_of_delivery(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& delivery = std::get<domain::HomeDelivery>(record);
    Further further;
    if (const auto customer = TRY(store::get<domain::Customer>(desk.store, delivery.customer))) {
        further.lines.emplace_back(
            "customer", fmt::format("{} · {} · {}", customer->id.value, customer->name.value, customer->phone.value));
        const auto& address = delivery.address.empty() ? customer->address : delivery.address;
        const auto& region = delivery.region.empty() ? customer->region : delivery.region;
        if (!address.empty()) further.lines.emplace_back("address", address.value);
        if (!region.empty()) further.lines.emplace_back("region", region);
    }
    // Both ends in one line.
    further.lines.emplace_back("window", service::print_window(desk.policy, delivery));
    further.lines.emplace_back("window end", "");
    return further;
}

void set_window(render::Appointment& it, const domain::HomeDelivery& delivery, const calendar::Zone& zone) {
    if (const auto days = service::whole_days(zone, delivery)) {
        it.day = days->first, it.days = (days->end - days->first).count();
        return;
    }
    it.day.reset(), it.days = 0;
    it.from = *delivery.window_from;
    it.minutes = std::chrono::duration_cast<std::chrono::minutes>(*delivery.window_to - it.from).count();
}

}  // namespace

const RecordFace delivery_face{.object = domain::ObjectKind::delivery,
                               .group = cli::Group::service,
                               .id_help = "the delivery: its id, its number or reference:KEY",
                               .ids_help = "the deliveries: ids, numbers or reference:KEY",
                               .joined = delivery_joined,
                               .join = join_delivery,
                               .edit = [](service::Writing& desk, std::int64_t id,
                                          const service::FieldValues& values) -> Result<domain::AnyRecord> {
                                   return TRY(service::edit_delivery(desk, id, values));
                               },
                               .further = further_of_delivery,
                               .appointment = delivery_appointment};

Result<render::Appointment> delivery_appointment(const store::AnyLine& any, const service::Reading& desk) {
    const auto& line = std::get<store::DeliveryLine>(any);
    const auto& delivery = line.delivery;
    const auto number = service::number_of(desk.policy, domain::ObjectKind::delivery, delivery.id);
    const auto& zone = desk.policy.zone();
    const auto day = line.date ? line.date : delivery.promised_at;
    render::Appointment it{.from = delivery.added_at, .day = day, .days = 1, .sequence = delivery.revision};
    if (delivery.window_from && (!day || zone.date(*delivery.window_from) == *day)) set_window(it, delivery, zone);
    it.uid = fmt::format("delivery-{}-{}@aftersales", delivery.id, delivery.added_at.time_since_epoch().count());
    it.summary = line.customer_name.empty() ? number : fmt::format("{} {}", number, line.customer_name.value);
    add_line(it.description, line.phone.value);
    add_line(it.description,
             delivery.serial.empty() ? delivery.product : fmt::format("{} {}", delivery.product, delivery.serial));
    if (delivery.trip)
        add_line(it.description,
                 fmt::format("{} / {}", service::number_of(desk.policy, domain::ObjectKind::trip, delivery.trip.value),
                             delivery.seq.value_or(0)));
    if (delivery.collect) add_line(it.description, domain::print(*delivery.collect));
    add_line(it.description, delivery.note.value);
    it.categories = line.staff;
    it.location = line.address.value;
    // Until it is on a trip.
    if (delivery.state == domain::DeliveryState::accepted) it.state = render::AppointmentState::tentative;
    if (delivery.state == domain::DeliveryState::cancelled) it.state = render::AppointmentState::cancelled;
    return it;
}

Result<void> add_deliveries(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further) {
    const auto of_it = service::column_is(std::string{column}, domain::FieldKind::id, {std::to_string(id)});
    render::List deliveries;
    TRY(store::list<domain::HomeDelivery>(
        desk.store, {.filter = of_it}, [&](const store::DeliveryLine& line) -> Result<bool> {
            const auto& delivery = line.delivery;
            const std::string state{domain::word(delivery.state)};
            const auto number = service::number_of(desk.policy, domain::ObjectKind::delivery, delivery.id);
            deliveries.emplace_back(render::Record{{"id", delivery.id},
                                                   {"number", number},
                                                   {"state", state},
                                                   {"product", delivery.product},
                                                   {"serial", render::text_or_absent(delivery.serial)},
                                                   {"promised_at", render::or_absent(delivery.promised_at)},
                                                   {"delivered_at", render::or_absent(delivery.delivered_at)}});
            further.lines.emplace_back(
                "delivery",
                fmt::format("{} · {} · {}{}", number, delivery.product, state,
                            delivery.promised_at ? " · " + calendar::print(*delivery.promised_at) : std::string{}));
            return true;
        }));
    further.members.emplace_back("deliveries", std::move(deliveries));
    return {};
}

Result<std::vector<std::int64_t>> read_deliveries(const service::Reading& desk, const std::vector<std::string>& words) {
    std::vector<std::int64_t> ids;
    for (const auto& word : words) ids.push_back(TRY(read_id(desk, domain::ObjectKind::delivery, word)));
    return ids;
}

}  // namespace aftersales::commands
