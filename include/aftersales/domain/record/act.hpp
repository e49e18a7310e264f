// What can happen to a record that lives through states, told once: a table of acts beside its struct says of each in
// which states it is possible, where it leads and what it says of the record. Decisions, folds, commands, clocks and
// histories read that table; what an act means beyond it is a service of its own.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace aftersales::domain {

// Lists of words are written with blanks between them.
struct Act {
    std::string_view word{};    // of its event: "visit_arrived"
    std::string_view step{};    // of its command: "arrive"
    std::string_view from{};    // the states in which it is possible
    std::string_view to{};      // the state it leads to; "" where that stays
    std::string_view sets{};    // the fields that it may say; what it leaves empty stays as it was
    std::string_view at{};      // the field that keeps its instant
    std::string_view clears{};  // the fields that hold nothing after it
    std::string_view said{};    // how a history tells it: "arrived"
    // Clocks of the ticket that the record hangs on. One that starts runs to the record's `due_at`.
    std::optional<ClockName> starts{};
    std::optional<ClockName> stops{};  // in time or late
    std::optional<ClockName> ends{};   // without a verdict
    bool ends_going{};                 // whichever of the record's clocks is going, without a verdict
    // What remains of it where its ticket is cancelled is taken back by this one.
    bool calls_off{};
    Meaning meaning{};
};

// The acts of a kind of record, beside its table of fields. The first tells how it begins: its word is that of the
// first event, its `to` the state of an empty record.
template <class Record>
inline constexpr std::span<const Act> acts_of{};

template <class Record>
concept Acting = Described<Record> && !acts_of<Record>.empty();

// Whether gates of the policy stand at the acts of a kind: they are those of the ticket that it hangs on.
template <class Record>
inline constexpr bool asks_gates = requires(Record it) {
    it.ticket.value;
};

// The words of a list.
constexpr bool lists(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}
std::vector<std::string_view> words_of(std::string_view list);

// One act of a record, as its event tells it: its place in the table of the kind (never the first, by which a record
// begins). `set` holds what the act says of it and nothing else.
template <class Record>
struct Acted {
    std::size_t place{1};
    Record set{};
    Text message{};
    ToldHow told{};
    [[nodiscard]] const Act& act() const { return acts_of<Record>[place]; }
    bool operator==(const Acted&) const = default;
};

// The place of an act in the table of its kind, by its word.
template <class Record>
consteval std::size_t place_of_act(std::string_view word) {
    constexpr auto acts = acts_of<Record>;
    for (std::size_t place = 0; place < acts.size(); ++place)
        if (acts[place].word == word) return place;
    throw "no such act";
}

// Shows each field that the act may say by its name.
template <class Ref, class See>
void see_set(const Ref& record, std::string_view names, See& see) {
    OddTexts odd;
    for (const auto& field : record.fields) {
        if (lists(names, field.name)) see_field(field, record, odd, see);
    }
    if (!odd.empty()) {
        if constexpr (requires { see.doubt(odd.front().first); }) see.doubt(odd.front().first);
    }
}

template <class Record, class Self, class See>
void fields(Acted<Record>*, Self& it, See&& see) {
    const auto names = it.act().sets;
    if constexpr (std::is_const_v<Self>)
        see_set(RecordView{it.set}, names, see);
    else
        see_set(RecordRef{it.set}, names, see);
    see("message", it.message), see("told", it.told);
}

// Changes with the acts of the records behind them.
template <class Changes, class... Records>
struct WithActs {
    using type = Changes;
};
template <class... Changes, class Record, class... Records>
struct WithActs<std::variant<Changes...>, Record, Records...> {
    using own = std::conditional_t<Acting<Record>, std::variant<Changes..., Acted<Record>>, std::variant<Changes...>>;
    using type = typename WithActs<own, Records...>::type;
};

// True where every word of the table is one of the record's: of its states and of its fields. By places, because under
// the sanitizers no pointer is a constant.
template <class Record>
consteval bool is_sound() {
    constexpr auto fields = fields_of<Record>;
    const auto place_of = [&](std::string_view name) {
        std::size_t place = 0;
        while (place < fields.size() && fields[place].name != name) ++place;
        return place;
    };
    const auto state = place_of("state");
    if (state == fields.size()) return false;
    constexpr auto states = spelled_words<decltype(Record::state)>;
    const auto is_state = [&](std::string_view word) {
        for (const auto& each : states)
            if (each == word) return true;
        return false;
    };
    const auto is_field = [&](std::string_view word) { return place_of(word) < fields.size(); };
    const auto all_are = [](std::string_view list, const auto& is) {
        while (!list.empty()) {
            const auto end = std::min(list.find(' '), list.size());
            if (!is(list.substr(0, end))) return false;
            list.remove_prefix(std::min(end + 1, list.size()));
        }
        return true;
    };
    for (const auto& act : acts_of<Record>) {
        const bool leads = act.to.empty() || is_state(act.to);
        if (!leads || !all_are(act.from, is_state) || !all_are(act.sets, is_field) || !all_are(act.at, is_field) ||
            !all_are(act.clears, is_field))
            return false;
    }
    return true;
}

}  // namespace aftersales::domain
