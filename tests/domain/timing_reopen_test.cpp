#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_reopen_test {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names

ADesk with(std::initializer_list<std::pair<ClockName, const char*>> targets) {
    return ADesk{a_plan("p", {targets.begin(), targets.end()})};
}

using Runs = std::vector<std::string>;

TEST_CASE("after a reopening what was left at the resolution runs on") {
    auto desk = with({{resolve, "48h"}, {update, "24h"}});
    desk.open("03-02 09:00").resolve("03-03 08:00").reopen("03-05 09:00");
    CHECK(desk.runs(resolve) == Runs{"running, due 03-06 10:00"});
    CHECK(desk.runs(update) == Runs{"running, due 03-05 10:00"});
    CHECK_FALSE(newest(desk.ticket(), resolve)->stopped_at);
    CHECK_FALSE(newest(desk.ticket(), resolve)->left);
    CHECK(desk.resolve("03-06 10:00").runs(resolve) == Runs{"met, due 03-06 10:00, stopped 03-06 10:00"});
    desk.reopen("03-09 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-09 09:00");
}

TEST_CASE("an unsatisfied confirmation reopens") {
    auto desk = with({{resolve, "48h"}, {feedback, "24h"}});
    desk.open("03-02 09:00").resolve("03-03 09:00").confirm("03-05 09:00", Satisfied::no);
    CHECK(desk.clock(resolve) == "running, due 03-06 09:00");
    CHECK(desk.clock(feedback) == "missed, due 03-04 09:00, stopped 03-05 09:00");
}

TEST_CASE("a satisfied one does not") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").resolve("03-03 09:00").confirm("03-05 09:00");
    CHECK(desk.clock(resolve) == "met, due 03-04 09:00, stopped 03-03 09:00");
}

TEST_CASE("of a working target working time is left") {
    auto desk = with({{resolve, "8bh"}});
    desk.open("03-02 10:00").resolve("03-02 17:00").reopen("03-04 20:00");  // 2.5 h were left
    CHECK(desk.clock(resolve) == "running, due 03-05 11:30");
}

TEST_CASE("a clock that was paused at the resolution goes on with what was left at the pause") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00").resolve("03-04 09:00").reopen("03-05 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-07 08:00");
}

// found: T22
TEST_CASE("a missed clock goes on as missed, and the next resolution stops it") {
    auto desk = with({{resolve, "4h"}, {update, "2h"}});
    desk.open("03-02 09:00").resolve("03-02 13:01").reopen("03-03 09:00");
    CHECK(desk.runs(resolve) == Runs{"missed, due 03-02 13:00"});
    CHECK(desk.runs(update) == Runs{"missed, due 03-02 11:00"});
    CHECK(*left_at(*newest(desk.ticket(), resolve), on("03-03 10:00"), ADesk::calendars()) == -std::chrono::hours{21});
    desk.resolve("03-03 11:00");
    CHECK(desk.runs(resolve) == Runs{"missed, due 03-02 13:00, stopped 03-03 11:00"});
}

TEST_CASE("respond, diagnose and propose keep their verdict") {
    auto desk = with({{respond, "4h"}, {diagnose, "1h"}, {propose, "8h"}});
    desk.open("03-02 09:00").resolve("03-02 11:00").reopen("03-03 09:00");
    CHECK(desk.runs(respond) == Runs{"met, due 03-02 13:00, stopped 03-02 11:00"});
    CHECK(desk.runs(diagnose) == Runs{"missed, due 03-02 10:00, stopped 03-02 11:00"});
    CHECK(desk.runs(propose) == Runs{"met, due 03-02 17:00, stopped 03-02 11:00"});
}

TEST_CASE("a clock that restarts gets a new run with the full target, also after a missed one") {
    auto desk = with({{resolve, "4h"}, {update, "24h"}});
    desk.rule(resolve).on_reopen = OnReopen::restart;
    desk.open("03-02 09:00").resolve("03-02 13:01").reopen("03-03 09:00");
    CHECK(desk.runs(resolve) == Runs{"missed, due 03-02 13:00, stopped 03-02 13:01", "running, due 03-03 13:00"});
    CHECK(newest(desk.ticket(), resolve)->run == 2);
    CHECK(desk.runs(update) == Runs{"running, due 03-04 04:59"});
}

TEST_CASE("a restart waits for the clock's own start") {
    auto desk = with({{resolve, "4h"}});
    desk.rule(resolve) = {.starts = Milestone::responded, .on_reopen = OnReopen::restart};
    desk.open("03-02 09:00").force("03-02 10:00").reopen("03-02 11:00");
    CHECK(desk.clock(resolve) == "none");
    CHECK(desk.respond("03-02 12:00").clock(resolve) == "running, due 03-02 16:00");
}

TEST_CASE("what could not start while the ticket was closed counts from its start when it is reopened") {
    auto desk = with({{diagnose, "4h"}, {resolve, "48h"}});
    desk.rule(diagnose).starts = Milestone::responded;
    desk.rule(resolve).starts = Milestone::responded;
    SUBCASE("where the answer was given meanwhile") {
        desk.open("03-02 09:00").force("03-02 10:00").tell("03-02 11:00");
        CHECK(desk.ticket().clocks.empty());
        desk.reopen("03-02 12:00");
        CHECK(desk.clock(diagnose) == "running, due 03-02 16:00");
        CHECK(desk.clock(resolve) == "running, due 03-04 12:00");
    }
    SUBCASE("where a plan came meanwhile") {
        desk.use_plan(a_plan("none", {}));
        desk.open("03-02 09:00").respond("03-02 10:00").resolve("03-02 11:00");
        desk.change_plan(a_plan("q", {{resolve, "48h"}, {diagnose, "4h"}}), "03-02 12:00");
        CHECK(desk.ticket().clocks.empty());
        desk.reopen("03-03 11:00");
        CHECK(desk.clock(resolve) == "running, due 03-05 10:00");
        CHECK(desk.clock(diagnose) == "none");
    }
}

TEST_CASE("feedback is ended without a verdict by a reopening and begins anew with the next resolution") {
    auto desk = with({{feedback, "24h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").reopen("03-02 11:00").resolve("03-02 12:00");
    CHECK(desk.runs(feedback) == Runs{"ended, due 03-03 10:00, stopped 03-02 11:00", "running, due 03-03 12:00"});
    CHECK(desk.reopen("03-03 12:01").clock(feedback) == "missed, due 03-03 12:00, stopped 03-03 12:01");
}

TEST_CASE("a forced closing of a resolved ticket ends feedback and leaves next alone") {
    auto desk = with({{feedback, "24h"}, {next, "8h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").hear("03-02 10:30").force("03-02 11:00");
    CHECK(desk.clock(feedback) == "ended, due 03-03 10:00, stopped 03-02 11:00");
    CHECK(desk.clock(next) == "running, due 03-02 18:30");
}

TEST_CASE("closing what was confirmed changes no clock") {
    auto desk = with({{resolve, "48h"}, {feedback, "24h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").confirm("03-02 11:00").close("03-02 12:00");
    CHECK(desk.history().back().effects.clocks.empty());
}

TEST_CASE("a forced closing of an open ticket ends its running clocks without a verdict; a reopening goes on with what "
          "was left") {
    auto desk = with({{respond, "1h"}, {diagnose, "8h"}, {resolve, "48h"}, {next, "8h"}});
    desk.open("03-02 09:00").hear("03-02 09:30").promise("2026-03-03", "03-02 09:40").force("03-02 11:00");
    CHECK(desk.clock(respond) == "missed, due 03-02 10:00, stopped 03-02 11:00");
    CHECK(desk.clock(diagnose) == "ended, due 03-02 17:00, stopped 03-02 11:00");
    CHECK(desk.clock(resolve) == "ended, due 03-04 09:00, stopped 03-02 11:00");
    CHECK(desk.clock(next) == "ended, due 03-02 17:30, stopped 03-02 11:00");
    CHECK(desk.clock(promise) == "ended, due 03-04 00:00, stopped 03-02 11:00");
    desk.reopen("03-05 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-07 07:00");
    CHECK(desk.clock(respond) == "missed, due 03-02 10:00, stopped 03-02 11:00");
    CHECK(desk.clock(diagnose) == "running, due 03-05 15:00");
    CHECK(desk.clock(next) == "running, due 03-05 15:30");
    CHECK(desk.clock(promise) == "ended, due 03-04 00:00, stopped 03-02 11:00");
    CHECK(desk.hear("03-05 10:00").runs(next).size() == 1);
}

// found: T9
TEST_CASE("what a cancel ended without a verdict goes on after a reopening with what was left") {
    auto desk = with({{respond, "1h"}, {propose, "8h"}, {resolve, "48h"}, {next, "8h"}});
    desk.open("03-02 09:00").hear("03-02 09:10").promise("2026-03-06", "03-02 09:20").cancel("03-02 09:30");
    CHECK(desk.clock(respond) == "ended, due 03-02 10:00, stopped 03-02 09:30");
    desk.record(Reopened{}, on("03-03 09:30"));
    CHECK(desk.clock(respond) == "running, due 03-03 10:00");
    CHECK(desk.clock(propose) == "running, due 03-03 17:00");
    CHECK(desk.clock(resolve) == "running, due 03-05 09:00");
    CHECK(desk.clock(next) == "running, due 03-03 17:10");
    CHECK(desk.clock(promise) == "running, due 03-07 00:00");
    desk.change_plan(a_plan("q", {{respond, "2h"}, {resolve, "24h"}}), "03-03 09:40");
    CHECK(desk.clock(respond) == "running, due 03-03 11:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 09:00");
}

TEST_CASE("what was answered while the ticket was closed does not go on") {
    auto desk = with({{respond, "8h"}, {next, "8h"}});
    desk.open("03-02 09:00").hear("03-02 09:10").force("03-02 09:30").tell("03-02 10:00").reopen("03-02 11:00");
    CHECK(desk.clock(respond) == "ended, due 03-02 17:00, stopped 03-02 09:30");
    CHECK(desk.clock(next) == "ended, due 03-02 17:10, stopped 03-02 09:30");
}

TEST_CASE("one that restarts gets a new run after a forced closing, too") {
    auto desk = with({{resolve, "48h"}});
    desk.rule(resolve).on_reopen = OnReopen::restart;
    desk.open("03-02 09:00").force("03-02 10:00").reopen("03-02 11:00");
    CHECK(desk.runs(resolve) == Runs{"ended, due 03-04 09:00, stopped 03-02 10:00", "running, due 03-04 11:00"});
}

// found: T20
TEST_CASE("a message on a resolved ticket moves no update, not even one that a plan adds after the reopening") {
    auto desk = with({{update, "4h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").tell("03-02 12:00").reopen("03-02 13:00");
    CHECK(desk.runs(update) == Runs{"running, due 03-02 16:00"});
    desk.change_plan(a_plan("none", {}), "03-02 13:10").change_plan(a_plan("q", {{update, "8h"}}), "03-02 13:20");
    CHECK(desk.clock(update) == "running, due 03-02 20:00");
}

TEST_CASE("what was left at a resolution is of the target that held then") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").resolve("03-03 09:00");
    desk.change_plan(a_plan("q", {{resolve, "96h"}}), "03-03 10:00");
    CHECK(desk.clock(resolve) == "met, due 03-04 09:00, stopped 03-03 09:00");
    CHECK(desk.reopen("03-05 09:00").clock(resolve) == "running, due 03-06 09:00");
    CHECK(newest(desk.ticket(), resolve)->target == "48h");
    desk.change_plan(a_plan("r", {{resolve, "72h"}}), "03-05 10:00");
    CHECK(desk.clock(resolve) == "running, due 03-07 09:00");
}

TEST_CASE("a clock that had ended for want of a target before the resolution does not go on after a reopening") {
    auto desk = with({{update, "24h"}});
    desk.open("03-02 09:00")
        .change_plan(a_plan("none", {}), "03-02 10:00")
        .resolve("03-02 11:00")
        .reopen("03-02 12:00");
    CHECK(desk.runs(update) == Runs{"ended, due 03-03 09:00, stopped 03-02 10:00"});
}

}  // namespace
}  // namespace aftersales::domain::timing_reopen_test
