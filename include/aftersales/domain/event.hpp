// What happened: an envelope around one Change. Events are never edited; a record is the fold of its own (fold.hpp).
#pragma once

#include "aftersales/domain/change/attached.hpp"
#include "aftersales/domain/change/calls.hpp"
#include "aftersales/domain/change/checked.hpp"
#include "aftersales/domain/change/closing.hpp"
#include "aftersales/domain/change/gate_forced.hpp"
#include "aftersales/domain/change/opened.hpp"
#include "aftersales/domain/change/record_stepped.hpp"
#include "aftersales/domain/change/talk.hpp"
#include "aftersales/domain/change/triage.hpp"
#include "aftersales/domain/change/work.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/record/any.hpp"

#include <string>
#include <variant>
#include <vector>

namespace aftersales::domain {

using FirstChanges =
    std::variant<Opened, Classified, Assigned, Responded, Diagnosed, Proposed, Waiting, Resumed, Noted, Heard, Resolved,
                 Confirmed, Closed, Reopened, Cancelled, Merged, Changed, Escalated, Notified, Promised, Delayed,
                 CallbackScheduled, CallbackDone, CallbackRescheduled, CallbackSkipped, CallbackMissed, CallbackDropped,
                 CallbackMerged, Added<Customer>, Added<Asset>, Added<Product>, Undone, Erased, Added<StaffMark>,
                 CallbackReplaced, Restated, Worked, RecordStepped, GateForced, Checked, Attached>;

// The kinds of records that came later become known in the same way: each is added behind all others.
template <class Changes, class Records, class Places>
struct WithLater;
template <class... Changes, class Records, std::size_t... Places>
struct WithLater<std::variant<Changes...>, Records, std::index_sequence<Places...>> {
    using type = std::variant<Changes..., Added<std::variant_alternative_t<first_later_kind + Places, Records>>...>;
};
using AddedChanges =
    WithLater<FirstChanges, AnyRecord, std::make_index_sequence<kinds_of_record - first_later_kind>>::type;
// And behind these what can happen to them.
template <class Records>
struct WithAllActs;
template <class... Records>
struct WithAllActs<std::variant<Records...>> {
    using type = typename WithActs<AddedChanges, Records...>::type;
};
using Change = WithAllActs<AnyRecord>::type;

// What the policy computed with the change and must stay true whatever the rules become: due times, plan, version.
struct Effects {
    std::vector<Clock> clocks{};  // the new state of each clock run that changed
    std::optional<std::string> plan{};
    std::optional<std::int64_t> policy_version{};
    std::vector<std::string> gates{};  // those that the step was asked by and passed

    bool operator==(const Effects&) const = default;
};

struct Event {
    ObjectKind object{ObjectKind::ticket};
    std::int64_t id{};
    std::int64_t revision{};  // the one it made: 1, 2, 3 … without a gap
    Instant at{};             // when it happened; may be dated back
    Instant recorded_at{};    // when we were told
    std::string actor{};
    std::string run{};  // the invocation it belongs to
    Change change{};
    Effects effects{};

    bool operator==(const Event&) const = default;
};

// What a record that is told field by field was first given; nothing of any other change.
struct GivenRecord {
    RecordView record;
    std::string_view odd{};  // the first field that holds what it cannot
};
std::optional<GivenRecord> given_by(const Change& change);

// One act of a record that lives through states; nothing of any other change.
struct ActedRecord {
    const Act& act;
    RecordView set;  // what it says of the record
    const Text& message;
    ToldHow told{};
};
std::optional<ActedRecord> acted_by(const Change& change);
// The act at this place of the table of the kind, as a change.
Change acted(const AnyRecord& set, std::size_t place, Text message, ToldHow told);

// The stored word of a change ("opened", "callback_scheduled" …).
std::string_view kind(const Change& change);
// All of them, each once.
const std::vector<std::string_view>& all_kinds();
// An empty change of the kind with this word; nothing where there is none.
std::optional<Change> empty_change(std::string_view kind);

// The step that a change is ("resolve"), as gates name it: of tickets the command, of other families FAMILY.STEP. A
// change is one where its struct says so (`step_word` beside `word`); "" of what is none.
std::string_view step_of(const Change& change);
// All of them, each once: what a gate may stand at.
const std::vector<std::string>& all_steps();
// The word by which steps of the policy know what happened: of a record that hangs on a ticket that of its own event;
// "" of what none is taken at. It outlives the change.
std::string_view occasion_of(const Change& change);
// The words of changes at which a rule may take steps at once, besides those that have a meaning of their own
// (`opened`): all that a person or the program does, but for what only keeps the books.
const std::vector<std::string>& all_occasions();

// What it means to those who do not look inside.
Meaning meaning(const Change& change);

inline bool is_by_person(const Change& change) { return meaning(change).by_person; }
inline bool is_only_told(const Change& change) { return meaning(change).only_told; }
inline bool ends_open(const Change& change) { return meaning(change).openness == Openness::ends; }
// Of what is there already: an opening reopens nothing.
inline bool reopens(const Change& change) {
    return meaning(change).openness == Openness::opens && !std::holds_alternative<Opened>(change);
}

}  // namespace aftersales::domain
