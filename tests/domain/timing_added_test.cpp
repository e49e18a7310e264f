#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_added_test {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names

using PlanTargets = std::initializer_list<std::pair<ClockName, const char*>>;

Targets plan(std::string id, PlanTargets targets) { return a_plan(std::move(id), {targets.begin(), targets.end()}); }
ADesk with(PlanTargets targets) { return ADesk{plan("p", targets)}; }

using Runs = std::vector<std::string>;

TEST_CASE("a clock that the new plan adds counts from its own start") {
    auto desk = with({{respond, "24h"}});
    desk.rule(resolve) = {.starts = Milestone::responded, .pauses = {WaitFor::customer}};
    desk.open("03-02 09:00").respond("03-02 10:00").tell("03-02 11:00").hear("03-02 12:00").hear("03-02 13:00");
    desk.wait(WaitFor::parts, "03-02 13:10")
        .change_plan(plan("q", {{diagnose, "1h"}, {propose, "24h"}, {resolve, "48h"}, {update, "8h"}, {next, "8h"}}),
                     "03-02 14:00");
    CHECK(desk.clock(diagnose, "03-02 14:00") == "running, due 03-02 15:00");
    CHECK(desk.clock(propose) == "running, due 03-03 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 10:00");
    CHECK(desk.clock(update) == "running, due 03-02 19:00");
    CHECK(desk.clock(next) == "running, due 03-02 20:00");
    CHECK(desk.clock(feedback) == "none");
}

TEST_CASE("a plan adds no clock whose start has not come") {
    auto desk = with({});
    desk.rule(resolve).starts = Milestone::responded;
    desk.open("03-02 09:00").change_plan(plan("q", {{resolve, "48h"}, {next, "8h"}, {feedback, "8h"}}), "03-02 10:00");
    CHECK(desk.ticket().clocks.empty());
}

TEST_CASE("and none whose stop has come") {
    const auto all = plan("q", {{respond, "1h"},
                                {diagnose, "2h"},
                                {propose, "3h"},
                                {resolve, "4h"},
                                {update, "5h"},
                                {next, "6h"},
                                {feedback, "7h"}});
    const auto added = [&](auto&& desk) {
        std::string names;
        for (const auto& clock : desk.change_plan(all, "03-09 09:00").ticket().clocks)
            names += std::string{word(clock.name)} + " ";
        return names;
    };
    const auto opened = [] {
        auto desk = with({});
        desk.open("03-02 09:00");
        return desk;
    };
    CHECK(added(opened()) == "respond diagnose propose resolve update ");
    CHECK(added(opened().tell("03-02 10:00")) == "diagnose propose resolve update ");
    CHECK(added(opened().diagnose("03-02 10:00")) == "respond propose resolve update ");
    CHECK(added(opened().propose("03-02 10:00")) == "resolve update ");
    CHECK(added(opened().hear("03-02 10:00")) == "respond diagnose propose resolve update next ");
    CHECK(added(opened().hear("03-02 10:00").tell("03-02 11:00")) == "diagnose propose resolve update ");
    CHECK(added(opened().resolve("03-02 10:00")) == "feedback ");
    CHECK(added(opened().resolve("03-02 10:00").hear("03-02 11:00")) == "next feedback ");
    CHECK(added(opened().resolve("03-02 10:00").confirm("03-02 11:00")) == "");
    CHECK(added(opened().resolve("03-02 10:00").force("03-02 11:00")) == "");
    CHECK(added(opened().resolve("03-02 10:00").reopen("03-02 11:00")) == "resolve update ");
    CHECK(added(opened().force("03-02 10:00")) == "");
    CHECK(added(opened().force("03-02 10:00").reopen("03-02 11:00")) == "respond diagnose propose resolve update ");
}

TEST_CASE("a clock that is added after a reopening counts without the rest, or from the reopening where it restarts") {
    auto desk = with({});
    desk.rule(update).on_reopen = OnReopen::restart;
    desk.open("03-02 09:00").resolve("03-02 10:00").reopen("03-03 10:00");
    desk.change_plan(plan("q", {{resolve, "48h"}, {update, "24h"}}), "03-03 11:00");
    CHECK(desk.clock(resolve) == "running, due 03-05 09:00");
    CHECK(desk.clock(update) == "running, due 03-04 10:00");
}

// found: T16
TEST_CASE("a clock that is added after its due time counts from then on, paused where the ticket waits") {
    auto desk = with({});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 15:00");
    desk.change_plan(plan("q", {{diagnose, "1h"}, {propose, "8h"}, {resolve, "1h"}}), "03-02 16:00");
    CHECK(desk.clock(diagnose) == "paused 03-02 16:00, 60 min left");
    CHECK(desk.clock(propose) == "paused 03-02 15:00, 120 min left");
    desk.resume("03-02 17:00");
    CHECK(desk.clock(resolve) == "running, due 03-02 18:00");
    CHECK(newest(desk.ticket(), resolve)->started_at == on("03-02 16:00"));
}

TEST_CASE("what a forced closing ended goes on after the reopening, and with the plan that comes then") {
    auto desk = with({{diagnose, "24h"}});
    desk.open("03-02 09:00").force("03-02 10:00").reopen("03-02 11:00");
    desk.change_plan(plan("q", {{diagnose, "48h"}}), "03-02 12:00");
    CHECK(desk.runs(diagnose) == Runs{"running, due 03-04 10:00"});
}

TEST_CASE("a clock that is added counts from the first of what stands in for a skipped diagnosis") {
    auto desk = with({});
    desk.rule(resolve).starts = Milestone::diagnosed;
    desk.open("03-02 09:00").resolve("03-02 10:00").reopen("03-02 11:00").resolve("03-02 12:00").reopen("03-02 13:00");
    SUBCASE("the first resolution") {
        desk.change_plan(plan("q", {{resolve, "48h"}}), "03-02 14:00");
        CHECK(newest(desk.ticket(), resolve)->started_at == on("03-02 10:00"));
        CHECK(desk.clock(resolve) == "running, due 03-04 12:00");
    }
    SUBCASE("or the last reopening, where it restarts") {
        desk.rule(resolve).on_reopen = OnReopen::restart;
        desk.change_plan(plan("q", {{resolve, "48h"}}), "03-02 14:00");
        CHECK(desk.runs(resolve) == Runs{"running, due 03-04 13:00"});
    }
}

TEST_CASE("a diagnosis that came after the solution does not move what counts from it") {
    auto desk = with({});
    desk.rule(resolve).starts = Milestone::diagnosed;
    desk.open("03-02 09:00").propose("03-02 10:00").diagnose("03-02 11:00");
    desk.change_plan(plan("q", {{resolve, "48h"}}), "03-02 12:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 10:00");
}

TEST_CASE("an update that is added counts from the last message, or from its later start") {
    auto desk = with({});
    desk.rule(update).starts = Milestone::diagnosed;
    desk.open("03-02 09:00").respond("03-02 10:00").diagnose("03-02 11:00");
    SUBCASE("its start") {
        CHECK(desk.change_plan(plan("q", {{update, "8h"}}), "03-02 12:00").clock(update) == "running, due 03-02 19:00");
    }
    SUBCASE("a message after it") {
        desk.tell("03-02 11:30").change_plan(plan("q", {{update, "8h"}}), "03-02 12:00");
        CHECK(desk.clock(update) == "running, due 03-02 19:30");
    }
}

TEST_CASE("only resolve and update restart, and not from before their start") {
    auto desk = with({});
    for (const auto name : {propose, resolve}) desk.rule(name).on_reopen = OnReopen::restart;
    desk.rule(resolve).starts = Milestone::responded;
    desk.open("03-02 09:00").force("03-02 10:00").reopen("03-02 11:00").respond("03-02 12:00");
    desk.change_plan(plan("q", {{propose, "8h"}, {resolve, "8h"}}), "03-02 13:00");
    CHECK(desk.clock(propose) == "running, due 03-02 18:00");
    CHECK(desk.clock(resolve) == "running, due 03-02 20:00");
}

TEST_CASE("a clock that was judged before counts anew from what began after its stop") {
    const auto none = plan("none", {});
    SUBCASE("another word of the customer") {
        auto desk = with({{next, "4h"}});
        desk.open("03-02 09:00").hear("03-02 10:00").tell("03-02 11:00").change_plan(none, "03-02 12:00");
        desk.hear("03-02 13:00").change_plan(plan("q", {{next, "4h"}}), "03-02 14:00");
        CHECK(desk.runs(next) == Runs{"met, due 03-02 14:00, stopped 03-02 11:00", "running, due 03-02 17:00"});
    }
    SUBCASE("another resolution") {
        auto desk = with({{feedback, "4h"}});
        desk.open("03-02 09:00")
            .resolve("03-02 10:00")
            .confirm("03-02 11:00", Satisfied::no)
            .change_plan(none, "03-02 12:00");
        desk.resolve("03-02 13:00").change_plan(plan("q", {{feedback, "4h"}}), "03-02 14:00");
        CHECK(desk.runs(feedback) == Runs{"met, due 03-02 14:00, stopped 03-02 11:00", "running, due 03-02 17:00"});
    }
    SUBCASE("a reopening, of one that restarts") {
        auto desk = with({{resolve, "4h"}});
        desk.rule(resolve).on_reopen = OnReopen::restart;
        desk.open("03-02 09:00").resolve("03-02 10:00").change_plan(none, "03-02 11:00").reopen("03-02 12:00");
        CHECK(desk.runs(resolve).size() == 1);
        desk.change_plan(plan("q", {{resolve, "4h"}}), "03-02 13:00");
        CHECK(desk.runs(resolve) == Runs{"met, due 03-02 13:00, stopped 03-02 10:00", "running, due 03-02 16:00"});
    }
    SUBCASE("but not from before it") {
        auto desk = with({{resolve, "4h"}});
        desk.open("03-02 09:00").resolve("03-02 14:00").reopen("03-02 15:00");
        desk.change_plan(plan("q", {{resolve, "48h"}}), "03-02 16:00");
        CHECK(desk.runs(resolve) == Runs{"missed, due 03-02 13:00"});
    }
}

}  // namespace
}  // namespace aftersales::domain::timing_added_test
