#include "visit/visit_face.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "record/columns.hpp"
#include "record/hanging_line.hpp"
#include "record/options.hpp"
#include "staff_day.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;

// In the order of join_visit().
constexpr std::array visit_joined{
    JoinedColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::vital}, "id"},
    JoinedColumn{{"customer", "Customer", Kind::text, "the customer's name", true, Importance::high}, "outlet"},
    JoinedColumn{{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::high}, "outlet"},
    JoinedColumn{{"address", "Address", Kind::prose, "where to go", true, Importance::high}, "outlet"},
    JoinedColumn{{"region", "Region", Kind::text, "the region of the ticket"}, "outlet"},
    JoinedColumn{{"product", "Product", Kind::text, "the model"}, "outlet"},
    JoinedColumn{{"serial", "Serial", Kind::key, "the unit's serial number"}, "outlet"},
    JoinedColumn{{"confirmed", "Confirmed", Kind::text, "yes or no: the customer agreed"}, "parts"},
};

Result<Join> join_visit(const service::Reading& desk) {
    return Join{[&policy = desk.policy](const store::AnyLine& any) -> std::vector<render::Value> {
        const auto& line = std::get<store::VisitLine>(any);
        return {service::number_of(policy, domain::ObjectKind::visit, line.visit.id),
                render::text_or_absent(line.customer_name.value),
                render::text_or_absent(line.phone.value),
                render::text_or_absent(line.address.value),
                render::text_or_absent(line.region),
                render::text_or_absent(line.product),
                render::text_or_absent(line.serial),
                line.visit.confirmed_at.has_value()};
    }};
}

// What the customer was told last; the visit itself keeps how its planning was.
Result<void> tell_last_told(const service::Reading& desk, const domain::SiteVisit& visit, Further& further) {
    const auto history = TRY(desk.store.history(domain::ObjectKind::visit, visit.id));
    const auto stands = domain::standing(history);
    for (auto event = stands.rbegin(); event != stands.rend(); ++event) {
        const auto acted = domain::acted_by((*event)->change);
        if (!acted || !acted->told) continue;
        const std::string how{domain::word(*acted->told)};
        const auto at = desk.policy.zone().print((*event)->at).replace(10, 1, " ").substr(0, 16);
        further.lines.emplace_back("told last", fmt::format("{}, {} ({})", how, at, acted->act.said));
        further.members.emplace_back("told_last", how);
        return {};
    }
    return {};
}

Result<Further> further_of_visit(const service::Reading& desk, const domain::AnyRecord& record) {
    Further further;
    const auto& visit = std::get<domain::SiteVisit>(record);
    TRY(tell_whose(desk, visit.ticket, {}, further));
    TRY(tell_last_told(desk, visit, further));
    return further;
}

}  // namespace

const RecordFace visit_face{.object = domain::ObjectKind::visit,
                            .group = cli::Group::service,
                            .id_help = "the visit's id, or its number",
                            .ids_help = "the visits, by their ids or numbers",
                            .joined = visit_joined,
                            .join = join_visit,
                            .further = further_of_visit,
                            .appointment = visit_appointment};

Result<render::Appointment> visit_appointment(const store::AnyLine& any, const service::Reading& desk) {
    const auto& line = std::get<store::VisitLine>(any);
    const auto& visit = line.visit;
    const auto number = service::number_of(desk.policy, domain::ObjectKind::visit, visit.id);
    render::Appointment it{.from = visit.start,
                           .minutes = std::chrono::duration_cast<std::chrono::minutes>(visit.end - visit.start).count(),
                           .sequence = visit.revision};
    it.uid = fmt::format("visit-{}-{}@aftersales", visit.id, visit.added_at.time_since_epoch().count());
    it.summary = line.customer_name.empty() ? number : fmt::format("{} {}", number, line.customer_name.value);
    add_line(it.description, line.phone.value);
    add_line(it.description, line.serial.empty() ? line.product : fmt::format("{} {}", line.product, line.serial));
    add_line(it.description, service::number_of(desk.policy, visit.ticket));
    add_line(it.description, visit.purpose.value);
    add_line(it.description, fmt::format("{}", fmt::join(visit.parts, ", ")));
    it.categories = visit.staff;
    it.location = line.address.value;
    // Until the customer has confirmed it.
    if (visit.state == domain::VisitState::planned) it.state = render::AppointmentState::tentative;
    if (visit.state == domain::VisitState::cancelled) it.state = render::AppointmentState::cancelled;
    return it;
}

Result<void> add_visits(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further) {
    const domain::Filter of_it{.node = domain::Filter::Node::test,
                               .column = std::string{column},
                               .kind = domain::FieldKind::id,
                               .comparison = domain::Comparison::is,
                               .values = {std::to_string(id)}};
    render::List visits;
    TRY(store::list<domain::SiteVisit>(
        desk.store, {.filter = of_it, .order = "start"}, [&](const store::VisitLine& line) -> Result<bool> {
            const auto& visit = line.visit;
            const std::string state{domain::word(visit.state)};
            visits.emplace_back(render::Record{{"id", visit.id},
                                               {"ticket", visit.ticket.value},
                                               {"state", state},
                                               {"start", visit.start},
                                               {"staff", render::texts(visit.staff)}});
            const auto start = desk.policy.zone().print(visit.start).replace(10, 1, " ").substr(0, 16);
            further.lines.emplace_back("visit",
                                       fmt::format("{} · {} · {} · {}",
                                                   service::number_of(desk.policy, domain::ObjectKind::visit, visit.id),
                                                   start, state, fmt::join(visit.staff, ", ")));
            return true;
        }));
    further.members.emplace_back("visits", std::move(visits));
    return {};
}

Result<void> tell_visit(const domain::SiteVisit& visit, const service::Writing& desk, render::Sink& out) {
    if (!out.shows_changes()) return {};
    return out.changed(TRY(record_of(visit_face, reading_of(desk), domain::AnyRecord{visit})));
}

}  // namespace aftersales::commands
