#include "ticket/columns.hpp"

#include "aftersales/service/naming.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;
using render::or_absent;
using render::text_or_absent;
using render::Value;
using Line = store::TicketLine;

struct TicketColumn {
    render::Column column{};
    Value (*value)(const Line&, const policy::Policy&){};
};

// A column whose value is a member of the ticket that is text.
template <std::string domain::Ticket::*Member>
Value text_of(const Line& line, const policy::Policy&) {
    return text_or_absent(line.ticket.*Member);
}
template <std::optional<domain::Instant> domain::Ticket::*Member>
Value instant_of(const Line& line, const policy::Policy&) {
    return or_absent(line.ticket.*Member);
}

constexpr std::array table{
    TicketColumn{{"id", "ID", Kind::id, "the ticket's id", true, Importance::vital},
                 [](const Line& line, const policy::Policy&) { return Value{line.ticket.id.value}; }},
    TicketColumn{
        {"status", "Status", Kind::text, "where it stands"},
        [](const Line& line, const policy::Policy&) { return Value{std::string{domain::word(line.ticket.status)}}; }},
    TicketColumn{{"priority", "Priority", Kind::text, "how fast it must be served", true, Importance::high},
                 [](const Line& line, const policy::Policy& policy) {
                     const auto* known = policy.classification.priority(line.ticket.priority);
                     return render::named_or_absent(line.ticket.priority, known != nullptr ? known->label : "");
                 }},
    TicketColumn{{"category", "Category", Kind::text, "what it is about", true, Importance::low},
                 [](const Line& line, const policy::Policy& policy) {
                     const auto* known = policy.classification.category(line.ticket.category);
                     return render::named_or_absent(line.ticket.category, known != nullptr ? known->label : "");
                 }},
    TicketColumn{{"subject", "Subject", Kind::prose, "the request in a line", true, Importance::vital},
                 [](const Line& line, const policy::Policy&) { return Value{line.ticket.subject.value}; }},
    TicketColumn{{"customer", "Customer", Kind::text, "the customer's name"},
                 [](const Line& line, const policy::Policy&) { return text_or_absent(line.customer_name.value); }},
    TicketColumn{{"product", "Product", Kind::text, "the model", true, Importance::low},
                 text_of<&domain::Ticket::product>},
    TicketColumn{{"assignee", "Assignee", Kind::text, "who handles it"},
                 [](const Line& line, const policy::Policy& policy) {
                     const auto* known = policy.person(line.ticket.assignee);
                     return render::named_or_absent(line.ticket.assignee, known != nullptr ? known->name : "");
                 }},
    TicketColumn{{"opened_at", "Opened", Kind::instant, "when it came in", true, Importance::low},
                 [](const Line& line, const policy::Policy&) { return Value{line.ticket.opened_at}; }},
    TicketColumn{{"due_at", "Due", Kind::instant,
                  "the earliest due time of clocks that have not stopped, missed ones included", true,
                  Importance::high},
                 [](const Line& line, const policy::Policy&) { return or_absent(line.due_at); }},
    TicketColumn{{"due_clock", "Clock", Kind::text, "the clock whose due time due_at is", true, Importance::low},
                 [](const Line& line, const policy::Policy&) {
                     return line.due_clock ? Value{std::string{domain::word(*line.due_clock)}} : Value{};
                 }},
    TicketColumn{{"updated_at", "Updated", Kind::instant, "when it last changed", true, Importance::least},
                 [](const Line& line, const policy::Policy&) { return Value{line.ticket.updated_at}; }},
    TicketColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::least},
                 [](const Line& line, const policy::Policy& policy) {
                     return Value{service::number_of(policy, line.ticket.id)};
                 }},
    TicketColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", true, Importance::least},
                 [](const Line& line, const policy::Policy&) {
                     return line.ticket.customer ? Value{line.ticket.customer.value} : Value{};
                 }},
    TicketColumn{{"plan", "Plan", Kind::text, "the SLA plan", false}, text_of<&domain::Ticket::plan>},
    TicketColumn{{"channel", "Channel", Kind::text, "how it came", false}, text_of<&domain::Ticket::channel>},
    TicketColumn{{"outlet", "Outlet", Kind::text, "the branch or partner", false}, text_of<&domain::Ticket::outlet>},
    TicketColumn{{"region", "Region", Kind::text, "where the customer lives", false}, text_of<&domain::Ticket::region>},
    TicketColumn{{"tier", "Tier", Kind::text, "the customer's tier", false}, text_of<&domain::Ticket::tier>},
    TicketColumn{{"serial", "Serial", Kind::key, "the unit's serial number", false},
                 [](const Line& line, const policy::Policy&) { return text_or_absent(line.serial); }},
    TicketColumn{{"reference", "Reference", Kind::key, "the number it has elsewhere", false},
                 text_of<&domain::Ticket::reference>},
    TicketColumn{{"tags", "Tags", Kind::list, "its tags", false},
                 [](const Line& line, const policy::Policy&) { return render::texts(line.ticket.tags); }},
    TicketColumn{{"revision", "Revision", Kind::number, "how many changes it has had", false},
                 [](const Line& line, const policy::Policy&) { return Value{line.ticket.revision}; }},
    TicketColumn{{"responded_at", "Responded", Kind::instant, "the first answer", false},
                 instant_of<&domain::Ticket::responded_at>},
    TicketColumn{{"diagnosed_at", "Diagnosed", Kind::instant, "the diagnosis", false},
                 instant_of<&domain::Ticket::diagnosed_at>},
    TicketColumn{{"proposed_at", "Proposed", Kind::instant, "the solution offered", false},
                 instant_of<&domain::Ticket::proposed_at>},
    TicketColumn{{"resolved_at", "Resolved", Kind::instant, "the last resolution", false},
                 instant_of<&domain::Ticket::resolved_at>},
    TicketColumn{{"confirmed_at", "Confirmed", Kind::instant, "the customer's word", false},
                 instant_of<&domain::Ticket::confirmed_at>},
    TicketColumn{{"closed_at", "Closed", Kind::instant, "when it was closed", false},
                 instant_of<&domain::Ticket::closed_at>},
    TicketColumn{{"promised_at", "Promised", Kind::date, "the promised day", false},
                 [](const Line& line, const policy::Policy&) { return or_absent(line.ticket.promised_at); }},
    TicketColumn{{"score", "Score", Kind::number, "how satisfied the customer is, 1 to 10", false},
                 [](const Line& line, const policy::Policy&) { return or_absent(line.ticket.score); }},
};

constexpr auto columns = [] {
    std::array<render::Column, table.size()> made{};
    for (std::size_t i = 0; i < table.size(); ++i) made[i] = table[i].column;
    return made;
}();

}  // namespace

std::span<const render::Column> ticket_columns() { return columns; }

std::vector<Value> ticket_cells(const Line& line, const policy::Policy& policy) {
    std::vector<Value> cells;
    cells.reserve(table.size());
    for (const auto& each : table) cells.push_back(each.value(line, policy));
    return cells;
}

}  // namespace aftersales::commands
