#include "callback/columns.hpp"

#include "record/columns.hpp"
#include "record/field_column.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using render::id_or_absent;
using render::Importance;
using render::Kind;
using render::text_or_absent;
using render::Value;

struct CallRow {
    const store::CallbackLine& line;
    const domain::Callback& callback;
    const std::optional<domain::CallTurn>& turn;
    const policy::Policy& policy;
};

// Without a value of its own it shows a field of the callback.
struct CallbackColumn {
    render::Column column{};
    Value (*value)(const CallRow&){};
    const domain::Field* field{};
};

constexpr CallbackColumn callback_field(std::string_view name) {
    return list_field<CallbackColumn>(domain::callback_rows, name, nullptr);
}
constexpr CallbackColumn shown_callback_field(std::string_view name, Importance importance,
                                              decltype(CallbackColumn::value) value = nullptr) {
    return shown_list_field<CallbackColumn>(domain::callback_rows, name, importance, value);
}

// Why it is when and where it is, then why it comes so early.
std::string reason_of(const CallRow& row) {
    std::string reason = row.callback.reason;
    const auto add = [&](const std::string& more) { reason += (reason.empty() ? "" : "; ") + more; };
    const auto attempts = row.callback.attempts;
    if (row.turn && attempts > 0) add("tried " + std::to_string(attempts) + (attempts == 1 ? " time" : " times"));
    if (row.turn && !row.turn->reason.empty()) add(row.turn->reason);
    return reason;
}

std::string label_of(const CallRow& row) {
    const auto* program = row.policy.callbacks.program(row.callback.program);
    return program != nullptr ? program->label : row.callback.program;
}

constexpr std::array callback_table{
    shown_callback_field("id", Importance::vital),
    shown_callback_field(
        "program", Importance::high,
        [](const CallRow& row) { return render::named_or_absent(row.callback.program, label_of(row)); }),
    shown_callback_field("due_from", Importance::least),
    shown_callback_field("due_to", Importance::low),
    shown_callback_field("call_at", Importance::vital),
    CallbackColumn{{"customer", "Customer", Kind::text, "the customer's name", true, Importance::vital},
                   [](const CallRow& row) { return text_or_absent(row.line.customer_name.value); }},
    CallbackColumn{{"phone", "Phone", Kind::phone, "the customer's phone", true, Importance::vital},
                   [](const CallRow& row) { return text_or_absent(row.line.phone.value); }},
    CallbackColumn{{"product", "Product", Kind::text, "the model it is about", true, Importance::high},
                   [](const CallRow& row) { return text_or_absent(row.line.product); }},
    CallbackColumn{{"serial", "Serial", Kind::key, "the unit's serial number", true, Importance::low},
                   [](const CallRow& row) { return text_or_absent(row.line.serial); }},
    shown_callback_field("ticket", Importance::normal),
    shown_callback_field("assignee", Importance::normal,
                         [](const CallRow& row) {
                             const auto* known = row.policy.person(row.callback.assignee);
                             return render::named_or_absent(row.callback.assignee, known != nullptr ? known->name : "");
                         }),
    CallbackColumn{
        {"points", "Points", Kind::number, "who is called first: the higher, the earlier", true, Importance::low},
        [](const CallRow& row) { return row.turn ? Value{row.turn->points} : Value{}; }},
    CallbackColumn{{"reason", "Reason", Kind::prose, "why it has its time and its points", true, Importance::low},
                   [](const CallRow& row) { return text_or_absent(reason_of(row)); }},
    shown_callback_field("state", Importance::high),
    CallbackColumn{{"label", "Label", Kind::text, "the program's name for people", false},
                   [](const CallRow& row) { return Value{label_of(row)}; }},
    callback_field("late"),
    callback_field("attempts"),
    callback_field("reached"),
    callback_field("score"),
    callback_field("done_at"),
    CallbackColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", false},
                   [](const CallRow& row) { return id_or_absent(row.callback.customer); }},
    CallbackColumn{{"tier", "Tier", Kind::text, "the customer's tier", false},
                   [](const CallRow& row) { return text_or_absent(row.line.tier); }},
    CallbackColumn{{"region", "Region", Kind::text, "where the customer is", false},
                   [](const CallRow& row) { return text_or_absent(row.line.region); }},
    callback_field("anchor"),
    callback_field("problem_ticket"),
};

constexpr auto callback_columns_all = [] {
    std::array<render::Column, callback_table.size()> made{};
    for (std::size_t i = 0; i < callback_table.size(); ++i) made[i] = callback_table[i].column;
    return made;
}();

constexpr auto callback_day_columns = [] {
    auto made = callback_columns_all;
    for (auto& each : made) {
        if (each.name == "state") each.shown = false;
    }
    return made;
}();

}  // namespace

std::span<const render::Column> columns_of_the_day() { return callback_day_columns; }
std::span<const render::Column> callback_columns() { return callback_columns_all; }

std::vector<Value> callback_cells(const store::CallbackLine& line, const std::optional<domain::CallTurn>& turn,
                                  const policy::Policy& policy) {
    const CallRow row{.line = line, .callback = line.callback, .turn = turn, .policy = policy};
    std::vector<Value> cells;
    cells.reserve(callback_table.size());
    const domain::RecordView callback{line.callback};
    for (const auto& each : callback_table)
        cells.push_back(each.value != nullptr ? each.value(row) : value_of(*each.field, callback));
    return cells;
}

}  // namespace aftersales::commands
