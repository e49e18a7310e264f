// A record is the fold of its events. Pure and total for histories that decide() allowed: no policy, no clock; the past
// does not change when the rules do. A change that cannot stand in such a history is ErrorKind::corrupt.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <span>
#include <vector>

namespace aftersales::domain {

// Lays one event over a record, in place; what a failure leaves of it is not to be used. `event.revision` must be one
// more than the record's. Undone needs the history and is refused here: see fold().
Result<void> fold_in(Ticket& ticket, const Event& event);
Result<void> fold_in(Customer& customer, const Event& event);
Result<void> fold_in(Callback& callback, const Event& event);

// The events of records that are told field by field: Added, Changed, and Erased where something is personal.
Result<void> apply_told(const RecordRef& record, ObjectKind object, const Event& event);

// A record that has no acts of its own.
template <class Record>
Result<void> fold_in(Record& record, const Event& event) {
    return apply_told(RecordRef{record}, object_of<Record>, event);
}

// What the record is after the event.
template <class Record>
Result<Record> apply(Record record, const Event& event) {
    TRY(fold_in(record, event));
    return record;
}

// What the policy computed with a change, laid over the ticket: due times are history, so the fold only copies them.
void apply_effects(Ticket& ticket, const Effects& effects);

// All events of one record, by revision: what those that stand make of it. Nothing where none stands: the record was
// taken back wholly.
Result<std::optional<AnyRecord>> fold(ObjectKind object, std::span<const Event> history);
// The same where it is known which stand (standing.hpp), by place; also of the first events of a longer history.
Result<std::optional<AnyRecord>> fold(ObjectKind object, std::span<const Event> history,
                                      const std::vector<bool>& stands);

template <class Record>
Result<std::optional<Record>> fold(std::span<const Event> history) {
    auto record = TRY(fold(object_of<Record>, history));
    if (!record) return std::optional<Record>{};
    return std::optional{std::get<Record>(std::move(*record))};
}

}  // namespace aftersales::domain
