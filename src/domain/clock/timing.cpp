#include "aftersales/domain/clock/timing.hpp"

#include "clock/clock_run.hpp"
#include "clock/milestones.hpp"
#include "clock/replan.hpp"
#include "clock/running_clocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::domain {
namespace {

// All but those of the records that hang on a ticket, which go by what happens to these.
constexpr std::array all_clocks{ClockName::respond, ClockName::diagnose, ClockName::propose,  ClockName::resolve,
                                ClockName::update,  ClockName::next,     ClockName::feedback, ClockName::promise,
                                ClockName::wait,    ClockName::progress};

template <class Kind>
bool is(const Change& change) {
    return std::holds_alternative<Kind>(change);
}

// The change brought the ticket to the milestone; to a resolution as often as it is resolved.
bool reaches(const RunningClocks& clocks, const Change& change, Milestone milestone) {
    if (milestone == Milestone::opened) return is<Opened>(change);
    if (milestone == Milestone::resolved) return is<Resolved>(change);
    return !milestone_at(clocks.before(), milestone) && milestone_at(clocks.after(), milestone);
}

// Clocks that count from a milestone, unless what stops them came before it did.
Result<void> start_at_milestones(RunningClocks& clocks, const Change& change) {
    if (is_gone(clocks.after().status)) return {};
    for (const auto name : all_clocks) {
        if (name == ClockName::next || name == ClockName::progress || runs_to_an_instant(name)) continue;
        if (name == ClockName::update && tells_customer(change)) continue;  // see restart_update
        const auto starts = rule_of(clocks.rules().clocks, name).starts;
        if (!reaches(clocks, change, starts)) continue;
        if (starts != Milestone::resolved && stop_has_come(clocks.before(), name)) continue;
        TRY(clocks.start(name));
    }
    return {};
}

// Each message to the customer is a new run of `update`; not on a ticket at rest (policy.md, Decided cases).
Result<void> restart_update(RunningClocks& clocks, const Change& change) {
    if (!tells_customer(change) || !is_open(clocks.after().status)) return {};
    if (!milestone_at(clocks.after(), rule_of(clocks.rules().clocks, ClockName::update).starts)) return {};
    TRY(clocks.stop(ClockName::update));
    return clocks.start(ClockName::update);
}

// A later promise is a new run; the one before has no verdict, but for a day that was missed already.
Result<void> take_promise(RunningClocks& clocks, const Change& change) {
    std::optional<Date> date;
    if (const auto* promised = std::get_if<Promised>(&change)) date = promised->date;
    if (const auto* delayed = std::get_if<Delayed>(&change)) date = delayed->to;
    if (!date) return {};
    TRY(clocks.end(ClockName::promise));
    const auto& rules = clocks.rules();
    clocks.add(TRY(start_to_day({.name = ClockName::promise, .run = clocks.next_run(ClockName::promise)}, clocks.at(),
                                *date, rules.default_calendar, rules.calendar)));
    return {};
}

// Each day that a wait is said to last to is a run; it is stopped when nothing is waited for any more.
Result<void> take_wait(RunningClocks& clocks, const Change& change) {
    if (is_waiting(clocks.before().status) && !is_waiting(clocks.after().status)) TRY(clocks.stop(ClockName::wait));
    const auto* waiting = std::get_if<Waiting>(&change);
    if (waiting == nullptr || !waiting->until) return {};
    TRY(clocks.end(ClockName::wait));
    const auto& rules = clocks.rules();
    clocks.add(TRY(start_to_day({.name = ClockName::wait, .run = clocks.next_run(ClockName::wait)}, clocks.at(),
                                *waiting->until, rules.default_calendar, rules.calendar)));
    return {};
}

// A record that hangs on the ticket has runs of its own.
Result<void> take_record(RunningClocks& clocks, const Change& change) {
    const auto* stepped = std::get_if<RecordStepped>(&change);
    if (stepped == nullptr) return {};
    const auto target = target_of(*stepped);
    if (stepped->stops) TRY(clocks.stop(*stepped->stops, target));
    if (stepped->ends) TRY(clocks.end(*stepped->ends, target));
    if (!stepped->starts || !stepped->due || is_gone(clocks.after().status)) return {};
    return clocks.start_for(*stepped->starts, target, *stepped->due);
}

// The handler's own word is due anew with each assignment, note or work of a person.
Result<void> restart_progress(RunningClocks& clocks, const Change& change) {
    if (!is_open(clocks.after().status) || clocks.after().assignee.empty()) return {};
    const bool assigns = is<Assigned>(change) || clocks.after().assignee != clocks.before().assignee;
    if (!assigns && !is<Noted>(change) && !is<Worked>(change) && !reopens(change)) return {};
    TRY(clocks.stop(ClockName::progress));
    return clocks.start(ClockName::progress);
}

std::vector<ClockName> stopped_by(const RunningClocks& clocks, const Change& change) {
    using enum ClockName;
    if (is<Resolved>(change)) return {respond, diagnose, propose, resolve, update, next, promise, progress};
    if (is<Proposed>(change)) return {respond, diagnose, propose, next};
    if (const auto* found = std::get_if<Diagnosed>(&change))
        return found->told ? std::vector{diagnose, respond, next} : std::vector{diagnose};
    if (is<Confirmed>(change)) return {feedback};
    std::vector<ClockName> stopped;
    if (clocks.after().responded_at) stopped.push_back(respond);
    if (tells_customer(change)) stopped.push_back(next);
    return stopped;
}

std::vector<ClockName> ended_by(const RunningClocks& clocks, const Change& change) {
    const bool reckons_now = clocks.rules().reckoning == Reckoning::now;
    if (is<Opened>(change) && reckons_now && was_answered_before_import(clocks.after())) return {ClockName::respond};
    const bool dropped = is<Cancelled>(change) || is<Merged>(change);
    if (dropped || (is<Closed>(change) && is_open(clocks.before().status)))
        return {all_clocks.begin(), all_clocks.end()};
    if (is<Closed>(change) || is<Reopened>(change)) return {ClockName::feedback};
    return {};
}

bool may_go_again_when_judged(ClockName name) { return name == ClockName::resolve || name == ClockName::update; }

// While the ticket was closed the customer was answered, or the promised day passed: there is nothing left to wait for.
bool is_done_with(const RunningClocks& clocks, const Clock& ended, Instant rested_from) {
    const auto& ticket = clocks.after();
    if (ended.name == ClockName::feedback || ended.name == ClockName::wait) return true;
    if (ended.name == ClockName::promise) return is_past(ended, clocks.at());
    if (ended.name == ClockName::next) return ticket.told_at && *ticket.told_at > rested_from;
    return stop_has_come(ticket, ended.name);
}

// What a forced closing or a cancel ended without a verdict goes on with what was left; a promise to its own day.
Result<void> undo_end(const RunningClocks& clocks, Clock& ended) {
    if (is_done_with(clocks, ended, *ended.stopped_at)) return {};
    if (ended.name == ClockName::promise) {
        ended.state = ClockState::running;
        ended.stopped_at.reset();
        return {};
    }
    if (!ended.left) ended.left = TRY(time_to_due(ended, *ended.stopped_at, clocks.rules().calendar)).count();
    return continue_run(ended, clocks.at(), clocks.rules().calendar);
}

// Resolve and update go again with what was left, and a missed one as it is; what was ended without a verdict, too.
Result<void> proceed(RunningClocks& clocks, ClockName name) {
    auto* last = clocks.newest(name);
    const auto& rests = clocks.after().rests;
    const bool stopped_with_ticket = last && !rests.empty() && last->stopped_at == rests.back().from;
    if (!stopped_with_ticket) return {};
    if (last->state == ClockState::ended) return undo_end(clocks, *last);
    if (!may_go_again_when_judged(name)) return {};
    if (last->state == ClockState::met) return continue_run(*last, clocks.at(), clocks.rules().calendar);
    last->stopped_at.reset();
    return {};
}

Result<void> proceed_as_once(RunningClocks& clocks, ClockName name) {
    auto* last = clocks.newest(name);
    if (!may_go_again_when_judged(name) || !last || !last->left) return {};
    return continue_run(*last, clocks.at(), clocks.rules().calendar);
}

// With what was left, or in a new run.
Result<void> go_again(RunningClocks& clocks, ClockName name) {
    const auto& rule = rule_of(clocks.rules().clocks, name);
    const bool restarts = may_go_again_when_judged(name) && rule.on_reopen == OnReopen::restart;
    if (restarts && milestone_at(clocks.after(), rule.starts)) return clocks.start(name);
    return clocks.rules().reckoning == Reckoning::now ? proceed(clocks, name) : proceed_as_once(clocks, name);
}

// Nothing can start while a ticket rests; what should have by now, an answer given or a plan come meanwhile, counts
// from there.
Result<void> go_on_after_rest(RunningClocks& clocks) {
    using enum ClockName;
    for (const auto name : all_clocks) TRY(go_again(clocks, name));
    for (const auto name : {respond, diagnose, propose, resolve, update})
        if (!clocks.going(name)) TRY(add_if_due_to_run(clocks, name));
    return {};
}

}  // namespace

Result<std::vector<Clock>> advance(const Ticket& before, const Ticket& after, const Change& change, Instant at,
                                   const TimingRules& rules) {
    RunningClocks clocks{before, after, at, rules};
    TRY(clocks.resume_released());
    TRY(start_at_milestones(clocks, change));
    TRY(restart_update(clocks, change));
    TRY(take_promise(clocks, change));
    TRY(take_wait(clocks, change));
    TRY(take_record(clocks, change));
    TRY(restart_progress(clocks, change));
    if (is<Heard>(change)) TRY(clocks.start(ClockName::next));
    for (const auto name : stopped_by(clocks, change)) TRY(clocks.stop(name));
    for (const auto name : ended_by(clocks, change)) TRY(clocks.end(name));
    if (reopens(change)) TRY(go_on_after_rest(clocks));
    TRY(clocks.pause_held());

    const std::string plan = rules.targets ? rules.targets->plan : "";
    if (rules.replan == Replan::yes || plan != before.plan) TRY(replan_clocks(clocks));
    return clocks.changed();
}

bool may_stop_clocks(const Change& change) {
    return tells_customer(change) || ends_open(change) || is<Diagnosed>(change) || is<Confirmed>(change) ||
           is<Promised>(change) || is<Delayed>(change) || is<Reopened>(change);
}

std::vector<Clock> standing_clocks(const std::vector<Event>& events, Instant at) {
    std::vector<Clock> clocks;
    for (const auto& event : events) {
        if (event.at > at) continue;
        for (const auto& clock : event.effects.clocks) {
            const auto known = std::find_if(clocks.begin(), clocks.end(), [&](const Clock& each) {
                return each.name == clock.name && each.run == clock.run;
            });
            if (known == clocks.end())
                clocks.push_back(clock);
            else
                *known = clock;
        }
    }
    return clocks;
}

}  // namespace aftersales::domain
