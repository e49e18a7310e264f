#include "aftersales/domain/clock/clock.hpp"

namespace aftersales::domain {

ClockState state_at(const Clock& clock, Instant now) {
    if (clock.state == ClockState::running && clock.due_at && *clock.due_at < now) return ClockState::missed;
    return clock.state;
}

bool is_going(const Clock& clock) {
    switch (clock.state) {
    case ClockState::running:
    case ClockState::paused:
        return true;
    case ClockState::missed:
        return !clock.stopped_at;
    case ClockState::met:
    case ClockState::ended:
        return false;
    }
    return false;
}

ClockRules default_clock_rules() {
    ClockRules rules{};
    const auto rule = [&](ClockName name) -> ClockRule& { return rules.at(static_cast<std::size_t>(name)); };
    for (const auto name : {ClockName::diagnose, ClockName::propose, ClockName::resolve})
        rule(name).pauses = {WaitFor::customer};
    rule(ClockName::feedback).starts = Milestone::resolved;
    return rules;
}

}  // namespace aftersales::domain
