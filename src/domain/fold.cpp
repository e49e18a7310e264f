#include "aftersales/domain/fold.hpp"

#include "fold_check.hpp"
#include "ticket/fold_effects.hpp"

#include <fmt/format.h>

#include <map>

namespace aftersales::domain {
namespace {

// The states that an Undone will go back to, by revision, still to be filled in.
Result<std::map<std::int64_t, AnyRecord>> wanted_states(std::span<const Event> history) {
    std::map<std::int64_t, AnyRecord> wanted;
    for (const auto& event : history) {
        const auto* undone = std::get_if<Undone>(&event.change);
        if (!undone) continue;
        if (undone->back_to < 1 || undone->back_to >= event.revision)
            return corrupt(event, "goes back to an event that is not before it");
        wanted.try_emplace(undone->back_to);
    }
    return wanted;
}

Result<void> apply_to(AnyRecord& record, const Event& event) {
    return std::visit(
        [&](auto& it) -> Result<void> {
            it = TRY(apply(std::move(it), event));
            return {};
        },
        record);
}

// Only tickets have clocks and a plan.
Result<void> go_back(AnyRecord& record, const AnyRecord& to, const Event& event) {
    TRY(check_next(event, {object_of_any(record), number_of(view_of(record)), revision_of(view_of(record))}));
    record = to;
    set_revision(ref_of(record), event.revision);
    if (auto* ticket = std::get_if<Ticket>(&record)) apply_effects(*ticket, event.effects);
    return {};
}

}  // namespace

Result<void> check_next(const Event& event, const Standing& record) {
    if (event.object != record.object) return corrupt(event, fmt::format("is none of a {}", word(record.object)));
    if (event.revision != record.revision + 1)
        return corrupt(event, fmt::format("does not follow revision {}", record.revision));
    if (record.revision != 0 && event.id != record.id)
        return corrupt(event, fmt::format("is none of {} {}", word(record.object), record.id));
    return {};
}

Result<void> check_follows(const Event& event, const Standing& record, Place place) {
    TRY(check_next(event, record));
    if (std::holds_alternative<Undone>(event.change))
        return corrupt(event, "can only be folded with its whole history");
    if ((place == Place::first) == (record.revision == 0)) return {};
    return corrupt(event, record.revision == 0 ? "cannot come first" : "can only come first");
}

tl::unexpected<Error> corrupt(const Event& event, std::string_view what) {
    return fail(ErrorKind::corrupt, fmt::format("{} {}: event {} ({}) {}", word(event.object), event.id, event.revision,
                                                kind(event.change), what));
}

Result<AnyRecord> fold(ObjectKind object, std::span<const Event> history) {
    if (history.empty()) return fail(ErrorKind::corrupt, "a record without events");
    auto states = TRY(wanted_states(history));
    auto record = empty_record(object);
    for (const auto& event : history) {
        if (const auto* undone = std::get_if<Undone>(&event.change))
            TRY(go_back(record, states.at(undone->back_to), event));
        else
            TRY(apply_to(record, event));
        if (const auto wanted = states.find(event.revision); wanted != states.end()) wanted->second = record;
    }
    return record;
}

}  // namespace aftersales::domain
