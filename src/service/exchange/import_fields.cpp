#include "aftersales/service/exchange/import_fields.hpp"

#include "aftersales/domain/record/any.hpp"

#include <array>

namespace aftersales::service {

namespace {

constexpr std::array ticket_fields{
    ImportField{"reference", "the number it has elsewhere; one that is known is left alone"},
    ImportField{"subject", "the request in a line"},
    ImportField{"description", "the request in full"},
    ImportField{"category", "what it is about; missing, the rules decide"},
    ImportField{"priority", "how fast it must be served; missing, the rules decide"},
    ImportField{"channel", "how it came"},
    ImportField{"product", "the model"},
    ImportField{"serial", "the unit's serial number"},
    ImportField{"outlet", "the branch or partner"},
    ImportField{"region", "where the customer lives"},
    ImportField{"assignee", "who handles it"},
    ImportField{"customer_name", "the customer's name"},
    ImportField{"phone", "the customer's phone"},
    ImportField{"email", "the customer's e-mail address"},
    ImportField{"tier", "the customer's tier"},
    ImportField{"tags", "tags, with commas between"},
    ImportField{"opened_at", "when it came in"},
    ImportField{"responded_at", "the first answer"},
    ImportField{"diagnosed_at", "the diagnosis"},
    ImportField{"proposed_at", "the solution offered"},
    ImportField{"resolved_at", "the resolution"},
    ImportField{"closed_at", "the closing"},
    ImportField{"score", "how satisfied the customer is, 1 to 10"},
    ImportField{"status", "what the instants leave open: new, in_progress, waiting_…, cancelled"},
    ImportField{"solution", "what solved it"},
    ImportField{"occurred", "since when it happens"},
    ImportField{"frequency", "how often it happens"},
    ImportField{"signs", "sounds or lights that come with it"},
    ImportField{"reopened_at", "when it was opened again; of one that was resolved again since it tells nothing"},
    ImportField{"steps_tried", "what the customer has tried already"},
    ImportField{"wants_priority", "yes or no: the customer asked for priority handling"},
    ImportField{"restated", "what was read back to the customer"},
    ImportField{"diagnosis", "what the trouble is; without diagnosed_at it is a note"},
    ImportField{"cause", "whose fault it was: own, third_party or user"},
    ImportField{"verdict", "whether the product is at fault: quality, not_quality or user"},
    ImportField{"plan_text", "what was offered to be done; without proposed_at it is a note"},
    ImportField{"steps", "of one that waited or was opened again: all its steps, as export tickets tells them"},
};

// Whose it is, where a record names its customer.
constexpr std::array owner_fields{
    ImportField{"customer_name", "the customer's name"},
    ImportField{"phone", "the customer's phone"},
    ImportField{"email", "the customer's e-mail address"},
    ImportField{"tier", "the customer's tier"},
};

constexpr std::array callback_fields{
    ImportField{"program", "the program it belongs to, as the policy names it"},
    ImportField{"reference", "the customer's number elsewhere"},
    ImportField{"customer", "the customer's id, where neither reference nor phone nor e-mail is given"},
    ImportField{"customer_name", "the customer's name"},
    ImportField{"phone", "the customer's phone"},
    ImportField{"email", "the customer's e-mail address"},
    ImportField{"serial", "the unit it is about"},
    ImportField{"product", "the unit's model, where the unit is new"},
    ImportField{"ticket", "the ticket it follows: its reference, number or id"},
    ImportField{"anchor", "the day it counts from; missing, it follows from the unit, the ticket or the window"},
    ImportField{"due_from", "the first day of its window; missing, it follows from the program"},
    ImportField{"due_to", "the last day of its window"},
    ImportField{"call_at", "when to call; missing, the first allowed time"},
    ImportField{"state", "open, done, unreached, skipped, missed, dropped or merged; missing, what reached says"},
    ImportField{"assignee", "who calls"},
    ImportField{"attempts", "how often it was tried"},
    ImportField{"done_at", "when its result was recorded"},
    ImportField{"reached", "whether somebody was reached"},
    ImportField{"score", "how satisfied the customer is, 1 to 10"},
    ImportField{"note", "what was said"},
    ImportField{"suggestion", "what the customer suggests"},
    ImportField{"problem", "what was wrong"},
    ImportField{"answers", "what was answered: a JSON object of dimensions and questions"},
};

constexpr std::array history{
    ImportField{"reference", "the ticket's number elsewhere; one that is new opens a ticket"},
    ImportField{"at", "when it happened"},
    ImportField{"status", "the status from then on"},
    ImportField{"assignee", "who handles it from then on"},
    ImportField{"priority", "the priority from then on"},
    ImportField{"category", "the category from then on"},
    ImportField{"subject", "the request in a line, where the ticket is new"},
    ImportField{"actor", "who did it"},
    ImportField{"note", "what was said"},
    ImportField{
        "field",
        "of a log that names what changed: status, assignee, priority, category, outlet or tags; others are passed "
        "over"},
    ImportField{"value", "what it changed to"},
    ImportField{"opened_at", "when it came in, where the ticket is new and its first change is no opening"},
    ImportField{"channel", "how it came, where the ticket is new"},
    ImportField{"outlet", "the branch or partner from then on"},
    ImportField{"tags", "tags from then on: x or +x adds, -x takes away"},
};

// What is given of a record and what else of it is handed out, what it is known by elsewhere first.
std::vector<ImportField> told(domain::ObjectKind object) {
    using domain::Use;
    std::vector<ImportField> fields;
    const auto table = domain::table_of(object);
    const auto add = [&](const domain::Field& field) {
        fields.push_back({field.name, field.sentence});
        if (field.of == domain::ObjectKind::customer)
            fields.insert(fields.end(), owner_fields.begin(), owner_fields.end());
    };
    for (const auto& field : table)
        if (has(field.uses, Use::foremost)) add(field);
    for (const auto& field : table)
        if (has(field.uses, Use::given) && !has(field.uses, Use::foremost)) add(field);
    for (const auto& field : table)
        if (has(field.uses, Use::exported) && has(field.uses, Use::late)) add(field);
    if (object == domain::ObjectKind::customer)
        fields.insert(fields.end(), {{"phones", "all phones, with commas between, each as PHONE or PHONE=LABEL"},
                                     {"emails", "all e-mail addresses, likewise"}});
    return fields;
}

// Parts, and how many of each lie at a place.
std::vector<ImportField> stock_list() {
    auto fields = told(domain::ObjectKind::part);
    fields.insert(fields.end(), {{"place", "where some of it lie; else main"}, {"on_hand", "how many lie there"}});
    return fields;
}

template <std::size_t count>
std::vector<ImportField> all_of(const std::array<ImportField, count>& fields) {
    return {fields.begin(), fields.end()};
}

}  // namespace

std::vector<ImportField> import_fields(Importable what) {
    switch (what) {
    case Importable::tickets:
        return all_of(ticket_fields);
    case Importable::customers:
        return told(domain::ObjectKind::customer);
    case Importable::assets:
        return told(domain::ObjectKind::asset);
    case Importable::products:
        return told(domain::ObjectKind::product);
    case Importable::callbacks:
        return all_of(callback_fields);
    case Importable::history:
        return all_of(history);
    case Importable::parts:
        return stock_list();
    }
    return {};
}

std::vector<std::string> import_field_names(Importable what) {
    std::vector<std::string> names;
    for (const auto& field : import_fields(what)) names.emplace_back(field.name);
    return names;
}

}  // namespace aftersales::service
