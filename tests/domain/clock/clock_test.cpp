#include "aftersales/domain/clock/clock.hpp"
#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace clock_test {

using namespace aftersales::domain;

TEST_CASE("a running clock counts as missed once its due time has passed, and not at it") {
    const Clock clock{.due_at = on("03-02 11:00")};
    CHECK(state_at(clock, on("03-02 10:59")) == ClockState::running);
    CHECK(state_at(clock, on("03-02 11:00")) == ClockState::running);
    CHECK(state_at(clock, on("03-02 11:01")) == ClockState::missed);
}

TEST_CASE("every other state is what was recorded, however late it is") {
    for (const auto state : {ClockState::met, ClockState::missed, ClockState::ended})
        CHECK(state_at({.state = state, .due_at = on("03-02 11:00")}, on("03-09 11:00")) == state);
    CHECK(state_at({.state = ClockState::paused}, on("03-09 11:00")) == ClockState::paused);
}

TEST_CASE("running and paused clocks are going, and missed ones until they are stopped") {
    CHECK(is_going({.state = ClockState::running}));
    CHECK(is_going({.state = ClockState::paused}));
    CHECK(is_going({.state = ClockState::missed}));
    CHECK_FALSE(is_going({.state = ClockState::missed, .stopped_at = on("03-02 11:00")}));
    CHECK_FALSE(is_going({.state = ClockState::met}));
    CHECK_FALSE(is_going({.state = ClockState::ended}));
}

TEST_CASE("what a policy does not say of a clock is the table of the contract") {
    const auto rules = default_clock_rules();
    const auto rule = [&](ClockName name) { return rules.at(static_cast<std::size_t>(name)); };
    using enum ClockName;
    for (const auto name : {diagnose, propose, resolve})
        CHECK(rule(name) == ClockRule{.starts = Milestone::opened, .pauses = {WaitFor::customer}});
    for (const auto name : {respond, update, next, promise}) CHECK(rule(name) == ClockRule{});
    CHECK(rule(feedback) == ClockRule{.starts = Milestone::resolved});
}

}  // namespace clock_test
