#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_answer_test {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names

const Targets& urgent() {
    static const auto plan = a_plan("urgent", {{respond, "2h"}, {diagnose, "24h"}, {propose, "48h"}, {resolve, "48h"}});
    return plan;
}

ADesk answered_by_any() {
    ADesk desk{urgent()};
    desk.rule(resolve).starts = Milestone::responded;
    desk.open("03-02 09:00");
    return desk;
}

TEST_CASE("clocks that start with the opening are due their target later") {
    ADesk desk{urgent()};
    desk.open("03-02 09:00");
    CHECK(desk.clock(respond) == "running, due 03-02 11:00");
    CHECK(desk.clock(diagnose) == "running, due 03-03 09:00");
    CHECK(desk.clock(propose) == "running, due 03-04 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 09:00");
    CHECK(desk.clock(update) == "none");
    CHECK(desk.clock(next) == "none");
    CHECK(desk.clock(feedback) == "none");
    CHECK(desk.clock(promise) == "none");
    CHECK(newest(desk.ticket(), respond)->run == 1);
    CHECK(newest(desk.ticket(), respond)->target == "2h");
    CHECK(newest(desk.ticket(), respond)->calendar == "office");
    CHECK(newest(desk.ticket(), respond)->started_at == on("03-02 09:00"));
}

TEST_CASE("working targets run on the plan's calendar, or on the default one where the plan names none") {
    const std::vector<std::pair<ClockName, const char*>> targets{{respond, "8bh"}, {propose, "1bd"}};
    ADesk office{a_plan("p", targets)};
    CHECK(office.open("03-02 17:00").clock(respond) == "running, due 03-03 17:30");
    CHECK(office.clock(propose) == "running, due 03-03 18:00");
    ADesk always{a_plan("p", targets, "24x7")};
    CHECK(always.open("03-02 17:00").clock(respond) == "running, due 03-03 01:00");
    ADesk unnamed{a_plan("p", targets, "")};
    CHECK(unnamed.open("03-02 17:00").clock(respond) == "running, due 03-03 17:30");
    CHECK(newest(unnamed.ticket(), respond)->calendar == "office");
}

TEST_CASE("without a plan no clock runs") {
    ADesk desk{Targets{}};
    desk.open("03-02 09:00").respond("03-02 10:00").hear("03-02 11:00").resolve("03-03 09:00");
    CHECK(desk.ticket().clocks.empty());
}

TEST_CASE("the first answer stops respond and starts what counts from it, whichever step it is") {
    const auto answered = [](const ADesk& desk) {
        CHECK(desk.ticket().responded_at == on("03-02 10:00"));
        CHECK(desk.clock(respond) == "met, due 03-02 11:00, stopped 03-02 10:00");
        return desk.clock(resolve);
    };
    auto responded = answered_by_any();
    CHECK(answered(responded.respond("03-02 10:00")) == "running, due 03-04 10:00");
    auto told = answered_by_any();
    CHECK(answered(told.tell("03-02 10:00")) == "running, due 03-04 10:00");
    auto proposed = answered_by_any();
    CHECK(answered(proposed.propose("03-02 10:00")) == "running, due 03-04 10:00");
    auto waiting = answered_by_any();
    CHECK(answered(waiting.wait(WaitFor::customer, "03-02 10:00")) == "paused 03-02 10:00, 2880 min left");
    auto resolved = answered_by_any();
    CHECK(answered(resolved.resolve("03-02 10:00")) == "met, due 03-04 10:00, stopped 03-02 10:00");
}

TEST_CASE("what is said among ourselves, a wait for others and a word of the customer are no answer") {
    auto desk = answered_by_any();
    desk.note("03-02 09:10").wait(WaitFor::parts, "03-02 09:20").hear("03-02 09:30");
    desk.wait(WaitFor::third_party, "03-02 09:40").diagnose("03-02 09:50");
    desk.promise("2026-03-05", "03-02 09:55");
    CHECK_FALSE(desk.ticket().responded_at);
    CHECK(desk.clock(respond) == "running, due 03-02 11:00");
    CHECK(desk.clock(resolve) == "none");
}

TEST_CASE("only the first answer counts") {
    auto desk = answered_by_any();
    desk.tell("03-02 10:00").respond("03-02 10:30").propose("03-02 10:40");
    CHECK(desk.ticket().responded_at == on("03-02 10:00"));
    CHECK(desk.runs(respond) == std::vector<std::string>{"met, due 03-02 11:00, stopped 03-02 10:00"});
    CHECK(desk.runs(resolve) == std::vector<std::string>{"running, due 03-04 10:00"});
}

TEST_CASE("a clock is met by a step dated at its due time, and missed by one a minute later") {
    CHECK(answered_by_any().respond("03-02 11:00").clock(respond) == "met, due 03-02 11:00, stopped 03-02 11:00");
    CHECK(answered_by_any().respond("03-02 11:01").clock(respond) == "missed, due 03-02 11:00, stopped 03-02 11:01");
}

TEST_CASE("a step that is dated before the due time meets the clock, whenever it is recorded") {
    auto desk = answered_by_any();
    desk.record(Escalated{.step = "respond-breach", .clock = respond, .run = 1}, on("03-02 15:00"));
    CHECK(desk.clock(respond, "03-02 15:00") == "missed, due 03-02 11:00");
    CHECK(desk.respond("03-02 10:30").clock(respond) == "met, due 03-02 11:00, stopped 03-02 10:30");
}

TEST_CASE("a diagnosis stops diagnose alone") {
    ADesk desk{urgent()};
    desk.open("03-02 09:00").diagnose("03-02 10:00");
    CHECK(desk.clock(diagnose) == "met, due 03-03 09:00, stopped 03-02 10:00");
    CHECK(desk.clock(respond) == "running, due 03-02 11:00");
    CHECK(desk.clock(propose) == "running, due 03-04 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 09:00");
}

TEST_CASE("a solution stops respond, diagnose and propose") {
    ADesk desk{urgent()};
    desk.open("03-02 09:00").propose("03-03 10:00");
    CHECK(desk.clock(respond) == "missed, due 03-02 11:00, stopped 03-03 10:00");
    CHECK(desk.clock(diagnose) == "missed, due 03-03 09:00, stopped 03-03 10:00");
    CHECK(desk.clock(propose) == "met, due 03-04 09:00, stopped 03-03 10:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 09:00");
}

TEST_CASE("a resolution stops every clock but feedback, which it starts") {
    ADesk desk{a_plan("all", {{respond, "2h"},
                              {diagnose, "24h"},
                              {propose, "48h"},
                              {resolve, "48h"},
                              {update, "24h"},
                              {next, "4h"},
                              {feedback, "24h"}})};
    desk.open("03-02 09:00").promise("2026-03-02", "03-02 09:00").hear("03-02 09:30").resolve("03-02 12:00");
    CHECK(desk.clock(respond) == "missed, due 03-02 11:00, stopped 03-02 12:00");
    CHECK(desk.clock(diagnose) == "met, due 03-03 09:00, stopped 03-02 12:00");
    CHECK(desk.clock(propose) == "met, due 03-04 09:00, stopped 03-02 12:00");
    CHECK(desk.clock(resolve) == "met, due 03-04 09:00, stopped 03-02 12:00");
    CHECK(desk.clock(update) == "met, due 03-03 09:00, stopped 03-02 12:00");
    CHECK(desk.clock(next) == "met, due 03-02 13:30, stopped 03-02 12:00");
    CHECK(desk.clock(promise) == "met, due 03-03 00:00, stopped 03-02 12:00");
    CHECK(desk.clock(feedback) == "running, due 03-03 12:00");
}

TEST_CASE("a later step stands in for the diagnosis and the solution that were skipped") {
    ADesk desk{urgent()};
    desk.rule(propose).starts = Milestone::diagnosed;
    desk.rule(resolve).starts = Milestone::proposed;
    desk.open("03-02 09:00");
    CHECK(desk.clock(propose) == "none");
    SUBCASE("a diagnosis starts what counts from it") {
        desk.diagnose("03-02 10:00");
        CHECK(desk.clock(propose) == "running, due 03-04 10:00");
        CHECK(desk.clock(resolve) == "none");
        desk.propose("03-02 11:00");
        CHECK(desk.clock(resolve) == "running, due 03-04 11:00");
    }
    SUBCASE("a solution starts and stops it") {
        desk.propose("03-02 10:00");
        CHECK(desk.clock(propose) == "met, due 03-04 10:00, stopped 03-02 10:00");
        CHECK(desk.clock(resolve) == "running, due 03-04 10:00");
    }
    SUBCASE("so does a resolution") {
        desk.resolve("03-02 10:00");
        CHECK(desk.clock(propose) == "met, due 03-04 10:00, stopped 03-02 10:00");
        CHECK(desk.clock(resolve) == "met, due 03-04 10:00, stopped 03-02 10:00");
    }
}

TEST_CASE("a clock does not start when what stops it has come before") {
    ADesk desk{urgent()};
    desk.rule(diagnose).starts = Milestone::responded;
    desk.open("03-02 09:00").diagnose("03-02 09:30").respond("03-02 10:00");
    CHECK(desk.clock(diagnose) == "none");
}

TEST_CASE("confirming stops feedback, satisfied or not") {
    ADesk desk{a_plan("f", {{feedback, "24h"}})};
    desk.open("03-02 09:00").resolve("03-02 12:00");
    SUBCASE("in time") {
        CHECK(desk.confirm("03-03 12:00").clock(feedback) == "met, due 03-03 12:00, stopped 03-03 12:00");
    }
    SUBCASE("late") {
        CHECK(desk.confirm("03-03 12:01").clock(feedback) == "missed, due 03-03 12:00, stopped 03-03 12:01");
    }
    SUBCASE("unsatisfied") {
        CHECK(desk.confirm("03-03 11:00", Satisfied::no).clock(feedback) ==
              "met, due 03-03 12:00, stopped 03-03 11:00");
    }
}

TEST_CASE("a ticket that is dropped ends its running clocks without a verdict; what was missed stays missed") {
    ADesk desk{urgent()};
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 11:30");
    desk.cancel("03-02 12:00");
    CHECK(desk.clock(respond) == "missed, due 03-02 11:00, stopped 03-02 11:30");
    CHECK(desk.clock(diagnose) == "ended, due 03-03 09:30, stopped 03-02 12:00");
    CHECK(desk.clock(resolve) == "ended, due 03-04 09:30, stopped 03-02 12:00");
    CHECK_FALSE(next_due(desk.ticket()));

    ADesk merged{urgent()};
    merged.open("03-02 09:00").record(Merged{.into = 7}, on("03-02 11:30"));
    CHECK(merged.clock(respond) == "missed, due 03-02 11:00, stopped 03-02 11:30");
    CHECK(merged.clock(propose) == "ended, due 03-04 09:00, stopped 03-02 11:30");
}

TEST_CASE("an imported ticket that was cancelled runs no clock") {
    ADesk desk{urgent()};
    desk.open(on("03-02 09:00"), {.imported_at = on("03-09 09:00"), .status = "cancelled"});
    CHECK(desk.ticket().clocks.empty());
}

}  // namespace
}  // namespace aftersales::domain::timing_answer_test
