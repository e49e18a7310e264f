#include "clock/running_clocks.hpp"

#include "clock/clock_run.hpp"
#include "clock/milestones.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

// Resolve and update may go on after a reopening with what was left.
bool may_continue(ClockName name) { return name == ClockName::resolve || name == ClockName::update; }

const Clock* find_run(const std::vector<Clock>& clocks, const Clock& wanted) {
    for (const auto& each : clocks)
        if (each.name == wanted.name && each.run == wanted.run) return &each;
    return nullptr;
}

}  // namespace

RunningClocks::RunningClocks(const Ticket& before, const Ticket& after, Instant at, const TimingRules& rules)
    : before_(before), after_(after), at_(at), rules_(rules), clocks_(before.clocks) {}

Clock* RunningClocks::newest(ClockName name) {
    Clock* found = nullptr;
    for (auto& clock : clocks_)
        if (clock.name == name && (!found || found->run < clock.run)) found = &clock;
    return found;
}

Clock* RunningClocks::going(ClockName name) {
    auto* clock = newest(name);
    return clock && is_going(*clock) ? clock : nullptr;
}

const calendar::Duration* RunningClocks::target(ClockName name) const {
    if (!rules_.targets) return nullptr;
    const auto found = rules_.targets->of.find(name);
    return found == rules_.targets->of.end() ? nullptr : &found->second;
}

const std::string& RunningClocks::calendar() const {
    return rules_.targets && !rules_.targets->calendar.empty() ? rules_.targets->calendar : rules_.default_calendar;
}

Result<void> RunningClocks::start(ClockName name) {
    const auto* duration = target(name);
    if (!duration || going(name)) return {};
    add(TRY(start_run(name, next_run(name), at_, {.duration = *duration, .calendar = calendar()}, rules_.calendar)));
    return {};
}

// The newest run as it stood when the change happened, where the program has moved or ended it since.
Clock* RunningClocks::going_then(ClockName name) {
    auto* clock = newest(name);
    if (clock && rules_.standing) {
        const auto* then = find_run(*rules_.standing, *clock);
        if (then && is_going(*then)) *clock = *then;
    }
    return clock && is_going(*clock) ? clock : nullptr;
}

Result<void> RunningClocks::stop(ClockName name) {
    auto* clock = going_then(name);
    if (!clock) return {};
    // A plan that came after the change's date began it: then nobody was asked for anything.
    const bool began_later = clock->started_at > at_ && rules_.reckoning == Reckoning::now;
    TRY(began_later ? end_run(*clock, at_, rules_.calendar) : stop_run(*clock, at_, rules_.calendar));
    return keep_for_reopening(*clock);
}

Result<void> RunningClocks::end(ClockName name) {
    auto* clock = going_then(name);
    if (!clock) return {};
    TRY(end_run(*clock, at_, rules_.calendar));
    return keep_for_reopening(*clock);
}

Result<void> RunningClocks::keep_for_reopening(Clock& clock) const {
    const bool comes_to_rest = after_.rests.size() > before_.rests.size();
    if (!comes_to_rest || !may_continue(clock.name)) return {};
    return keep_left(clock, at_, rules_.calendar);
}

Clock* RunningClocks::going(ClockName name, std::string_view target) {
    for (auto& clock : clocks_)
        if (clock.name == name && clock.target == target && is_going(clock)) return &clock;
    return nullptr;
}

Result<void> RunningClocks::stop(ClockName name, std::string_view target) {
    auto* clock = going(name, target);
    return clock ? stop_run(*clock, at_, rules_.calendar) : Result<void>{};
}

Result<void> RunningClocks::end(ClockName name, std::string_view target) {
    auto* clock = going(name, target);
    return clock ? end_run(*clock, at_, rules_.calendar) : Result<void>{};
}

Result<void> RunningClocks::start_for(ClockName name, const std::string& target, Instant due) {
    Clock made{.name = name,
               .run = next_run(name),
               .target = target,
               .calendar = rules_.default_calendar,
               .started_at = at_,
               .due_at = due};
    auto* clock = going(name, target);
    if (clock && !is_past(*clock, at_)) {
        made.run = clock->run;
        *clock = std::move(made);
        return {};
    }
    if (clock) TRY(stop_run(*clock, at_, rules_.calendar));
    add(std::move(made));
    return {};
}

void RunningClocks::add(Clock clock) { clocks_.push_back(std::move(clock)); }

int RunningClocks::next_run(ClockName name) {
    const auto* last = newest(name);
    return last ? last->run + 1 : 1;
}

bool RunningClocks::is_held(ClockName name) const {
    return std::any_of(after_.waits.begin(), after_.waits.end(),
                       [&](const Wait& wait) { return !wait.to && pauses_for(wait, name, rules_.clocks); });
}

bool RunningClocks::is_new(const Clock& clock) const { return !find_run(before_.clocks, clock); }

Result<void> RunningClocks::resume_released() {
    if (before_.waits == after_.waits) return {};
    for (auto& clock : clocks_)
        if (clock.state == ClockState::paused && !is_held(clock.name)) TRY(resume_run(clock, at_, rules_.calendar));
    return {};
}

Result<void> RunningClocks::pause_held() {
    const bool waits_changed = before_.waits != after_.waits;
    for (auto& clock : clocks_) {
        if (clock.state != ClockState::running || !(waits_changed || is_new(clock))) continue;
        if (is_past(clock, at_) || !is_held(clock.name)) continue;
        TRY(pause_run(clock, at_, rules_.calendar));
    }
    return {};
}

std::vector<Clock> RunningClocks::changed() const {
    std::vector<Clock> changed;
    for (const auto& clock : clocks_) {
        const auto* known = find_run(before_.clocks, clock);
        if (!known || *known != clock) changed.push_back(clock);
    }
    std::sort(changed.begin(), changed.end(), [](const Clock& a, const Clock& b) {
        return std::pair{a.name, a.run} < std::pair{b.name, b.run};
    });
    return changed;
}

}  // namespace aftersales::domain
