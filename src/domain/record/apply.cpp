// The events of records that are told field by field.
#include "aftersales/domain/fold.hpp"
#include "aftersales/text/article.hpp"
#include "fold_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {
namespace {

// "an asset", "a staff mark".
std::string one_of(ObjectKind object) { return text::with_article(text::spaced(word(object))); }

void begin(const RecordRef& record, const RecordView& given, const Event& event) {
    take_given(record, given);
    set_number(record, event.id);
    for (const auto& field : record.fields) {
        if (has(field.uses, Use::begins)) *std::get<Instant*>(field.member(record.at)) = event.at;
    }
}

Result<void> change_field(const RecordRef& record, const Event& event, const Changed& it) {
    const auto* field = find_field(record.fields, it.field);
    if (!field || !has(field->uses, Use::given)) return corrupt(event, "names a field that the record does not have");
    if (!read_field(*field, record, it.to.value)) return corrupt(event, "has a value that the field cannot have");
    return {};
}

// What the act says, where it leads and when it was.
void take_act(const RecordRef& record, const Event& event, const ActedRecord& acted) {
    const auto& act = acted.act;
    for (const auto& field : record.fields) {
        if (lists(act.clears, field.name)) static_cast<void>(read_field(field, record, ""));
        if (lists(act.sets, field.name) && !holds_nothing(field, acted.set)) take_field(field, record, acted.set);
        if (lists(act.at, field.name)) static_cast<void>(read_field(field, record, written_instant(event.at)));
        if (field.name == "state" && !act.to.empty()) static_cast<void>(read_field(field, record, act.to));
    }
}

bool holds_personal(const RecordRef& record) {
    return std::ranges::any_of(record.fields, [](const Field& field) { return has(field.uses, Use::personal); });
}

bool stands_in_history_alone(const Change& change) {
    return std::holds_alternative<Checked>(change) || std::holds_alternative<Attached>(change);
}

}  // namespace

Result<void> apply_told(const RecordRef& record, ObjectKind object, const Event& event) {
    const auto given = given_by(event.change);
    const bool first = given && given->record.fields.data() == record.fields.data();
    TRY(check_follows(event, {object, number_of(record), revision_of(record)},
                      first ? HistoryPlace::first : HistoryPlace::later));
    if (first && !given->odd.empty()) return corrupt(event, fmt::format("has a {} that is no date", given->odd));
    if (first)
        begin(record, given->record, event);
    else if (const auto* changed = std::get_if<Changed>(&event.change))
        TRY(change_field(record, event, *changed));
    else if (const auto acted = acted_by(event.change); acted && acted->set.fields.data() == record.fields.data())
        take_act(record, event, *acted);
    else if (std::holds_alternative<Erased>(event.change) && holds_personal(record))
        erase_personal(record);
    else if (!stands_in_history_alone(event.change))
        return corrupt(event, fmt::format("is no event of {}", one_of(object)));
    set_revision(record, event.revision);
    return {};
}

}  // namespace aftersales::domain
