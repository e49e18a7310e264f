#include "ticket/columns.hpp"

#include "aftersales/service/naming.hpp"
#include "record/columns.hpp"
#include "record/field_column.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;
using render::or_absent;
using render::text_or_absent;
using render::Value;

// Without a value of its own it shows a field of the ticket.
struct TicketColumn {
    render::Column column{};
    Value (*value)(const store::TicketLine&, const policy::Policy&){};
    const domain::Field* field{};
};

constexpr TicketColumn ticket_field(std::string_view name) {
    return list_field<TicketColumn>(domain::ticket_rows, name, nullptr);
}
constexpr TicketColumn shown_ticket_field(std::string_view name, Importance importance,
                                          decltype(TicketColumn::value) value = nullptr) {
    return shown_list_field<TicketColumn>(domain::ticket_rows, name, importance, value);
}

constexpr std::array ticket_table{
    shown_ticket_field("id", Importance::vital),
    shown_ticket_field("status", Importance::normal),
    shown_ticket_field("priority", Importance::high,
                       [](const store::TicketLine& line, const policy::Policy& policy) {
                           const auto* known = policy.classification.priority(line.ticket.priority);
                           return render::named_or_absent(line.ticket.priority, known != nullptr ? known->label : "");
                       }),
    shown_ticket_field("category", Importance::low,
                       [](const store::TicketLine& line, const policy::Policy& policy) {
                           const auto* known = policy.classification.category(line.ticket.category);
                           return render::named_or_absent(line.ticket.category, known != nullptr ? known->label : "");
                       }),
    shown_ticket_field(
        "subject", Importance::vital,
        [](const store::TicketLine& line, const policy::Policy&) { return Value{line.ticket.subject.value}; }),
    TicketColumn{
        {"customer", "Customer", Kind::text, "the customer's name"},
        [](const store::TicketLine& line, const policy::Policy&) { return text_or_absent(line.customer_name.value); }},
    shown_ticket_field("product", Importance::low),
    shown_ticket_field("assignee", Importance::normal,
                       [](const store::TicketLine& line, const policy::Policy& policy) {
                           const auto* known = policy.person(line.ticket.assignee);
                           return render::named_or_absent(line.ticket.assignee, known != nullptr ? known->name : "");
                       }),
    shown_ticket_field("opened_at", Importance::low),
    TicketColumn{{"due_at", "Due", Kind::instant,
                  "the earliest due time of clocks that have not stopped, missed ones included", true,
                  Importance::high},
                 [](const store::TicketLine& line, const policy::Policy&) { return or_absent(line.due_at); }},
    TicketColumn{{"due_clock", "Clock", Kind::text, "the clock whose due time due_at is", true, Importance::low},
                 [](const store::TicketLine& line, const policy::Policy&) {
                     return line.due_clock ? Value{std::string{domain::word(*line.due_clock)}} : Value{};
                 }},
    shown_ticket_field("updated_at", Importance::least),
    TicketColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::least},
                 [](const store::TicketLine& line, const policy::Policy& policy) {
                     return Value{service::number_of(policy, line.ticket.id)};
                 }},
    TicketColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", true, Importance::least},
                 [](const store::TicketLine& line, const policy::Policy&) {
                     return line.ticket.customer ? Value{line.ticket.customer.value} : Value{};
                 }},
    ticket_field("plan"),
    ticket_field("channel"),
    ticket_field("outlet"),
    ticket_field("region"),
    ticket_field("tier"),
    TicketColumn{{"serial", "Serial", Kind::key, "the unit's serial number", false},
                 [](const store::TicketLine& line, const policy::Policy&) { return text_or_absent(line.serial); }},
    ticket_field("reference"),
    ticket_field("tags"),
    ticket_field("revision"),
    ticket_field("responded_at"),
    ticket_field("diagnosed_at"),
    ticket_field("proposed_at"),
    ticket_field("resolved_at"),
    ticket_field("confirmed_at"),
    ticket_field("closed_at"),
    ticket_field("promised_at"),
    ticket_field("score"),
    ticket_field("diagnosis"),
    ticket_field("cause"),
    ticket_field("verdict"),
    ticket_field("plan_text"),
    ticket_field("work"),
    ticket_field("parts"),
    ticket_field("test"),
    ticket_field("advice"),
    ticket_field("worked_by"),
    ticket_field("minutes"),
    ticket_field("fee"),
    ticket_field("restated"),
    ticket_field("wants_priority"),
    ticket_field("waiting_until"),
    ticket_field("team"),
    ticket_field("lead"),
    ticket_field("followers"),
    // Its cell is made of what the list has beside the tickets: see ticket_cells().
    TicketColumn{{"warranty", "Warranty", Kind::text, "in, out or unknown when it was opened, by its unit", false}},
};
constexpr auto warranty_column = ticket_table.size() - 1;

constexpr auto ticket_columns_all = [] {
    std::array<render::Column, ticket_table.size()> made{};
    for (std::size_t i = 0; i < ticket_table.size(); ++i) made[i] = ticket_table[i].column;
    return made;
}();

}  // namespace

std::span<const render::Column> ticket_columns() { return ticket_columns_all; }

std::vector<Value> ticket_cells(const store::TicketLine& line, const policy::Policy& policy,
                                const service::Warranties& warranties) {
    std::vector<Value> cells;
    cells.reserve(ticket_table.size());
    const domain::RecordView ticket{line.ticket};
    for (std::size_t i = 0; i < warranty_column; ++i) {
        const auto& each = ticket_table[i];
        cells.push_back(each.value != nullptr ? each.value(line, policy) : value_of(*each.field, ticket));
    }
    cells.emplace_back(std::string{domain::word(warranties.at_opening(line))});
    return cells;
}

}  // namespace aftersales::commands
