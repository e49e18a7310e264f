// What happened: an envelope around one Change. Events are never edited; a record is the fold of its own (fold.hpp).
#pragma once

#include "aftersales/domain/change/calls.hpp"
#include "aftersales/domain/change/closing.hpp"
#include "aftersales/domain/change/marks.hpp"
#include "aftersales/domain/change/opened.hpp"
#include "aftersales/domain/change/parties.hpp"
#include "aftersales/domain/change/talk.hpp"
#include "aftersales/domain/change/triage.hpp"
#include "aftersales/domain/clock/clock.hpp"

#include <string>
#include <variant>
#include <vector>

namespace aftersales::domain {

using Change = std::variant<Opened, Classified, Assigned, Responded, Diagnosed, Proposed, Waiting, Resumed, Noted,
                            Heard, Resolved, Confirmed, Closed, Reopened, Cancelled, Merged, Changed, Escalated,
                            Notified, Promised, Delayed, CallbackScheduled, CallbackDone, CallbackRescheduled,
                            CallbackSkipped, CallbackMissed, CallbackDropped, CallbackMerged, CustomerAdded, AssetAdded,
                            ProductAdded, Undone, Erased, StaffMarked, CallbackReplaced>;

// What the policy computed with the change and must stay true whatever the rules become: due times, plan, version.
struct Effects {
    std::vector<Clock> clocks{};  // the new state of each clock run that changed
    std::optional<std::string> plan{};
    std::optional<std::int64_t> policy_version{};

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

// The stored word of a change ("opened", "callback_scheduled" …).
std::string_view kind(const Change& change);

// True for what a person does: its date bounds the next step's (cli.md: what the program wrote since does not).
bool is_by_person(const Change& change);

}  // namespace aftersales::domain
