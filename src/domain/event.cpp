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

std::optional<ActedRecord> acted_by(const Change& change) {
    return std::visit(
        [](const auto& it) -> std::optional<ActedRecord> {
            if constexpr (requires { it.set; })
                return ActedRecord{it.act, RecordView{it.set}, it.message, it.told};
            else
                return std::nullopt;
        },
        change);
}

namespace {

template <class Record, std::size_t... Places>
void make_act(Change& made, const Record& set, std::size_t place, std::index_sequence<Places...>) {
    static_cast<void>(((Places + 1 == place && (made.emplace<Acted<Record, Places + 1>>().set = set, true)) || ...));
}

}  // namespace

Change acted(const AnyRecord& set, std::size_t place, Text message, ToldHow told) {
    Change made;
    std::visit(
        [&]<class Record>(const Record& it) {
            if constexpr (Acting<Record>)
                make_act(made, it, place, std::make_index_sequence<acts_of<Record>.size() - 1>{});
        },
        set);
    std::visit(
        [&](auto& it) {
            if constexpr (requires { it.set; }) it.message = std::move(message), it.told = told;
        },
        made);
    return made;
}

bool is_personal(std::string_view field) {
    return std::ranges::any_of(spellings<ObjectKind>(), [&](const auto& kind) {
        const auto* row = find_field(table_of(kind.first), field);
        return row && has(row->uses, Use::personal);
    });
}

}  // namespace aftersales::domain
