#include "aftersales/domain/event.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace aftersales::domain {
namespace {

template <class Kind>
std::string_view step_of(const Kind&) {
    if constexpr (requires { Kind::step_word; })
        return Kind::step_word;
    else
        return {};
}

template <class Kind>
constexpr bool is_told_first = false;
template <class Record>
constexpr bool is_told_first<Added<Record>> = true;

template <class Kind>
constexpr bool is_occasion = !is_told_first<Kind> && !std::is_same_v<Kind, Opened> && !std::is_same_v<Kind, Notified> &&
                             !std::is_same_v<Kind, Undone> && !std::is_same_v<Kind, Erased>;

template <class Kind>
void note(std::vector<std::string>& steps, std::vector<std::string>& occasions) {
    if constexpr (requires { Kind::step_word; }) {
        if (std::find(steps.begin(), steps.end(), Kind::step_word) == steps.end()) steps.emplace_back(Kind::step_word);
    }
    if constexpr (is_occasion<Kind>) occasions.emplace_back(Kind::word);
}

struct EventWords {
    std::vector<std::string> steps{};
    std::vector<std::string> occasions{};
};

const EventWords& words() {
    static const EventWords all = []<std::size_t... Kinds>(std::index_sequence<Kinds...>) {
        EventWords made;
        (note<std::variant_alternative_t<Kinds, Change>>(made.steps, made.occasions), ...);
        return made;
    }
    (std::make_index_sequence<std::variant_size_v<Change>>{});
    return all;
}

template <class Kind>
Meaning meaning_of(const Kind&) {
    return Kind::meaning;
}

}  // namespace

std::string_view kind(const Change& change) {
    return std::visit([](const auto& it) { return std::decay_t<decltype(it)>::word; }, change);
}

std::string_view step_of(const Change& change) {
    return std::visit([](const auto& it) { return step_of(it); }, change);
}

const std::vector<std::string>& all_steps() { return words().steps; }
const std::vector<std::string>& all_occasions() { return words().occasions; }

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
