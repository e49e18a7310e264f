#include "domain/a_step.hpp"

#include <doctest/doctest.h>

namespace escalation_test {

using namespace aftersales;
using namespace aftersales::domain;

TEST_CASE("a step is taken once for each run of a clock") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.taken = {{.step = "due", .clock = ClockName::respond, .run = 1, .due_at = when("03-02 13:00")}};
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "");
    CHECK(next(ticket, {at_due()}) == "none");
    auto second = running("4h", "03-04 09:00", "03-04 13:00");
    second.run = 2;
    ticket.clocks.push_back(second);
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-04 13:00");
}

TEST_CASE("what another step or another clock took does not count") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.taken = {{.step = "other", .clock = ClockName::respond, .due_at = when("03-02 13:00")},
                    {.step = "due", .clock = ClockName::resolve, .due_at = when("03-02 13:00")}};
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-02 13:00");
}

TEST_CASE("a clock stopped at or before the instant takes no step, one stopped later does, however late it is asked") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::met;
    clock.stopped_at = when("03-02 12:00");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "");
    CHECK(next(with(clock), {percent(75)}) == "none");
    clock.stopped_at = when("03-02 12:01");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
    clock.stopped_at = when("03-02 13:00");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
    clock.state = ClockState::missed;
    clock.stopped_at = when("03-02 13:01");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00, due@03-02 13:00");
}

// found: T11
TEST_CASE("a clock ended without a verdict takes no step any more, not even one that was due before") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::ended;
    clock.stopped_at = when("03-02 12:30");
    CHECK(due(with(clock), {percent(75), repeated(at_due(), "1h", 0)}, "03-09 09:00") == "");
    CHECK(next(with(clock), {percent(75), at_due()}) == "none");
}

// found: T7
TEST_CASE("a paused clock takes the steps that were due before its pause, dated at their instants, and no others") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::paused;
    clock.due_at.reset();
    clock.paused_at = when("03-02 12:30");
    clock.left = 1800;
    CHECK(due(with(clock), {percent(75), before_due("30m"), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
    CHECK(next(with(clock), {percent(75), at_due()}) == "03-02 12:00");
    CHECK(next(with(clock), {before_due("30m"), at_due()}) == "none");
    CHECK(due(with(clock), {repeated(percent(50), "20m", 0)}, "03-09 09:00") ==
          "p50@03-02 11:00, p50@03-02 11:20#2, p50@03-02 11:40#3, p50@03-02 12:00#4, p50@03-02 12:20#5");
}

// A wait for parts, which resolve is told to pause for.
TEST_CASE("a step that was due before a pause keeps its instant after it") {
    auto clock = running("8h", "03-02 09:00", "03-03 17:00");
    clock.name = ClockName::resolve;
    auto ticket = with(clock);
    ticket.waits = {{.reason = WaitFor::customer, .from = when("03-02 14:00"), .to = when("03-03 14:00")}};
    const auto of_resolve = [](Step step) {
        step.clock = ClockName::resolve;
        return step;
    };
    CHECK(next(ticket, {of_resolve(percent(50))}) == "03-02 13:00");
    CHECK(next(ticket, {of_resolve(before_due("4h"))}) == "03-02 13:00");
    CHECK(next(ticket, {of_resolve(percent(75))}) == "03-03 15:00");
    CHECK(next(ticket, {of_resolve(before_due("1h"))}) == "03-03 16:00");
    // What falls as the pause begins falls into it, and so at its end.
    ticket.waits[0].from = when("03-02 13:00");
    ticket.waits[0].to = when("03-03 13:00");
    CHECK(next(ticket, {of_resolve(percent(50))}) == "03-03 13:00");
}

TEST_CASE("cancelled and merged tickets take no steps") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    for (const auto status : {Status::cancelled, Status::merged}) {
        ticket.status = status;
        CHECK(due(ticket, {at_due()}, "03-09 09:00") == "");
        CHECK(next(ticket, {at_due()}) == "none");
    }
    ticket.status = Status::closed;
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-02 13:00");
}

TEST_CASE("imported history takes no step that was due at or before the import") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.imported_at = when("03-02 13:00");
    CHECK(due(ticket, {percent(75), at_due(), after_due("1h")}, "03-09 09:00") == "due+1h@03-02 14:00");
    CHECK(next(ticket, {percent(75), at_due(), after_due("1h")}) == "03-02 14:00");
}

TEST_CASE("only steps whose condition holds are due, but the agenda asks for all of them") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto step = at_due();
    step.when = {.priority = {"urgent"}};
    CHECK(due(ticket, {step}, "03-09 09:00", {.priority = "general"}) == "");
    CHECK(due(ticket, {step}, "03-09 09:00", {.priority = "urgent"}) == "due@03-02 13:00");
    CHECK(next(ticket, {step}) == "03-02 13:00");
}

TEST_CASE("steps come in the order of their instants, then of the policy") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto resolve = running("2h", "03-02 09:00", "03-02 11:00");
    resolve.name = ClockName::resolve;
    ticket.clocks.push_back(resolve);
    auto first = at_due();
    first.id = "first";
    auto other = at_due();
    other.id = "resolve";
    other.clock = ClockName::resolve;
    CHECK(due(ticket, {at_due(), first, other, percent(50)}, "03-09 09:00") ==
          "resolve@03-02 11:00, p50@03-02 11:00, due@03-02 13:00, first@03-02 13:00");
}

TEST_CASE("a step is for its own clock, and steps of events are not the sweep's") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto other = at_due();
    other.clock = ClockName::resolve;
    const Step opened{.id = "opened", .at = {.kind = StepAt::Kind::opened}, .clock = ClockName::respond};
    const Step unsatisfied{.id = "u", .at = {.kind = StepAt::Kind::unsatisfied}, .clock = ClockName::respond};
    const Step recurring{.id = "r", .at = {.kind = StepAt::Kind::recurring}, .clock = ClockName::respond};
    CHECK(due(ticket, {other, opened, unsatisfied, recurring}, "03-09 09:00") == "");
    CHECK(next(ticket, {other, opened, unsatisfied, recurring}) == "none");
}

TEST_CASE("a repeated step is taken again while the clock runs, as often as `times` says in all") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    const std::vector<Step> steps{repeated(at_due(), "4bh", 3)};
    // Work from 13:30: 17:30, then 3.5 hours of the next day after half an hour.
    CHECK(due(ticket, steps, "03-02 17:29") == "due@03-02 13:00");
    CHECK(due(ticket, steps, "03-02 17:30") == "due@03-02 13:00, due@03-02 17:30#2");
    CHECK(due(ticket, steps, "03-31 09:00") == "due@03-02 13:00, due@03-02 17:30#2, due@03-03 14:00#3");
    CHECK(due(ticket, {repeated(at_due(), "1h", 0)}, "03-02 16:00") ==
          "due@03-02 13:00, due@03-02 14:00#2, due@03-02 15:00#3, due@03-02 16:00#4");
    CHECK(due(ticket, {repeated(at_due(), "1h", 1)}, "03-31 09:00") == "due@03-02 13:00");
}

TEST_CASE("a repetition counts from the step's own instant, wherever the due time went") {
    // Taken when the clock was due at 13:00; another plan has moved the due time since.
    auto ticket = with(running("4h", "03-02 09:00", "03-04 13:00"));
    ticket.taken = {{.step = "due", .clock = ClockName::respond, .times = 1, .due_at = when("03-02 13:00")}};
    const std::vector<Step> steps{repeated(at_due(), "2d", 3)};
    CHECK(next(ticket, steps) == "03-04 13:00");
    CHECK(due(ticket, steps, "03-09 09:00") == "due@03-04 13:00#2, due@03-06 13:00#3");
    ticket.taken[0].times = 3;
    CHECK(next(ticket, steps) == "none");
}

// found: T1
TEST_CASE("of a step that repeats without an end only the next taking is asked for") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    for (const auto* every : {"1h", "4bh", "1bd", "1s"}) {
        const std::vector<Step> steps{repeated(at_due(), every, 0)};
        const auto next = next_steps(ticket, by(steps), {});
        REQUIRE(next.has_value());
        CHECK(next->size() == 1);
        CHECK(next->front().at == when("03-02 13:00"));
        CHECK((*following(ticket, by(steps), next->front()))->times == 2);
    }
}

// found: T2
TEST_CASE("no repetition falls into a pause of its clock; what is left of the interval runs on after it") {
    // Half of eight hours at 13:00, again at 13:30; ten minutes later a wait of a day begins.
    auto clock = running("8h", "03-02 09:00", "03-03 17:00");
    clock.name = ClockName::resolve;
    auto ticket = with(clock);
    ticket.waits = {{.reason = WaitFor::customer, .from = when("03-02 13:40"), .to = when("03-03 13:40")}};
    auto step = repeated(percent(50), "30m", 4);
    step.clock = ClockName::resolve;
    CHECK(due(ticket, {step}, "03-09 09:00") ==
          "p50@03-02 13:00, p50@03-02 13:30#2, p50@03-03 14:00#3, p50@03-03 14:30#4");
    SUBCASE("in working time") {
        step.repeat = lasting("30bm");
        CHECK(due(ticket, {step}, "03-09 09:00") ==
              "p50@03-02 13:00, p50@03-03 14:00#2, p50@03-03 14:30#3, p50@03-03 15:00#4");
    }
    SUBCASE("in working days") {
        step.repeat = lasting("1bd");
        // To the end of the next day are twelve working hours, of which ten minutes had passed when the wait began.
        CHECK(due(ticket, {step}, "03-04 18:00") == "p50@03-02 13:00, p50@03-04 18:00#2");
    }
    SUBCASE("a pause that lasts") {
        ticket.waits[0].to.reset();
        ticket.clocks[0].due_at.reset();
        ticket.clocks[0].state = ClockState::paused;
        ticket.clocks[0].paused_at = when("03-02 13:40");
        ticket.clocks[0].left = 12000;
        CHECK(due(ticket, {step}, "03-31 09:00") == "p50@03-02 13:00, p50@03-02 13:30#2");
    }
    SUBCASE("a wait of a missed clock") {
        ticket.clocks[0].due_at = when("03-02 13:00");
        step.at = {.kind = StepAt::Kind::due};
        CHECK(due(ticket, {step}, "03-03 14:00") == "p50@03-02 13:00, p50@03-02 13:30#2, p50@03-03 14:00#3");
        ticket.waits[0].to.reset();
        CHECK(due(ticket, {step}, "03-31 09:00") == "p50@03-02 13:00, p50@03-02 13:30#2");
    }
}

// found: T3
TEST_CASE("a percentage of working days is of the working time that counted, waits left out") {
    // Of 29 working hours one had passed when four days of waiting began.
    auto clock = running("3bd", "03-02 10:00", "03-11 18:00");
    clock.name = ClockName::resolve;
    auto ticket = with(clock);
    ticket.waits = {{.reason = WaitFor::customer, .from = when("03-02 11:00"), .to = when("03-06 11:00")}};
    auto half = percent(50);
    auto most = percent(75);
    half.clock = most.clock = ClockName::resolve;
    CHECK(due(ticket, {half, most}, "03-06 11:00") == "");
    CHECK(next(ticket, {half}) == "03-10 09:30");
    CHECK(next(ticket, {most}) == "03-11 09:15");
}

// found: T18
TEST_CASE("after a pause a percentage of working hours that falls on closing time is that closing time") {
    auto clock = running("15bh", "03-02 09:00", "03-04 12:00");
    clock.name = ClockName::resolve;
    auto ticket = with(clock);
    ticket.waits = {{.reason = WaitFor::customer, .from = when("03-02 09:00"), .to = when("03-02 13:30")}};
    auto step = percent(80);  // 4.5 and 7.5 of 15 working hours
    step.clock = ClockName::resolve;
    CHECK(next(ticket, {step}) == "03-03 18:00");
}

TEST_CASE("no repetition falls at or after the clock's stop") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::missed;
    clock.stopped_at = when("03-02 15:00");
    CHECK(due(with(clock), {repeated(at_due(), "1h", 0)}, "03-09 09:00") == "due@03-02 13:00, due@03-02 14:00#2");
}

TEST_CASE("no repetition falls while the ticket was resolved, though it was reopened since") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.name = ClockName::resolve;
    clock.state = ClockState::missed;
    auto ticket = with(clock);
    ticket.rests = {{.from = when("03-02 14:00"), .to = when("03-02 16:00")}};
    auto step = repeated(at_due(), "1h", 3);
    step.clock = ClockName::resolve;
    CHECK(due(ticket, {step}, "03-09 09:00") == "due@03-02 13:00, due@03-02 16:00#2, due@03-02 17:00#3");
    // A word on the resolved ticket began this one.
    ticket.clocks[0] = running("30m", "03-02 14:30", "03-02 15:00");
    ticket.clocks[0].name = ClockName::next;
    step.clock = ClockName::next;
    CHECK(due(ticket, {step}, "03-09 09:00") == "due@03-02 15:00, due@03-02 16:00#2, due@03-02 17:00#3");
}

TEST_CASE("what repeated for years before an import is passed over at once") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.imported_at = when("12-31 13:00") + std::chrono::days{3650};
    const std::vector<Step> steps{repeated(at_due(), "1s", 0)};
    const auto next = next_steps(ticket, by(steps), {});
    REQUIRE(next->size() == 1);
    CHECK(next->front().at == *ticket.imported_at + std::chrono::seconds{1});
}

TEST_CASE("repetitions after an import are those that fall after it") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.imported_at = when("03-02 14:30");
    CHECK(due(ticket, {repeated(at_due(), "1h", 4)}, "03-09 09:00") == "due@03-02 15:00#3, due@03-02 16:00#4");
}

TEST_CASE("elapsed targets need no calendar, and one that is missing is an error where it is needed") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    const std::vector<Step> elapsed{percent(75), before_due("1h")};
    const std::vector<Step> working{before_due("1bh")};
    CHECK(due_steps(ticket, by(elapsed, no_calendar), {}, when("03-09 09:00"))->size() == 2);
    CHECK(due_steps(ticket, by(working, no_calendar), {}, when("03-09 09:00")).error().kind == ErrorKind::policy);
    CHECK_FALSE(next_step_at(ticket, by(working, no_calendar)).has_value());
}

}  // namespace escalation_test
