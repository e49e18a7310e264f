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

// "visit.finish"; "" of what no command does, and of what hangs on no ticket, which no gate could be asked for.
template <class Record, std::size_t place>
std::string_view act_step() {
    if constexpr (!asks_gates<Record> || acts_of<Record>[place].step.empty()) return {};
    static const std::string step =
        std::string{word(object_of<Record>)} + "." + std::string{acts_of<Record>[place].step};
    return step;
}
template <class Record, std::size_t place>
std::string_view step_of(const Acted<Record, place>&) {
    return act_step<Record, place>();
}
template <class Record>
std::string_view step_of(const Added<Record>&) {
    if constexpr (Acting<Record>) return act_step<Record, 0>();
    return {};
}

template <class Kind>
constexpr bool is_told_first = false;
template <class Record>
constexpr bool is_told_first<Added<Record>> = !Acting<Record>;

template <class Kind>
constexpr bool is_occasion =
    !is_told_first<Kind> && !std::is_same_v<Kind, Opened> && !std::is_same_v<Kind, Notified> &&
    !std::is_same_v<Kind, Undone> && !std::is_same_v<Kind, Erased> && !std::is_same_v<Kind, RecordStepped>;

// A command may make several kinds of events.
void note_step(std::vector<std::string>& steps, std::string_view step) {
    if (!step.empty() && std::find(steps.begin(), steps.end(), step) == steps.end()) steps.emplace_back(step);
}

template <class Kind>
void note(std::vector<std::string>& steps, std::vector<std::string>& occasions) {
    note_step(steps, step_of(Kind{}));
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

std::string_view occasion_of(const Change& change) {
    const auto* stepped = std::get_if<RecordStepped>(&change);
    if (stepped == nullptr) return kind(change);
    for (const auto& act : acts_of_kind(stepped->object))
        if (act.word == stepped->what) return act.word;
    return {};
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
