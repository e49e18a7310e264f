#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_replan_test {
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

TEST_CASE("waits that overlap are replayed as one pause") {
    auto desk = with({{resolve, "48h"}});
    desk.rule(resolve).pauses = {WaitFor::customer, WaitFor::parts};
    desk.open("03-02 09:00").wait(WaitFor::parts, "03-02 10:00").wait(WaitFor::customer, "03-02 11:00");
    desk.hear("03-02 12:00").resume("03-02 13:00").change_plan(plan("q", {{resolve, "24h"}}), "03-02 14:00");
    CHECK(desk.clock(resolve) == "running, due 03-03 12:00");
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
        // found: T11. Without a target it runs no more.
        CHECK(desk.clock(propose, "03-02 11:01") == "missed, due 03-02 11:00, stopped 03-02 11:01");
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

TEST_CASE("a wait that begins or ends with the change of plan counts as begun or ended") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00");
    SUBCASE("begun") {
        desk.change_plan(plan("q", {{resolve, "24h"}}), "03-02 10:00");
        CHECK(desk.clock(resolve) == "paused 03-02 10:00, 1380 min left");
    }
    SUBCASE("ended") {
        desk.resume("03-02 11:00").change_plan(plan("q", {{resolve, "24h"}}), "03-02 11:00");
        CHECK(desk.clock(resolve) == "running, due 03-03 10:00");
    }
}

TEST_CASE("a wait that ended as the clock began does not touch it") {
    ADesk desk{a_plan("p", {{resolve, "1bd"}}, "shop")};
    desk.rule(resolve) = {.starts = Milestone::responded, .pauses = {WaitFor::parts}};
    desk.open("03-06 09:00").wait(WaitFor::parts, "03-06 10:00").respond("03-06 15:00");
    CHECK(desk.clock(resolve) == "running, due 03-09 09:00");
    desk.change_plan(a_plan("q", {{resolve, "1bd"}}, "shop"), "03-06 16:00");
    CHECK(desk.clock(resolve) == "running, due 03-09 09:00");
}

TEST_CASE("a run can be told as it stood at an earlier instant") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00").resume("03-02 12:00");
    const auto stood = [&](std::string_view until) {
        const auto clock = replay(desk.ticket(), {resolve, 1, on("03-02 09:00"), desk.plan().of.at(resolve), "office"},
                                  on(until), desk.timing());
        REQUIRE(clock.has_value());
        return clock->due_at ? shown(clock->due_at) : "paused " + shown(clock->paused_at);
    };
    CHECK(stood("03-02 09:30") == "03-04 09:00");
    CHECK(stood("03-02 10:00") == "paused 03-02 10:00");
    CHECK(stood("03-02 11:59") == "paused 03-02 10:00");
    CHECK(stood("03-02 12:00") == "03-04 11:00");
}

}  // namespace
}  // namespace aftersales::domain::timing_replan_test
