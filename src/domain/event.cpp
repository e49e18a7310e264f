#include "aftersales/domain/event.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

template <class Kind>
Meaning meaning_of(const Kind&) {
    return Kind::meaning;
}

}  // namespace

std::string_view kind(const Change& change) {
    return std::visit([](const auto& it) { return std::decay_t<decltype(it)>::word; }, change);
}

Meaning meaning(const Change& change) {
    return std::visit([](const auto& it) { return meaning_of(it); }, change);
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
