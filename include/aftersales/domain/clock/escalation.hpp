// Escalation: which steps are due on a ticket's clocks, each once per ticket and clock run (policy.md, Escalation).
// Pure.
#pragma once

#include "aftersales/domain/addressee.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/rule/condition.hpp"
#include "aftersales/domain/ticket/ticket.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

// When a step is taken.
struct StepAt {
    enum class Kind { opened, unsatisfied, recurring, percent, due, happened };
    Kind kind{};
    int percent{};                               // of the target
    std::optional<calendar::Duration> offset{};  // of due: "due-30m", "due+1h"
    bool before{};                               // the offset lies before the due time
    std::string event{};                         // of happened: the word of the change ("assigned")
    std::string text{};                          // as written
};

// What happened, at which steps are taken at once.
struct StepCause {
    StepAt::Kind kind{};
    std::string_view event{};  // of happened
};

struct Step {
    std::string id{};
    Condition when{};
    StepAt at{};
    std::optional<ClockName> clock{};
    std::optional<calendar::Duration> repeat{};
    int times{1};  // all takings, with `repeat`; 0 for no limit
    bool hold_until_working{};
    std::vector<Addressee> notify{};
    std::string channel{};  // of its notices; "" is the receiver's own
    Addressee assign{};     // one of the staff, or of a role
    int raise{};
    std::vector<std::string> tags{};
};

inline bool is_at(const Step& step, const StepCause& cause) {
    return step.at.kind == cause.kind && (cause.kind != StepAt::Kind::happened || step.at.event == cause.event);
}

struct DueStep {
    const Step* step{};
    ClockName clock{};
    int run{};
    int times{1};  // the how-manieth taking this is
    Instant at{};  // the step's own instant
    bool operator==(const DueStep&) const = default;
};

// What steps are judged by: the policy's own, how its clocks pause, and its calendars.
struct StepRules {
    const std::vector<Step>& steps;
    const ClockRules& clocks;
    FindCalendar calendar{};
};

// The next taking of each step on each run of its clock that has not been taken and whose `when` holds, in order of
// their instants, then of the policy; of a step that repeats the first of what may be endless. A step is none on
// cancelled and merged tickets, on a clock that ended without a verdict, at or after its clock's stop or pause, and at
// or before ticket.imported_at. `facts` are the ticket's as it stands.
Result<std::vector<DueStep>> next_steps(const Ticket& ticket, const StepRules& rules, const Facts& facts);

// The taking after one of next_steps(), or after one that came after it; nothing where it is the last.
Result<std::optional<DueStep>> following(const Ticket& ticket, const StepRules& rules, const DueStep& taken);

// All takings whose instant is at or before `until`, in the same order.
Result<std::vector<DueStep>> due_steps(const Ticket& ticket, const StepRules& rules, const Facts& facts, Instant until);

// The instant of the earliest clock step not yet taken, whatever its `when` says (a `when` may come true later, so it
// is an early bound, never a late one); nothing where no step can come without a further change. For the sweep's
// agenda.
Result<std::optional<Instant>> next_step_at(const Ticket& ticket, const StepRules& rules);

}  // namespace aftersales::domain
