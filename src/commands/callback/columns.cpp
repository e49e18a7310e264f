#include "callback/columns.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using render::id_or_absent;
using render::Importance;
using render::Kind;
using render::or_absent;
using render::text_or_absent;
using render::Value;

struct Row {
    const store::CallbackLine& line;
    const domain::Callback& callback;
    const std::optional<domain::Turn>& turn;
    const policy::Policy& policy;
};

struct CallbackColumn {
    render::Column column{};
    Value (*value)(const Row&){};
};

// Why it is when and where it is, then why it comes so early.
std::string reason_of(const Row& row) {
    std::string reason = row.callback.reason;
    const auto add = [&](const std::string& more) { reason += (reason.empty() ? "" : "; ") + more; };
    const auto attempts = row.callback.attempts;
    if (row.turn && attempts > 0) add("tried " + std::to_string(attempts) + (attempts == 1 ? " time" : " times"));
    if (row.turn && !row.turn->reason.empty()) add(row.turn->reason);
    return reason;
}

std::string label_of(const Row& row) {
    const auto* program = row.policy.callbacks.program(row.callback.program);
    return program != nullptr ? program->label : row.callback.program;
}

constexpr std::array table{
    CallbackColumn{{"id", "ID", Kind::id, "the callback's id", true, Importance::vital},
                   [](const Row& row) { return Value{row.callback.id.value}; }},
    CallbackColumn{{"program", "Program", Kind::text, "the program it belongs to", true, Importance::high},
                   [](const Row& row) { return render::named_or_absent(row.callback.program, label_of(row)); }},
    CallbackColumn{{"due_from", "From", Kind::date, "the first day of its window", true, Importance::least},
                   [](const Row& row) { return Value{row.callback.due_from}; }},
    CallbackColumn{{"due_to", "To", Kind::date, "the last day of its window", true, Importance::low},
                   [](const Row& row) { return Value{row.callback.due_to}; }},
    CallbackColumn{{"call_at", "Call", Kind::instant, "when to call: the first allowed time, or the one agreed", true,
                    Importance::vital},
                   [](const Row& row) { return Value{row.callback.call_at}; }},
    CallbackColumn{{"customer", "Customer", Kind::text, "the customer's name", true, Importance::vital},
                   [](const Row& row) { return text_or_absent(row.line.customer_name.value); }},
    CallbackColumn{{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::vital},
                   [](const Row& row) { return text_or_absent(row.line.phone.value); }},
    CallbackColumn{{"product", "Product", Kind::text, "the model it is about", true, Importance::high},
                   [](const Row& row) { return text_or_absent(row.line.product); }},
    CallbackColumn{{"serial", "Serial", Kind::key, "the unit's serial number", true, Importance::low},
                   [](const Row& row) { return text_or_absent(row.line.serial); }},
    CallbackColumn{{"ticket", "Ticket", Kind::id, "the ticket it follows"},
                   [](const Row& row) { return id_or_absent(row.callback.ticket); }},
    CallbackColumn{{"assignee", "Assignee", Kind::text, "who calls"},
                   [](const Row& row) {
                       const auto* known = row.policy.person(row.callback.assignee);
                       return render::named_or_absent(row.callback.assignee, known != nullptr ? known->name : "");
                   }},
    CallbackColumn{
        {"points", "Points", Kind::number, "who is called first: the higher, the earlier", true, Importance::low},
        [](const Row& row) { return row.turn ? Value{row.turn->points} : Value{}; }},
    CallbackColumn{{"reason", "Reason", Kind::prose, "why it has its time and its points", true, Importance::low},
                   [](const Row& row) { return text_or_absent(reason_of(row)); }},
    CallbackColumn{{"state", "State", Kind::text, "open, done, unreached, skipped, missed, dropped or merged", true,
                    Importance::high},
                   [](const Row& row) { return Value{std::string{domain::word(row.callback.state)}}; }},
    CallbackColumn{{"label", "Label", Kind::text, "the program's name for people", false},
                   [](const Row& row) { return Value{label_of(row)}; }},
    CallbackColumn{{"late", "Late", Kind::text, "whether no allowed time lay inside the window", false},
                   [](const Row& row) { return Value{row.callback.late}; }},
    CallbackColumn{{"attempts", "Attempts", Kind::number, "how often it was tried", false},
                   [](const Row& row) { return Value{row.callback.attempts}; }},
    CallbackColumn{{"reached", "Reached", Kind::text, "whether somebody was reached", false},
                   [](const Row& row) { return or_absent(row.callback.reached); }},
    CallbackColumn{{"score", "Score", Kind::number, "how satisfied the customer is, 1 to 10", false},
                   [](const Row& row) { return or_absent(row.callback.score); }},
    CallbackColumn{{"done_at", "Done", Kind::instant, "when its result was recorded", false},
                   [](const Row& row) { return or_absent(row.callback.done_at); }},
    CallbackColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", false},
                   [](const Row& row) { return id_or_absent(row.callback.customer); }},
    CallbackColumn{{"tier", "Tier", Kind::text, "the customer's tier", false},
                   [](const Row& row) { return text_or_absent(row.line.tier); }},
    CallbackColumn{{"region", "Region", Kind::text, "where the customer is", false},
                   [](const Row& row) { return text_or_absent(row.line.region); }},
    CallbackColumn{{"anchor", "Anchor", Kind::date, "the day it counts from", false},
                   [](const Row& row) { return Value{row.callback.anchor}; }},
    CallbackColumn{{"problem_ticket", "Problem", Kind::id, "the ticket its problem went to", false},
                   [](const Row& row) { return id_or_absent(row.callback.problem_ticket); }},
};

constexpr auto columns = [] {
    std::array<render::Column, table.size()> made{};
    for (std::size_t i = 0; i < table.size(); ++i) made[i] = table[i].column;
    return made;
}();

constexpr auto day_columns = [] {
    auto made = columns;
    for (auto& each : made) {
        if (each.name == "state") each.shown = false;
    }
    return made;
}();

}  // namespace

std::span<const render::Column> columns_of_the_day() { return day_columns; }
std::span<const render::Column> callback_columns() { return columns; }

std::vector<Value> callback_cells(const store::CallbackLine& line, const std::optional<domain::Turn>& turn,
                                  const policy::Policy& policy) {
    const Row row{.line = line, .callback = line.callback, .turn = turn, .policy = policy};
    std::vector<Value> cells;
    cells.reserve(table.size());
    for (const auto& each : table) cells.push_back(each.value(row));
    return cells;
}

}  // namespace aftersales::commands
