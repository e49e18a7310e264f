#include "aftersales/domain/event.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

template <class... Kinds>
constexpr bool is_one_of(const Change& change) {
    return (std::holds_alternative<Kinds>(change) || ...);
}

// The program writes these itself: a tier that follows the customer's, a policy that was applied.
bool follows_something_else(std::string_view field) { return field == "tier" || field == "policy"; }

}  // namespace

std::string_view kind(const Change& change) {
    return std::visit([](const auto& it) { return std::decay_t<decltype(it)>::word; }, change);
}

bool is_by_person(const Change& change) {
    if (const auto* changed = std::get_if<Changed>(&change)) return !follows_something_else(changed->field);
    if (const auto* escalated = std::get_if<Escalated>(&change)) return escalated->step.empty();
    return !is_one_of<Notified, CallbackScheduled, CallbackDone, CallbackRescheduled, CallbackSkipped, CallbackMissed,
                      CallbackDropped, CallbackMerged, CallbackReplaced, Undone, Erased>(change);
}

std::optional<GivenRecord> given_by(const Change& change) {
    return std::visit(
        [](const auto& it) -> std::optional<GivenRecord> {
            if constexpr (requires { it.record; })
                return GivenRecord{RecordView{it.record}, it.odd.empty() ? std::string_view{} : it.odd.front().first};
            else
                return std::nullopt;
        },
        change);
}

bool is_personal(std::string_view field) {
    return std::ranges::any_of(spellings<ObjectKind>(), [&](const auto& kind) {
        const auto* row = find_field(table_of(kind.first), field);
        return row && has(row->uses, Use::personal);
    });
}

}  // namespace aftersales::domain
