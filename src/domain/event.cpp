#include "aftersales/domain/event.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace aftersales::domain {
namespace {

template <class Kind>
std::string_view word_of(const Kind&) {
    return Kind::word;
}
template <class Record>
std::string_view word_of(const Acted<Record>& it) {
    return it.act().word;
}

template <class Kind>
Meaning meaning_of(const Kind&) {
    return Kind::meaning;
}
template <class Record>
Meaning meaning_of(const Acted<Record>& it) {
    return it.act().meaning;
}

// What commands call the records of a kind: what a ticket needs of a part is a matter of parts.
std::string_view family_of(ObjectKind object) {
    return object == ObjectKind::reservation ? std::string_view{"part"} : word(object);
}

// "visit.finish"; "" of what no command does, and of what hangs on no ticket, which no gate could be asked for.
template <class Record>
std::string_view act_step(std::size_t place) {
    static const auto steps = [] {
        std::vector<std::string> all;
        for (const auto& act : acts_of<Record>) {
            const bool asked = asks_gates<Record> && !act.step.empty();
            all.push_back(asked ? std::string{family_of(object_of<Record>)} + "." + std::string{act.step}
                                : std::string{});
        }
        return all;
    }();
    return steps[place];
}

template <class Kind>
std::string_view step_of(const Kind&) {
    if constexpr (requires { Kind::step_word; })
        return Kind::step_word;
    else
        return {};
}
template <class Record>
std::string_view step_of(const Acted<Record>& it) {
    return act_step<Record>(it.place);
}
template <class Record>
std::string_view step_of(const Added<Record>&) {
    if constexpr (Acting<Record>) return act_step<Record>(0);
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

// Every kind of event there is, and how an empty change of it is made.
struct EventKinds {
    using Maker = Change (*)(std::size_t place);
    std::vector<std::string_view> words{};
    std::vector<std::pair<Maker, std::size_t>> makers{};
    std::vector<std::string> steps{};
    std::vector<std::string> occasions{};

    template <class Kind>
    void add(const Kind& it, Maker maker, std::size_t place) {
        words.push_back(word_of(it)), makers.emplace_back(maker, place);
        // A command may make several kinds of events.
        const auto step = step_of(it);
        if (!step.empty() && std::ranges::find(steps, step) == steps.end()) steps.emplace_back(step);
        if constexpr (is_occasion<Kind>) occasions.emplace_back(words.back());
    }
    template <class Kind>
    void add(const Kind& it) {
        add(
            it, [](std::size_t) { return Change{Kind{}}; }, 0);
    }
    template <class Record>
    void add(Acted<Record> it) {
        for (; it.place < acts_of<Record>.size(); ++it.place)
            add(
                it, [](std::size_t at) { return Change{Acted<Record>{.place = at}}; }, it.place);
    }
};

const EventKinds& event_kinds() {
    static const EventKinds all = []<std::size_t... Kinds>(std::index_sequence<Kinds...>) {
        EventKinds made;
        (made.add(std::variant_alternative_t<Kinds, Change>{}), ...);
        return made;
    }
    (std::make_index_sequence<std::variant_size_v<Change>>{});
    return all;
}

}  // namespace

std::string_view kind(const Change& change) {
    return std::visit([](const auto& it) { return word_of(it); }, change);
}

const std::vector<std::string_view>& all_kinds() { return event_kinds().words; }

std::optional<Change> empty_change(std::string_view kind) {
    const auto& kinds = event_kinds();
    const auto found = std::ranges::find(kinds.words, kind);
    if (found == kinds.words.end()) return std::nullopt;
    const auto& [make, place] = kinds.makers[static_cast<std::size_t>(found - kinds.words.begin())];
    return make(place);
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

const std::vector<std::string>& all_steps() { return event_kinds().steps; }
const std::vector<std::string>& all_occasions() { return event_kinds().occasions; }

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
                return ActedRecord{it.act(), RecordView{it.set}, it.message, it.told};
            else
                return std::nullopt;
        },
        change);
}

Change acted(const AnyRecord& set, std::size_t place, Text message, ToldHow told) {
    return std::visit(
        [&]<class Record>(const Record& it) {
            if constexpr (Acting<Record>)
                return Change{Acted<Record>{place, it, std::move(message), told}};
            else
                return Change{};
        },
        set);
}

bool is_personal(std::string_view field) {
    return std::ranges::any_of(spellings<ObjectKind>(), [&](const auto& kind) {
        const auto* row = find_field(table_of(kind.first), field);
        return row && has(row->uses, Use::personal);
    });
}

}  // namespace aftersales::domain
