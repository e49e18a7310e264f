#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "delivery/delivery_face.hpp"
#include "record/columns.hpp"
#include "staff_day.hpp"
#include "trip/trip_commands.hpp"

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace trip_day_command {

using render::Importance;
using render::Kind;

constexpr std::array stop_columns{
    render::Column{"trip", "Trip", Kind::key, "the trip's number", true, Importance::vital},
    render::Column{"seq", "Stop", Kind::number, "its place on the way", true, Importance::vital},
    render::Column{"number", "Number", Kind::key, "the delivery's number", true, Importance::vital},
    render::Column{"state", "State", Kind::text, "where it stands"},
    render::Column{"window", "Window", Kind::text, "when it may come", true, Importance::high},
    render::Column{"staff", "Staff", Kind::list, "who goes", true, Importance::high},
    render::Column{"vehicle", "Vehicle", Kind::text, "with what", true, Importance::low},
    render::Column{"customer", "Customer", Kind::text, "the customer's name", true, Importance::high},
    render::Column{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::high},
    render::Column{"address", "Address", Kind::prose, "where to go", true, Importance::vital},
    render::Column{"region", "Region", Kind::text, "the region", true, Importance::low},
    render::Column{"product", "Product", Kind::text, "the model to load", true, Importance::high},
    render::Column{"serial", "Serial", Kind::key, "the unit to load", true, Importance::high},
    render::Column{"install", "Install", Kind::text, "yes or no: it is to be installed"},
    render::Column{"collect", "To collect", Kind::number, "what the customer is to pay", true, Importance::high},
    render::Column{"collected", "Collected", Kind::number, "what was paid"},
    render::Column{"signed", "Signed", Kind::text, "who signed"},
    render::Column{"note", "Note", Kind::prose, "what there is to know", true, Importance::low},
    render::Column{"id", "ID", Kind::id, "the delivery's id", true, Importance::least},
};

std::vector<render::Value> cells(const store::DeliveryLine& line, const policy::Policy& policy) {
    const auto& it = line.delivery;
    return {service::number_of(policy, domain::ObjectKind::trip, it.trip.value),
            render::or_absent(it.seq),
            service::number_of(policy, domain::ObjectKind::delivery, it.id),
            std::string{domain::word(it.state)},
            render::text_or_absent(service::print_window(policy, it)),
            render::texts(line.staff),
            render::text_or_absent(line.vehicle),
            render::text_or_absent(line.customer_name.value),
            render::text_or_absent(line.phone.value),
            render::text_or_absent(line.address.value),
            render::text_or_absent(line.region),
            it.product,
            render::text_or_absent(it.serial),
            it.install,
            money_or_absent(it.collect),
            money_or_absent(it.collected),
            render::text_or_absent(it.signed_by.value),
            render::text_or_absent(it.note.value),
            it.id};
}

Result<void> run(const StaffDayArgs& args, service::Reading& desk, render::Sink& out) {
    const auto asked = TRY(asked_day(args, desk));
    domain::Filter on_day{.node = domain::Filter::Node::test,
                          .column = "date",
                          .kind = domain::FieldKind::date,
                          .comparison = domain::Comparison::is,
                          .from = asked.day.time_since_epoch().count(),
                          .to = (asked.day + std::chrono::days{1}).time_since_epoch().count()};
    std::vector<domain::Filter> tests{std::move(on_day)};
    if (!asked.staff.empty()) tests.push_back(service::column_is("staff", domain::FieldKind::word, {asked.staff}));
    std::vector<store::AnyLine> lines;
    TRY(desk.store.list(domain::ObjectKind::delivery, {.filter = service::all_of(std::move(tests)), .order = "seq"},
                        [&](const store::AnyLine& line) -> Result<bool> {
                            lines.push_back(line);
                            return true;
                        }));
    std::ranges::stable_sort(
        lines, {}, [](const store::AnyLine& line) { return std::get<store::DeliveryLine>(line).delivery.trip.value; });
    TRY(out.agenda(stop_columns));
    for (const auto& line : lines)
        if (!TRY(out.row(cells(std::get<store::DeliveryLine>(line), desk.policy),
                         [&] { return delivery_appointment(line, desk); })))
            break;
    return {};
}

}  // namespace trip_day_command

cli::Command trip_day() {
    using namespace trip_day_command;
    return cli::declare<StaffDayArgs>("trip day", cli::Group::service, "Show the stops of a day in order")
        .about("Those of one person, else of everybody; a person who asks gets their own. Each with where to go, what "
               "to load and what to collect. As a calendar each stop is an entry.")
        .with(takes_staff_and_day)
        .lists(stop_columns)
        .example("aftersales trip day li.na tomorrow", "What Li Na has to bring tomorrow.")
        .example("aftersales trip day li.na tomorrow --format ics -o li.na.ics", "The same for a phone's calendar.")
        .see_also({"trip show", "visit day"})
        .runs(run);
}

}  // namespace aftersales::commands
