#include "aftersales/domain/fold.hpp"

#include "aftersales/domain/standing.hpp"
#include "fold_check.hpp"

#include <fmt/format.h>

namespace aftersales::domain {
namespace {

Result<void> apply_to(AnyRecord& record, const Event& event) {
    return std::visit([&](auto& it) { return fold_in(it, event); }, record);
}

Result<void> check_undone(const Event& event, const Undone& undone) {
    const bool before = undone.back_to >= 0 && undone.back_to < event.revision;
    const bool stretch = undone.last == 0 || (undone.last > undone.back_to && undone.last < event.revision);
    if (before && stretch) return {};
    return corrupt(event, "takes back events that are not before it");
}

// Only tickets have clocks and a plan.
void lay_over(AnyRecord& record, const Event& event) {
    if (auto* ticket = std::get_if<Ticket>(&record)) apply_effects(*ticket, event.effects);
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

Result<void> check_follows(const Event& event, const Standing& record, HistoryPlace place) {
    TRY(check_next(event, record));
    if (std::holds_alternative<Undone>(event.change))
        return corrupt(event, "can only be folded with its whole history");
    if ((place == HistoryPlace::first) == (record.revision == 0)) return {};
    return corrupt(event, record.revision == 0 ? "cannot come first" : "can only come first");
}

tl::unexpected<Error> corrupt(const Event& event, std::string_view what) {
    return fail(ErrorKind::corrupt, fmt::format("{} {}: event {} ({}) {}", word(event.object), event.id, event.revision,
                                                kind(event.change), what));
}

Result<std::optional<AnyRecord>> fold(ObjectKind object, std::span<const Event> history,
                                      const std::vector<bool>& stands) {
    if (history.empty()) return fail(ErrorKind::corrupt, "a record without events");
    std::optional<AnyRecord> record;
    std::int64_t revision = 0;
    for (std::size_t place = 0; place < history.size(); ++place) {
        const auto& event = history[place];
        TRY(check_next(event, {object, history.front().id, revision++}));
        const auto* undone = std::get_if<Undone>(&event.change);
        if (undone != nullptr) TRY(check_undone(event, *undone));
        if (!stands[place]) continue;
        if (undone != nullptr) {
            if (record) lay_over(*record, event);
            continue;
        }
        if (record)
            set_revision(ref_of(*record), event.revision - 1);
        else if (place > 0)
            return corrupt(event, "stands, and what began the record does not");
        else
            record = empty_record(object);
        TRY(apply_to(*record, event));
    }
    if (record) set_revision(ref_of(*record), revision);
    return record;
}

Result<std::optional<AnyRecord>> fold(ObjectKind object, std::span<const Event> history) {
    return fold(object, history, stands(history));
}

}  // namespace aftersales::domain
