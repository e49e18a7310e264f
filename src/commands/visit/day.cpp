#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "staff_day.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace visit_day_command {

using render::Importance;
using render::Kind;

constexpr std::array day_columns{
    render::Column{"start", "Start", Kind::instant, "when it begins", true, Importance::vital},
    render::Column{"end", "End", Kind::instant, "when it ends, as planned", true, Importance::low},
    render::Column{"number", "Number", Kind::key, "the visit's number", true, Importance::vital},
    render::Column{"state", "State", Kind::text, "where it stands"},
    render::Column{"staff", "Staff", Kind::list, "who goes", true, Importance::high},
    render::Column{"travel", "Travel", Kind::number, "minutes on the road to it, as planned"},
    render::Column{"customer", "Customer", Kind::text, "the customer's name", true, Importance::high},
    render::Column{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::high},
    render::Column{"address", "Address", Kind::prose, "where to go", true, Importance::vital},
    render::Column{"region", "Region", Kind::text, "the region of the ticket", true, Importance::low},
    render::Column{"product", "Product", Kind::text, "the model"},
    render::Column{"serial", "Serial", Kind::key, "the unit's serial number", true, Importance::low},
    render::Column{"purpose", "Purpose", Kind::prose, "what it is for", true, Importance::high},
    render::Column{"load", "Load", Kind::list, "what is to be taken along", true, Importance::high},
    render::Column{"ticket", "Ticket", Kind::id, "the ticket's id", true, Importance::low},
    render::Column{"id", "ID", Kind::id, "the visit's id", true, Importance::least},
};

std::vector<render::Value> cells(const store::VisitLine& line, const policy::Policy& policy,
                                 const std::vector<domain::PartCount>& load) {
    std::vector<std::string> parts;
    for (const auto& each : load) parts.push_back(domain::print(each));
    const auto& visit = line.visit;
    return {visit.start,
            visit.end,
            service::number_of(policy, domain::ObjectKind::visit, visit.id),
            std::string{domain::word(visit.state)},
            render::texts(visit.staff),
            visit.travel ? render::Value{*visit.travel} : render::Value{},
            render::text_or_absent(line.customer_name.value),
            render::text_or_absent(line.phone.value),
            render::text_or_absent(line.address.value),
            render::text_or_absent(line.region),
            render::text_or_absent(line.product),
            render::text_or_absent(line.serial),
            render::text_or_absent(visit.purpose.value),
            render::texts(parts),
            visit.ticket.value,
            visit.id};
}

// Who asks for a day and names nobody has none of their own, and others do.
Result<void> say_whose(const StaffDayArgs& args, const AskedDay& asked, const service::Reading& desk,
                       const domain::Filter& own, const domain::Filter& of_all, render::Sink& out) {
    const bool named = asked.staff.empty() || asked.staff != desk.actor || args.staff == asked.staff;
    if (named || TRY(store::count<domain::SiteVisit>(desk.store, own)) > 0) return {};
    const auto others = TRY(store::count<domain::SiteVisit>(desk.store, of_all));
    if (others == 0) return {};
    out.remark(fmt::format("aftersales: this is the day of {}, who has no visit; others have {}", asked.staff, others));
    out.remark(fmt::format("hint: aftersales visit day all {}", calendar::print(asked.day)));
    return {};
}

Result<void> run(const StaffDayArgs& args, service::Reading& desk, render::Sink& out) {
    const auto asked = TRY(asked_day(args, desk));
    const auto& zone = desk.policy.zone();
    domain::Filter on_day{.node = domain::Filter::Node::test,
                          .column = "start",
                          .kind = domain::FieldKind::instant,
                          .comparison = domain::Comparison::is,
                          .from = zone.start_of(asked.day).time_since_epoch().count(),
                          .to = zone.start_of(asked.day + std::chrono::days{1}).time_since_epoch().count()};
    domain::Filter stands{.node = domain::Filter::Node::negation,
                          .parts = {service::column_is("state", domain::FieldKind::word, {"cancelled"})}};
    std::vector<domain::Filter> tests{std::move(on_day), std::move(stands)};
    const auto of_all = service::all_of(tests);
    if (!asked.staff.empty()) tests.push_back(service::column_is("staff", domain::FieldKind::word, {asked.staff}));
    const auto all = service::all_of(std::move(tests));
    TRY(say_whose(args, asked, desk, all, of_all, out));
    TRY(out.agenda(day_columns));
    // Told as they are read, each with what its ticket has in store.
    return store::list<domain::SiteVisit>(
        desk.store, {.filter = all, .order = "start"}, [&](const store::VisitLine& line) -> Result<bool> {
            const auto load = TRY(service::to_load(desk.store, line.visit));
            return out.row(cells(line, desk.policy, load),
                           [&] { return visit_appointment(store::AnyLine{line}, desk); });
        });
}

}  // namespace visit_day_command

cli::Command visit_day() {
    using namespace visit_day_command;
    return cli::declare<StaffDayArgs>("visit day", cli::Group::service, "Show the visits of a day in order")
        .about(
            "Those of one person, else of everybody; a person who asks gets their own. Each with where to go and what "
            "to load. As a calendar each visit is an entry.")
        .with(takes_staff_and_day)
        .lists(day_columns)
        .example("aftersales visit day li.na tomorrow", "What Li Na has to do tomorrow.")
        .example("aftersales visit day li.na tomorrow --format ics -o li.na.ics", "The same for a phone's calendar.")
        .see_also({"visit list"})
        .runs(run);
}

}  // namespace aftersales::commands
