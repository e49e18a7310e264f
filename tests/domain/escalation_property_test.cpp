#include "a_step.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace escalation_property_test {

using namespace aftersales;
using namespace aftersales::domain;

namespace {

// A ticket with one clock of a random target, and a few random steps.
struct Scene {
    Ticket ticket;
    std::vector<Step> steps;
};
Scene some_scene() {
    const auto start = when("03-02 00:00") + std::chrono::minutes{*rc::gen::inRange(0, 7 * 24 * 60)};
    const auto target = *rc::gen::element<std::string>("4h", "90m", "8bh", "3bh", "1bd", "2bd");
    const auto duration = lasting(target.c_str());
    const auto begins = *office().add(start, duration);
    Clock clock{
        .name = ClockName::respond, .target = target, .calendar = "office", .started_at = start, .due_at = begins};
    if (*rc::gen::arbitrary<bool>()) {
        clock.stopped_at = start + std::chrono::minutes{*rc::gen::inRange(0, 5 * 24 * 60)};
        clock.state = ClockState::met;
    }
    Scene scene{.ticket = with(clock), .steps = {}};
    const auto count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
        auto step = *rc::gen::element(percent(*rc::gen::inRange(0, 160)), at_due(), before_due("1h"), before_due("2bh"),
                                      after_due("3bh"));
        step.id += "/" + std::to_string(i);
        scene.steps.push_back(*rc::gen::arbitrary<bool>() ? repeated(step, "2bh", *rc::gen::inRange(1, 5)) : step);
    }
    return scene;
}

void take(Ticket& ticket, const std::vector<DueStep>& taken) {
    for (const auto& each : taken) {
        std::erase_if(ticket.taken, [&](const Taken& old) { return old.step == each.step->id; });
        ticket.taken.push_back(
            {.step = each.step->id, .clock = each.clock, .run = each.run, .times = each.times, .due_at = each.at});
    }
}

}  // namespace

TEST_CASE("a second sweep at the same instant finds nothing") {
    CHECK(rc::check("sweep twice", [] {
        auto [ticket, steps] = some_scene();
        const auto until = when("03-02 00:00") + std::chrono::hours{*rc::gen::inRange(0, 20 * 24)};
        take(ticket, *due_steps(ticket, by(steps), {}, until));
        RC_ASSERT(due_steps(ticket, by(steps), {}, until)->empty());
        const auto at = *next_step_at(ticket, by(steps));
        RC_ASSERT((!at || *at > until));
    }));
}

TEST_CASE("a late sweep takes the steps that sweeps in between would have taken") {
    CHECK(rc::check("sweep seldom or often", [] {
        auto [ticket, steps] = some_scene();
        const auto once = *due_steps(ticket, by(steps), {}, when("03-20 00:00"));
        std::vector<std::pair<std::string, Instant>> often;
        for (auto until = when("03-02 00:00"); until <= when("03-20 00:00"); until += std::chrono::hours{7}) {
            const auto found = *due_steps(ticket, by(steps), {}, until);
            for (const auto& each : found) often.emplace_back(each.step->id, each.at);
            take(ticket, found);
        }
        const auto all = due_steps(ticket, by(steps), {}, when("03-20 00:00"));
        for (const auto& each : *all) often.emplace_back(each.step->id, each.at);
        std::vector<std::pair<std::string, Instant>> together;
        for (const auto& each : once) together.emplace_back(each.step->id, each.at);
        std::sort(often.begin(), often.end());
        std::sort(together.begin(), together.end());
        RC_ASSERT(often == together);
    }));
}

TEST_CASE("the agenda is the first due step, and every step falls between start and stop") {
    CHECK(rc::check("order", [] {
        const auto [ticket, steps] = some_scene();
        const auto all = *due_steps(ticket, by(steps), {}, when("12-31 00:00"));
        const auto first = *next_step_at(ticket, by(steps));
        RC_ASSERT(first.has_value() == !all.empty());
        if (!all.empty()) RC_ASSERT(*first == all.front().at);
        RC_ASSERT(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
        const auto& clock = ticket.clocks[0];
        for (const auto& each : all) {
            RC_ASSERT(each.at >= clock.started_at);
            RC_ASSERT((!clock.stopped_at || each.at < *clock.stopped_at));
        }
    }));
}

TEST_CASE("a larger percentage is never earlier, and none up to 100 is after the due time") {
    CHECK(rc::check("monotone", [] {
        const auto [ticket, steps] = some_scene();
        auto going = ticket;
        going.clocks[0].stopped_at.reset();
        const auto low = *rc::gen::inRange(0, 100);
        const auto high = *rc::gen::inRange(low, 101);
        const std::vector<Step> low_steps{percent(low)};
        const std::vector<Step> high_steps{percent(high)};
        const auto a = **next_step_at(going, by(low_steps));
        const auto b = **next_step_at(going, by(high_steps));
        RC_ASSERT(a <= b);
        RC_ASSERT(b <= *going.clocks[0].due_at);
    }));
}

}  // namespace escalation_property_test
