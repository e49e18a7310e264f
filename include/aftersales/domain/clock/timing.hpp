// The time engine: what a change does to a ticket's clocks (policy.md, Clocks). Pure: the same histories and rules give
// the same due times, whenever it is run. A clock run is a function of its start, target, calendar, interruptions (the
// ticket's waits for reasons that pause it, and its rests) and stop; replay() is that function, advance() the
// incremental form the events use.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"

#include <vector>

namespace aftersales::domain {

// How the engine reckons: as it does now, or as it did in its first releases, whose events are in many stores and are
// held against it by doctor. Then a reopening set going only what a resolution had stopped in time; a clock added late
// was born missed; one that was missed ran on without a target; a step dated back was judged by the newest due time.
enum class Reckoning { now, once };
// Whether what is going is computed from its beginning again, even where the plan stays.
enum class Replan { no, yes };

struct TimingRules {
    const ClockRules& clocks;
    const Targets* targets{};  // of the plan that holds after the change; nullptr where no plan does
    FindCalendar calendar{};
    std::string default_calendar{};  // where a plan names none; its zone is that of promised days too
    // The clocks as they stood at the change's own instant, where the program has moved them since: a step that is
    // dated back is judged by the due times of its date. Nothing where none has moved.
    const std::vector<Clock>* standing{};
    Reckoning reckoning{Reckoning::now};
    Replan replan{Replan::no};
};

// The clocks as the events dated at or before the instant left them; `events` are those that stand.
std::vector<Clock> standing_clocks(const std::vector<Event>& events, Instant at);

// True of the changes by which a running clock may get its verdict, or lose its chance of one.
bool may_stop_clocks(const Change& change);

// The clock runs that the change alters, in their new state. `before` is the ticket as it was (revision 0 for an
// opening), `after` the same with the change's own fields applied (fold.hpp) but clocks as before. A plan that differs
// between before.plan and targets->plan, or rules.replan, replays what is going; see policy.md "A change of priority
// …".
Result<std::vector<Clock>> advance(const Ticket& before, const Ticket& after, const Change& change, Instant at,
                                   const TimingRules& rules);

// How a run of a clock began.
struct RunBeginning {
    ClockName name{};
    int run{1};
    Instant at{};
    calendar::Duration target{};
    std::string calendar{};
};
// One clock run from its beginning: `stop` is absent while it is going.
Result<Clock> replay(const Ticket& ticket, const RunBeginning& beginning, Instant until, const TimingRules& rules);

// What is left of a clock at an instant: elapsed seconds of elapsed targets, else working seconds; negative when late;
// nothing when it has stopped. `if_resumed_at` gives the due time a paused clock would have if the wait ended at `now`.
Result<std::optional<seconds>> left_at(const Clock& clock, Instant now, const FindCalendar& calendar);
Result<std::optional<Instant>> due_if_resumed(const Clock& clock, Instant now, const FindCalendar& calendar);

// The interruptions of a run that began at `start`: merged [from, to) stretches in which it is paused or at rest, in
// order; the last may be open (no `to`). One that was there at the start may begin before it. For explain, replay and
// the steps.
struct Interruption {
    Instant from{};
    std::optional<Instant> to{};
    std::string why{};  // "waiting_customer", "resolved" …
    bool operator==(const Interruption&) const = default;
};
std::vector<Interruption> interruptions(const Ticket& ticket, ClockName name, Instant start, const ClockRules& rules);

}  // namespace aftersales::domain
