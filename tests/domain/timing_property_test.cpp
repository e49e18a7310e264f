#include "any_script.hpp"
#include "naive_timing.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

namespace aftersales::domain::timing_property_test {
namespace {

// Only what the naive reading tells too.
Clock comparable(Clock clock, Instant now) {
    clock.state = state_at(clock, now);
    clock.paused_at.reset();
    if (clock.state != ClockState::paused) clock.left.reset();
    return clock;
}

std::string told(const Clock& clock) {
    return std::string{word(clock.name)} + " " + std::to_string(clock.run) + " " + std::string{word(clock.state)} +
           " " + clock.target + " from " + shown(clock.started_at) + " due " + shown(clock.due_at) + " stopped " +
           shown(clock.stopped_at) + " left " + std::to_string(clock.left.value_or(-1));
}

std::vector<std::string> told(const std::vector<Clock>& clocks, Instant now) {
    std::vector<std::string> all;
    for (const auto& each : clocks) all.push_back(told(comparable(each, now)));
    return all;
}

const calendar::NaiveWorktime& naive_office() {
    static const auto rules = calendar::an_office().rules();
    static const calendar::MinuteClock minutes{rules.zone, calendar::day("2026-02-27"), calendar::day("2026-08-31")};
    static const calendar::NaiveWorktime office{rules, minutes};
    return office;
}

}  // namespace

TEST_CASE("every clock is as a walk through its minutes tells, whatever happens to the ticket") {
    const auto zone = calendar::zone_named("Asia/Shanghai");
    CHECK(rc::check("engine and naive reading agree after every step", [&] {
        const auto rules = any_rules();
        ADesk desk{plans().at(static_cast<std::size_t>(*rc::gen::inRange(0, 5))), rules};
        NaiveTiming naive{rules, naive_office(), zone};
        const auto script = *scripts();
        const auto at =
            play(desk, script, [&](const Event& event) { naive.happen(event.change, event.at, desk.plan()); });
        RC_ASSERT(told(desk.ticket().clocks, at) == told(naive.clocks(), at));
    }));
}

TEST_CASE("a recomputation under the rules that held all along changes nothing") {
    CHECK(rc::check("replaying a going clock gives the clock", [] {
        const auto rules = any_rules();
        ADesk desk{plans().at(static_cast<std::size_t>(*rc::gen::inRange(0, 5))), rules};
        auto script = *scripts();
        std::erase_if(script,
                      [](const auto& step) { return std::get<0>(step) == static_cast<int>(ScriptStep::replan); });
        const auto at = play(desk, script, [](const Event&) {});
        const Change policy = Changed{.field = "policy", .from = {"1"}, .to = {"1"}};
        const auto changed = advance(desk.ticket(), desk.ticket(), policy, at, desk.timing(Replan::yes));
        RC_ASSERT(changed.has_value());
        RC_ASSERT(told(*changed, at).empty());
    }));
}

TEST_CASE("a change never turns missed into met") {
    CHECK(rc::check("what was missed before a change of plan is missed after it", [] {
        ADesk desk{plans().at(0), any_rules()};
        const auto at = play(desk, *scripts(), [](const Event&) {});
        if (is_gone(desk.ticket().status)) return;
        const auto before = desk.ticket().clocks;
        const auto later = at + std::chrono::minutes{*rc::gen::inRange(0, 3000)};
        desk.change_plan(plans().at(static_cast<std::size_t>(*rc::gen::inRange(0, 5))), later);
        for (const auto& was : before) {
            if (state_at(was, later) != ClockState::missed) continue;
            // A plan without a target stops it where it still runs.
            auto stopped = was;
            if (is_going(was)) stopped.stopped_at = later, stopped.state = ClockState::missed;
            const auto& now = desk.ticket().clocks;
            RC_ASSERT((std::find(now.begin(), now.end(), was) != now.end() ||
                       std::find(now.begin(), now.end(), stopped) != now.end()));
        }
    }));
}

TEST_CASE("a ticket is the fold of its events, and its clocks stay in order") {
    CHECK(rc::check("applied one by one or folded", [] {
        ADesk desk{plans().at(0), any_rules()};
        play(desk, *scripts(), [&](const Event&) {
            const auto& clocks = desk.ticket().clocks;
            for (std::size_t i = 1; i < clocks.size(); ++i)
                RC_ASSERT(
                    (std::pair{clocks[i - 1].name, clocks[i - 1].run} < std::pair{clocks[i].name, clocks[i].run}));
            for (const auto& clock : clocks) RC_ASSERT(clock.due_at.has_value() == (clock.state != ClockState::paused));
        });
        const auto folded = fold<Ticket>(desk.history());
        RC_ASSERT(folded.has_value());
        RC_ASSERT((*folded == desk.ticket()));
    }));
}

TEST_CASE("a ticket waits exactly while a wait is open, and rests exactly while it is resolved or closed") {
    CHECK(rc::check("status, waits and rests agree", [] {
        ADesk desk{plans().at(0), any_rules()};
        play(desk, *scripts(), [&](const Event&) {
            const auto& ticket = desk.ticket();
            const auto open = [](const auto& stretch) { return !stretch.to; };
            RC_ASSERT(is_waiting(ticket.status) == std::any_of(ticket.waits.begin(), ticket.waits.end(), open));
            const bool at_rest = ticket.status == Status::resolved || ticket.status == Status::closed;
            RC_ASSERT(at_rest == (!ticket.rests.empty() && open(ticket.rests.back())));
        });
    }));
}

}  // namespace aftersales::domain::timing_property_test
