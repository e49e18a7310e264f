#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names

using PlanTargets = std::initializer_list<std::pair<ClockName, const char*>>;

Targets plan(std::string id, PlanTargets targets) { return a_plan(std::move(id), {targets.begin(), targets.end()}); }
ADesk with(PlanTargets targets) { return ADesk{plan("p", targets)}; }

using Runs = std::vector<std::string>;

TEST_CASE("running clocks get the new targets from their original start") {
    auto desk = with({{respond, "24h"}, {resolve, "5bd"}});
    desk.open("03-02 09:00").change_plan(plan("q", {{respond, "4h"}, {resolve, "48h"}}), "03-02 10:00");
    CHECK(desk.runs(respond) == Runs{"running, due 03-02 13:00"});
    CHECK(desk.runs(resolve) == Runs{"running, due 03-04 09:00"});
    CHECK(newest(desk.ticket(), respond)->target == "4h");
    CHECK(newest(desk.ticket(), respond)->started_at == on("03-02 09:00"));
    CHECK(desk.ticket().plan == "q");
}

TEST_CASE("they are replayed through every pause") {
    auto desk = with({{resolve, "48h"}});
    desk.rule(resolve) = {.starts = Milestone::responded, .pauses = {WaitFor::customer, WaitFor::parts}};
    desk.open("03-02 09:00").respond("03-02 10:00").wait(WaitFor::customer, "03-02 12:00").resume("03-04 12:00");
    CHECK(desk.clock(resolve) == "running, due 03-06 10:00");
    desk.change_plan(plan("general", {{resolve, "5bd"}}), "03-05 12:00");
    CHECK(desk.clock(resolve) == "running, due 03-11 18:00");
}

TEST_CASE("a paused clock stays paused with what the new target leaves") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 12:00");
    desk.change_plan(plan("q", {{resolve, "4h"}}), "03-04 12:00");
    CHECK(desk.clock(resolve) == "paused 03-02 12:00, 60 min left");
    CHECK(desk.resume("03-05 09:00").clock(resolve) == "running, due 03-05 10:00");
}

TEST_CASE("a new target that was used up before the pause began was missed then") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 12:00");
    SUBCASE("a minute before") {
        desk.change_plan(plan("q", {{resolve, "179m"}}), "03-02 13:00");
        CHECK(desk.clock(resolve, "03-02 13:00") == "missed, due 03-02 11:59");
    }
    SUBCASE("not at its very beginning") {
        desk.change_plan(plan("q", {{resolve, "3h"}}), "03-02 13:00");
        CHECK(desk.clock(resolve) == "paused 03-02 12:00, 0 min left");
    }
}

TEST_CASE("replaying goes through rests too") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").resolve("03-02 12:00").reopen("03-03 12:00");
    desk.change_plan(plan("q", {{resolve, "72h"}}), "03-03 13:00");
    CHECK(desk.clock(resolve) == "running, due 03-06 09:00");
}

TEST_CASE("stopped clocks and missed ones stay as they were") {
    auto desk = with({{respond, "4h"}, {diagnose, "2h"}, {propose, "2h"}});
    desk.open("03-02 09:00").respond("03-02 10:00");
    SUBCASE("past the due time") {
        desk.change_plan(plan("q", {{respond, "1h"}, {diagnose, "48h"}}), "03-02 11:01");
        CHECK(desk.runs(respond) == Runs{"met, due 03-02 13:00, stopped 03-02 10:00"});
        CHECK(desk.clock(diagnose, "03-02 11:01") == "missed, due 03-02 11:00");
        CHECK(newest(desk.ticket(), diagnose)->target == "2h");
        CHECK(desk.clock(propose, "03-02 11:01") == "missed, due 03-02 11:00");
        CHECK(is_going(*newest(desk.ticket(), propose)));
        CHECK(desk.diagnose("03-02 12:00").clock(diagnose) == "missed, due 03-02 11:00, stopped 03-02 12:00");
    }
    SUBCASE("at the due time it is not missed yet") {
        desk.change_plan(plan("q", {{diagnose, "48h"}}), "03-02 11:00");
        CHECK(desk.clock(diagnose) == "running, due 03-04 09:00");
        CHECK(desk.clock(propose) == "ended, due 03-02 11:00, stopped 03-02 11:00");
    }
}

TEST_CASE("a clock without a target in the new plan ends without a verdict, and gets a new run when it has one again") {
    auto desk = with({{propose, "24h"}, {update, "24h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00");
    desk.change_plan(plan("q", {}), "03-02 11:00");
    CHECK(desk.runs(propose) == Runs{"ended, due 03-03 10:00, stopped 03-02 11:00"});
    CHECK(desk.clock(update) == "ended, due 03-03 10:00, stopped 03-02 11:00");
    desk.change_plan(plan("r", {{propose, "48h"}, {update, "8h"}}), "03-02 12:00");
    CHECK(desk.runs(propose) ==
          Runs{"ended, due 03-03 10:00, stopped 03-02 11:00", "paused 03-02 10:00, 2820 min left"});
    CHECK(newest(desk.ticket(), propose)->started_at == on("03-02 09:00"));
    CHECK(newest(desk.ticket(), propose)->run == 2);
    CHECK(desk.clock(update) == "running, due 03-02 18:00");
}

TEST_CASE("a clock that the new plan adds counts from its own start") {
    auto desk = with({{respond, "24h"}});
    desk.rule(resolve) = {.starts = Milestone::responded, .pauses = {WaitFor::customer}};
    desk.open("03-02 09:00").respond("03-02 10:00").tell("03-02 11:00").hear("03-02 12:00").hear("03-02 13:00");
    desk.wait(WaitFor::parts, "03-02 13:10")
        .change_plan(plan("q", {{diagnose, "1h"}, {propose, "24h"}, {resolve, "48h"}, {update, "8h"}, {next, "8h"}}),
                     "03-02 14:00");
    CHECK(desk.clock(diagnose, "03-02 14:00") == "missed, due 03-02 10:00");
    CHECK(desk.clock(propose) == "running, due 03-03 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-04 10:00");
    CHECK(desk.clock(update) == "running, due 03-02 19:00");
    CHECK(desk.clock(next) == "running, due 03-02 20:00");
    CHECK(desk.clock(feedback) == "none");
}

TEST_CASE("it adds none whose start has not come") {
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

TEST_CASE("what a forced closing ended keeps that, whatever plan comes") {
    auto desk = with({{diagnose, "24h"}});
    desk.open("03-02 09:00").force("03-02 10:00").reopen("03-02 11:00");
    desk.change_plan(plan("q", {{diagnose, "48h"}}), "03-02 12:00");
    CHECK(desk.runs(diagnose) == Runs{"ended, due 03-03 09:00, stopped 03-02 10:00"});
}

TEST_CASE("feedback on a resolved ticket follows the plan, and one that a reopening ended does not come back") {
    auto desk = with({{feedback, "24h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").change_plan(plan("q", {{feedback, "48h"}}), "03-02 11:00");
    CHECK(desk.runs(feedback) == Runs{"running, due 03-04 10:00"});
    desk.reopen("03-02 12:00").change_plan(plan("r", {{feedback, "72h"}}), "03-02 13:00");
    CHECK(desk.runs(feedback) == Runs{"ended, due 03-04 10:00, stopped 03-02 12:00"});
}

TEST_CASE("the same plan leaves the clocks alone, unless a recomputation is asked for") {
    auto desk = with({{respond, "4h"}});
    desk.open("03-02 09:00").change_plan(plan("p", {{respond, "2h"}}), "03-02 10:00");
    CHECK(desk.clock(respond) == "running, due 03-02 13:00");
    desk.record(Changed{.field = "policy", .from = {"0"}, .to = {"1"}}, on("03-02 10:00"), Replan::yes);
    CHECK(desk.clock(respond) == "running, due 03-02 11:00");
}

TEST_CASE("a dropped ticket is never planned anew") {
    auto desk = with({{respond, "4h"}});
    desk.open("03-02 09:00").cancel("03-02 10:00");
    desk.record(Changed{.field = "policy", .from = {"0"}, .to = {"1"}}, on("03-02 10:00"), Replan::yes);
    CHECK(desk.runs(respond) == Runs{"ended, due 03-02 13:00, stopped 03-02 10:00"});
}

TEST_CASE("a step that stops a clock while another plan comes is judged by the due time that stood then") {
    auto desk = with({{respond, "4h"}});
    desk.open("03-02 09:00").respond("03-02 12:00").change_plan(plan("q", {{respond, "2h"}}), "03-02 12:00");
    CHECK(desk.clock(respond) == "met, due 03-02 13:00, stopped 03-02 12:00");
}

}  // namespace
}  // namespace aftersales::domain
