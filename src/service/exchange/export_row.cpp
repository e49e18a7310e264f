#include "exchange/export_row.hpp"

#include "aftersales/text/csv.hpp"
#include "aftersales/text/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

std::string number_or_empty(std::int64_t value) { return value == 0 ? std::string{} : std::to_string(value); }
std::string comma_joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ",")); }

std::string told_at(const domain::Field& field, const domain::RecordView& record, const calendar::Zone& zone) {
    return domain::see_member(field, record, [&]<class Held>(const Held& member) -> std::string {
        if constexpr (std::is_same_v<Held, domain::Instant>) return zone.print(member);
        if constexpr (std::is_same_v<Held, std::optional<domain::Instant>>)
            return member ? zone.print(*member) : std::string{};
        return {};
    });
}

std::optional<domain::Instant> last_reopening(const domain::Ticket& ticket) {
    std::optional<domain::Instant> last;
    for (const auto& rest : ticket.rests) {
        if (rest.to) last = rest.to;
    }
    return last;
}

}  // namespace

ExportRow export_row(const store::TicketLine& line, const std::optional<domain::Customer>& customer,
                     const policy::Policy& policy) {
    const auto& ticket = line.ticket;
    const auto at = [&](const std::optional<domain::Instant>& instant) {
        return instant ? policy.zone().print(*instant) : std::string{};
    };
    return {{"id", number_or_empty(ticket.id.value), true},
            {"reference", ticket.reference},
            {"subject", ticket.subject.value},
            {"description", ticket.description.value},
            {"category", ticket.category},
            {"priority", ticket.priority},
            {"channel", ticket.channel},
            {"product", ticket.product},
            {"serial", line.serial},
            {"outlet", ticket.outlet},
            {"region", ticket.region},
            {"assignee", ticket.assignee},
            {"customer_name", line.customer_name.value},
            {"phone", customer ? customer->phone.value : std::string{}},
            {"email", customer ? customer->email.value : std::string{}},
            {"tier", ticket.tier},
            {"tags", comma_joined(ticket.tags)},
            {"opened_at", at(ticket.opened_at)},
            {"responded_at", at(ticket.responded_at)},
            {"diagnosed_at", at(ticket.diagnosed_at)},
            {"proposed_at", at(ticket.proposed_at)},
            {"resolved_at", at(ticket.resolved_at)},
            {"closed_at", at(ticket.closed_at)},
            {"score", ticket.score ? std::to_string(*ticket.score) : std::string{}, true},
            {"status", std::string{domain::word(ticket.status)}},
            {"solution", ticket.solution.value},
            {"occurred", ticket.occurred.value},
            {"frequency", ticket.frequency.value},
            {"signs", ticket.signs.value},
            {"customer_id", number_or_empty(ticket.customer.value), true},
            {"plan", ticket.plan},
            {"revision", number_or_empty(ticket.revision), true},
            {"reopened_at", at(last_reopening(ticket))}};
}

namespace {

// As columns came to the export one after another.
constexpr auto found_columns = [] {
    constexpr std::array names{"diagnosis",      "cause",         "verdict",   "plan_text", "work",      "parts",
                               "test",           "advice",        "worked_by", "minutes",   "fee",       "restated",
                               "wants_priority", "waiting_until", "team",      "lead",      "followers", "steps_tried"};
    std::array<const domain::Field*, names.size()> columns{};
    for (std::size_t i = 0; i < names.size(); ++i) columns[i] = &domain::field_in(domain::ticket_rows, names[i]);
    return columns;
}();

}  // namespace

std::span<const domain::Field* const> exported_as_found() { return found_columns; }

void add_found(ExportRow& row, const domain::Ticket& ticket) {
    const domain::RecordView view{ticket};
    for (const auto* field : found_columns)
        row.push_back({field->name, written(*field, view), field->holds == domain::Holds::number});
}

namespace {

bool is_exported(const domain::Field& field) {
    return has(field.uses, domain::Use::given) || has(field.uses, domain::Use::exported);
}

ExportField cell(const domain::Field& field, const domain::RecordView& record, const policy::Policy& policy) {
    auto text = field.holds == domain::Holds::instant ? told_at(field, record, policy.zone()) : written(field, record);
    const bool number =
        field.holds == domain::Holds::number || field.holds == domain::Holds::record || field.name == "id";
    return {field.name, std::move(text), number};
}

}  // namespace

// The id, what a record is known by elsewhere, the rest in its table's order, the revision; behind it what came later.
ExportRow export_row(const domain::RecordView& record, const policy::Policy& policy, Columns columns) {
    using domain::Use;
    ExportRow row;
    const auto add = [&](const auto& wanted) {
        for (const auto& field : record.fields) {
            if (is_exported(field) && wanted(field)) row.push_back(cell(field, record, policy));
        }
    };
    const auto is_first = [&](const auto& field) { return &field == record.fields.data(); };
    const auto is_revision = [&](const auto& field) { return &field == &record.fields[1]; };
    add(is_first);
    add([](const auto& field) { return has(field.uses, Use::foremost); });
    add([&](const auto& field) {
        return !is_first(field) && !is_revision(field) && !has(field.uses, Use::foremost) &&
               !has(field.uses, Use::late);
    });
    add(is_revision);
    if (columns != Columns::of_the_first_format) add([](const auto& field) { return has(field.uses, Use::late); });
    if (columns != Columns::with_what_became) return row;
    for (const auto& field : record.fields)
        if (!is_exported(field)) row.push_back(cell(field, record, policy));
    return row;
}

ExportRow export_row(const store::AssetLine& line, const policy::Policy& policy, Columns columns) {
    auto row = export_row(domain::RecordView{line.asset}, policy, columns);
    const auto customer = std::ranges::find(row, "customer", &ExportField::name);
    row.insert(customer + 1, ExportField{"customer_name", line.customer_name.value});
    return row;
}

namespace {

std::string reachable_at(const domain::Customer& customer, domain::ContactKind kind, const Contacts& contacts) {
    std::string all;
    for (const auto& each : all_of_kind(customer, kind, contacts))
        all += fmt::format("{}{}{}{}", all.empty() ? "" : ",", each.value, each.label.empty() ? "" : "=", each.label);
    return all;
}

}  // namespace

ExportRow export_row(const domain::Customer& customer, const Contacts& contacts, const policy::Policy& policy) {
    auto row = export_row(domain::RecordView{customer}, policy, Columns::all);
    row.push_back({"phones", reachable_at(customer, domain::ContactKind::phone, contacts)});
    row.push_back({"emails", reachable_at(customer, domain::ContactKind::email, contacts)});
    return row;
}

namespace {

std::string suggestions_of(const domain::Callback& callback) {
    std::string all;
    for (const auto& each : callback.answers) {
        if (!each.score && each.key == domain::suggestion_key) all += (all.empty() ? "" : "\n") + each.text.value;
    }
    return all;
}

// An object of dimensions and questions; "" where nothing was answered.
std::string answers_json(const domain::Callback& callback) {
    text::JsonWriter json;
    json.begin_object();
    bool any = false;
    for (const auto& [key, score, text] : callback.answers) {
        if (!score && key == domain::suggestion_key) continue;
        any = true;
        json.key(key);
        if (score)
            json.number(*score);
        else
            json.string(text.value);
    }
    json.end_object();
    return any ? json.take() : std::string{};
}

}  // namespace

ExportRow export_row(const store::CallbackLine& line, const policy::Policy& policy) {
    const auto& callback = line.callback;
    const auto reached = callback.reached ? (*callback.reached ? "yes" : "no") : "";
    return {{"id", number_or_empty(callback.id.value), true},
            {"program", callback.program},
            {"state", std::string{domain::word(callback.state)}},
            {"due_from", calendar::print(callback.due_from)},
            {"due_to", calendar::print(callback.due_to)},
            {"call_at", policy.zone().print(callback.call_at)},
            {"customer", number_or_empty(callback.customer.value), true},
            {"customer_name", line.customer_name.value},
            {"phone", line.phone.value},
            {"product", line.product},
            {"serial", line.serial},
            {"ticket", number_or_empty(callback.ticket.value), true},
            {"assignee", callback.assignee},
            {"attempts", std::to_string(callback.attempts), true},
            {"reached", reached},
            {"score", callback.score ? std::to_string(*callback.score) : std::string{}, true},
            {"note", callback.note.value},
            {"problem", callback.problem.value},
            {"done_at", callback.done_at ? policy.zone().print(*callback.done_at) : std::string{}},
            {"revision", number_or_empty(callback.revision), true},
            {"anchor", calendar::print(callback.anchor)},
            {"suggestion", suggestions_of(callback)},
            {"answers", answers_json(callback)}};
}

std::string json_line(std::string_view type, const ExportRow& row) {
    text::JsonWriter json;
    json.begin_object().key("type").string(type);
    for (const auto& field : row) {
        json.key(field.name);
        if (field.text.empty())
            json.null();
        else if (field.number)
            json.literal(field.text);
        else
            json.string(field.text);
    }
    return json.end_object().take() + "\n";
}

std::string csv_header(const ExportRow& row) {
    std::string line;
    for (const auto& field : row) line += (line.empty() ? "" : ",") + std::string{field.name};
    return line + "\n";
}

std::string csv_line(const ExportRow& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : ",") + text::csv_field(row[i].text);
    return line + "\n";
}

}  // namespace aftersales::service
