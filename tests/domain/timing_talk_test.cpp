#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_talk_test {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names

ADesk with(std::initializer_list<std::pair<ClockName, const char*>> targets) {
    return ADesk{a_plan("p", {targets.begin(), targets.end()})};
}

using Runs = std::vector<std::string>;

TEST_CASE("telling the customer anything restarts update, each time in a new run") {
    auto desk = with({{update, "4h"}});
    desk.open("03-02 09:00").respond("03-02 10:00").tell("03-02 14:00").propose("03-02 18:01");
    desk.wait(WaitFor::customer, "03-02 19:00");
    CHECK(desk.runs(update) == Runs{"met, due 03-02 13:00, stopped 03-02 10:00",
                                    "met, due 03-02 14:00, stopped 03-02 14:00",
                                    "missed, due 03-02 18:00, stopped 03-02 18:01",
                                    "met, due 03-02 22:01, stopped 03-02 19:00", "running, due 03-02 23:00"});
    CHECK(newest(desk.ticket(), update)->run == 5);
    for (const auto& run : desk.ticket().clocks) CHECK_FALSE(run.left);  // nothing goes on from a message
    CHECK(newest(desk.ticket(), update)->started_at == on("03-02 19:00"));
}

TEST_CASE("what the customer is not told leaves update alone") {
    auto desk = with({{update, "4h"}});
    desk.open("03-02 09:00").note("03-02 09:10").diagnose("03-02 09:20").hear("03-02 09:30");
    desk.wait(WaitFor::parts, "03-02 09:40").resume("03-02 09:50").promise("2026-03-04", "03-02 09:55");
    CHECK(desk.runs(update) == Runs{"running, due 03-02 13:00"});
}

TEST_CASE("a second answer, solution or diagnosis is a message, and only one to the customer restarts update") {
    auto desk = with({{update, "4h"}});
    desk.open("03-02 09:00").respond("03-02 09:10").diagnose("03-02 09:15").propose("03-02 09:20");
    CHECK(desk.diagnose("03-02 09:30").runs(update).size() == 3);
    CHECK(desk.respond("03-02 09:40").runs(update).size() == 4);
    CHECK(desk.propose("03-02 09:50").runs(update).size() == 5);
}

TEST_CASE("update that counts from a later start is not started by an earlier message, and once by the start itself") {
    auto desk = with({{update, "4h"}});
    desk.rule(update).starts = Milestone::diagnosed;
    desk.open("03-02 09:00").respond("03-02 09:10");
    CHECK(desk.runs(update).empty());
    SUBCASE("a diagnosis") { CHECK(desk.diagnose("03-02 10:00").runs(update) == Runs{"running, due 03-02 14:00"}); }
    SUBCASE("a solution, which is told") {
        CHECK(desk.propose("03-02 10:00").runs(update) == Runs{"running, due 03-02 14:00"});
    }
}

TEST_CASE("update that pauses begins its new run paused while the wait lasts") {
    auto desk = with({{update, "4h"}});
    desk.rule(update).pauses = {WaitFor::customer};
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00").tell("03-02 18:00");
    CHECK(desk.runs(update) == Runs{"met, due 03-02 13:00, stopped 03-02 10:00",
                                    "met, due 03-02 22:00, stopped 03-02 18:00", "paused 03-02 18:00, 240 min left"});
}

TEST_CASE("the oldest word of the customer starts next; further ones move nothing") {
    auto desk = with({{next, "4h"}});
    desk.open("03-02 09:00").hear("03-02 10:00").hear("03-02 11:00");
    CHECK(desk.runs(next) == Runs{"running, due 03-02 14:00"});
    CHECK(desk.ticket().unanswered_at == on("03-02 10:00"));
    desk.hear("03-02 15:00");
    CHECK(desk.clock(next, "03-02 15:00") == "missed, due 03-02 14:00");
    CHECK(desk.runs(next).size() == 1);
}

TEST_CASE("the next message to the customer stops next, and the customer's next word starts a new run") {
    const auto heard = [] {
        auto desk = with({{next, "4h"}});
        desk.open("03-02 09:00").hear("03-02 10:00");
        return desk;
    };
    const std::string met = "met, due 03-02 14:00, stopped 03-02 14:00";
    CHECK(heard().tell("03-02 14:00").clock(next) == met);
    CHECK(heard().respond("03-02 14:00").clock(next) == met);
    CHECK(heard().propose("03-02 14:00").clock(next) == met);
    CHECK(heard().wait(WaitFor::customer, "03-02 14:00").clock(next) == met);
    CHECK(heard().resolve("03-02 14:00").clock(next) == met);
    CHECK(heard().note("03-02 14:00").clock(next) == "running, due 03-02 14:00");
    CHECK(heard().diagnose("03-02 14:00").clock(next) == "running, due 03-02 14:00");
    CHECK(heard().wait(WaitFor::parts, "03-02 14:00").clock(next) == "running, due 03-02 14:00");

    auto desk = heard();
    desk.tell("03-02 14:01").hear("03-02 15:00");
    CHECK(desk.runs(next) == Runs{"missed, due 03-02 14:00, stopped 03-02 14:01", "running, due 03-02 19:00"});
}

TEST_CASE("on a resolved or closed ticket a word starts next, and a note answers it without restarting update") {
    auto desk = with({{update, "4h"}, {next, "4h"}});
    desk.open("03-02 09:00").resolve("03-02 10:00").hear("03-02 11:00");
    CHECK(desk.clock(next) == "running, due 03-02 15:00");
    desk.tell("03-02 12:00");
    CHECK(desk.clock(next) == "met, due 03-02 15:00, stopped 03-02 12:00");
    CHECK(desk.runs(update) == Runs{"met, due 03-02 13:00, stopped 03-02 10:00"});
    desk.confirm("03-02 12:30").close("03-02 13:00").hear("03-02 14:00");
    CHECK(desk.clock(next) == "running, due 03-02 18:00");
    CHECK(desk.tell("03-02 15:00").clock(next) == "met, due 03-02 18:00, stopped 03-02 15:00");
    CHECK(desk.runs(update).size() == 1);
}

TEST_CASE("a promise runs to the end of the promised day in the default calendar's zone") {
    auto desk = with({});
    desk.open("03-02 09:00").promise("2026-03-04", "03-02 10:00");
    CHECK(desk.clock(promise) == "running, due 03-05 00:00");
    CHECK(newest(desk.ticket(), promise)->target == "2026-03-04");
    CHECK(newest(desk.ticket(), promise)->started_at == on("03-02 10:00"));
    const auto left = left_at(*newest(desk.ticket(), promise), on("03-04 22:00"), desk.calendars());
    REQUIRE(left.has_value());
    CHECK(left->value() == std::chrono::hours{2});
    SUBCASE("kept") {
        CHECK(desk.resolve("03-05 00:00").clock(promise) == "met, due 03-05 00:00, stopped 03-05 00:00");
    }
    SUBCASE("broken") {
        CHECK(desk.resolve("03-05 00:01").clock(promise) == "missed, due 03-05 00:00, stopped 03-05 00:01");
    }
    SUBCASE("no wait pauses it, whatever the policy says") {
        desk.rule(promise).pauses = {WaitFor::customer};
        CHECK(desk.wait(WaitFor::customer, "03-03 09:00").clock(promise) == "running, due 03-05 00:00");
    }
    SUBCASE("a solution, a diagnosis and a note leave it alone") {
        desk.propose("03-03 09:00").diagnose("03-03 10:00").tell("03-03 11:00");
        CHECK(desk.clock(promise) == "running, due 03-05 00:00");
    }
}

TEST_CASE("a later promise is a new run; the one before ends without a verdict, unless its day has passed") {
    auto desk = with({});
    desk.open("03-02 09:00").promise("2026-03-04", "03-02 10:00").promise("2026-03-06", "03-03 10:00");
    CHECK(desk.runs(promise) == Runs{"ended, due 03-05 00:00, stopped 03-03 10:00", "running, due 03-07 00:00"});
    desk.promise("2026-03-09", "03-07 10:00");
    CHECK(desk.runs(promise).at(1) == "missed, due 03-07 00:00, stopped 03-07 10:00");
    CHECK(newest(desk.ticket(), promise)->run == 3);
    CHECK(desk.promise("2026-03-08", "03-07 11:00").clock(promise) == "running, due 03-09 00:00");
    CHECK(desk.promise("2026-03-08", "03-07 12:00").runs(promise).size() == 4);
}

TEST_CASE("a reopening does not restart a promise") {
    auto desk = with({});
    desk.open("03-02 09:00").promise("2026-03-04", "03-02 10:00").resolve("03-03 10:00").reopen("03-03 11:00");
    CHECK(desk.runs(promise) == Runs{"met, due 03-05 00:00, stopped 03-03 10:00"});
}

TEST_CASE("a change of plan leaves a promise alone") {
    auto desk = with({});
    desk.open("03-02 09:00").promise("2026-03-04", "03-02 10:00").change_plan(a_plan("q", {}), "03-02 11:00");
    CHECK(desk.clock(promise) == "running, due 03-05 00:00");
}

}  // namespace
}  // namespace aftersales::domain::timing_talk_test
