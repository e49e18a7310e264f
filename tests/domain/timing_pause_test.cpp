#include "a_desk.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain::timing_pause_test {
namespace {

using enum ClockName;  // inside, where they hide the decisions of the same names
using std::chrono::hours;

ADesk with(std::initializer_list<std::pair<ClockName, const char*>> targets) {
    return ADesk{a_plan("p", {targets.begin(), targets.end()})};
}

TEST_CASE("a wait keeps what is left of an elapsed target, and the resume gives it back") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 10:00").wait(WaitFor::customer, "03-02 12:00");
    CHECK(desk.clock(resolve) == "paused 03-02 12:00, 2760 min left");
    CHECK_FALSE(newest(desk.ticket(), resolve)->due_at);
    desk.resume("03-04 12:00");
    CHECK(desk.clock(resolve) == "running, due 03-06 10:00");
    CHECK_FALSE(newest(desk.ticket(), resolve)->left);
    CHECK_FALSE(newest(desk.ticket(), resolve)->paused_at);
    CHECK(newest(desk.ticket(), resolve)->run == 1);
    CHECK(newest(desk.ticket(), resolve)->started_at == on("03-02 10:00"));
}

TEST_CASE("of a working target the working time is kept, so a wait outside working hours gives nothing away") {
    auto desk = with({{resolve, "8bh"}});
    desk.open("03-02 10:00");  // 2 h till noon, 4.5 h till six
    CHECK(desk.clock(resolve) == "running, due 03-03 10:30");
    desk.wait(WaitFor::customer, "03-02 19:00");
    CHECK(desk.clock(resolve) == "paused 03-02 19:00, 90 min left");
    CHECK(desk.resume("03-03 08:00").clock(resolve) == "running, due 03-03 10:30");
    desk.wait(WaitFor::customer, "03-03 09:30").resume("03-03 11:30");
    CHECK(desk.clock(resolve) == "running, due 03-03 14:00");
}

TEST_CASE("working days are kept as working time too") {
    auto desk = with({{resolve, "5bd"}});
    desk.open("03-02 10:00");
    CHECK(desk.clock(resolve) == "running, due 03-09 18:00");
    desk.wait(WaitFor::customer, "03-02 12:00").resume("03-04 12:00");
    CHECK(desk.clock(resolve) == "running, due 03-11 18:00");
}

TEST_CASE("a clock pauses for the reasons its rule names and for no other") {
    auto desk = with({{respond, "4h"}, {diagnose, "24h"}, {propose, "48h"}, {resolve, "48h"}, {update, "24h"}});
    desk.rule(resolve).pauses = {WaitFor::customer, WaitFor::parts};
    desk.open("03-02 09:00").wait(WaitFor::parts, "03-02 10:00");
    CHECK(desk.clock(respond) == "running, due 03-02 13:00");
    CHECK(desk.clock(diagnose) == "running, due 03-03 09:00");
    CHECK(desk.clock(propose) == "running, due 03-04 09:00");
    CHECK(desk.clock(resolve) == "paused 03-02 10:00, 2820 min left");
    CHECK(desk.clock(update) == "running, due 03-03 09:00");
    desk.wait(WaitFor::third_party, "03-02 10:30");
    CHECK(desk.clock(diagnose) == "running, due 03-03 09:00");
    desk.wait(WaitFor::customer, "03-02 11:00");
    CHECK(desk.clock(diagnose) == "paused 03-02 11:00, 1320 min left");
    CHECK(desk.clock(propose) == "paused 03-02 11:00, 2760 min left");
    CHECK(desk.clock(resolve) == "paused 03-02 10:00, 2820 min left");
}

TEST_CASE("a clock stays paused while any reason it pauses for holds, and resume ends all of them") {
    auto desk = with({{diagnose, "24h"}, {resolve, "48h"}});
    desk.rule(resolve).pauses = {WaitFor::customer, WaitFor::parts};
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00").wait(WaitFor::parts, "03-02 11:00");
    SUBCASE("a word from the customer ends only the wait for the customer") {
        desk.hear("03-02 12:00");
        CHECK(desk.clock(diagnose) == "running, due 03-03 11:00");
        CHECK(desk.clock(resolve) == "paused 03-02 10:00, 2820 min left");
        CHECK(desk.resume("03-02 14:00").clock(resolve) == "running, due 03-04 13:00");
    }
    SUBCASE("a resume ends all") {
        desk.resume("03-02 13:00");
        CHECK(desk.clock(diagnose) == "running, due 03-03 12:00");
        CHECK(desk.clock(resolve) == "running, due 03-04 12:00");
    }
}

TEST_CASE("a wait for the customer that is asked for twice is one pause") {
    auto desk = with({{resolve, "48h"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00").wait(WaitFor::customer, "03-02 11:00");
    CHECK(desk.clock(resolve) == "paused 03-02 10:00, 2820 min left");
    CHECK(desk.hear("03-02 12:00").clock(resolve) == "running, due 03-04 11:00");
}

TEST_CASE("a pause of an already missed clock changes nothing") {
    auto desk = with({{diagnose, "2h"}});
    desk.open("03-02 09:00");
    SUBCASE("a minute past its due time") {
        desk.wait(WaitFor::customer, "03-02 11:01").resume("03-03 09:00");
        CHECK(desk.clock(diagnose, "03-03 09:00") == "missed, due 03-02 11:00");
        CHECK(desk.diagnose("03-03 10:00").clock(diagnose) == "missed, due 03-02 11:00, stopped 03-03 10:00");
    }
    SUBCASE("but at its due time it is not missed yet") {
        desk.wait(WaitFor::customer, "03-02 11:00");
        CHECK(desk.clock(diagnose) == "paused 03-02 11:00, 0 min left");
        CHECK(desk.resume("03-03 09:00").clock(diagnose) == "running, due 03-03 09:00");
    }
}

TEST_CASE("a clock which stops while paused is due as if it had been resumed at the stop, and is met") {
    auto desk = with({{propose, "4h"}, {resolve, "8bh"}});
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00");
    desk.propose("03-05 09:00");
    CHECK(desk.clock(propose) == "met, due 03-05 12:00, stopped 03-05 09:00");
    CHECK(desk.clock(resolve) == "running, due 03-05 17:30");
    desk.wait(WaitFor::customer, "03-05 10:00").resolve("03-06 20:00");
    CHECK(desk.clock(resolve) == "met, due 03-09 16:30, stopped 03-06 20:00");
    CHECK_FALSE(newest(desk.ticket(), resolve)->paused_at);
}

TEST_CASE("a clock that starts during a wait it pauses for is paused from its start") {
    auto desk = with({{resolve, "48h"}});
    desk.rule(resolve) = {.starts = Milestone::responded, .pauses = {WaitFor::parts}};
    desk.open("03-02 09:00").wait(WaitFor::parts, "03-02 10:00").tell("03-02 11:00");
    CHECK(desk.clock(resolve) == "paused 03-02 11:00, 2880 min left");
    CHECK(desk.resume("03-03 09:00").clock(resolve) == "running, due 03-05 09:00");
}

TEST_CASE("an imported ticket that waits is paused from its opening") {
    auto desk = with({{respond, "4h"}, {resolve, "48h"}});
    desk.open(on("03-02 09:00"), {.imported_at = on("03-09 09:00"), .status = "waiting_customer"});
    CHECK(desk.clock(resolve) == "paused 03-02 09:00, 2880 min left");
    // found: T12. It waits for the customer, so somebody answered; nobody knows when.
    CHECK(desk.clock(respond) == "ended, due 03-02 13:00, stopped 03-02 09:00");
    desk.change_plan(a_plan("q", {{respond, "1h"}, {resolve, "48h"}}), "03-09 10:00");
    CHECK(desk.runs(respond).size() == 1);
}

TEST_CASE("what is left is told in the target's own time, negative when late, and not at all of a stopped clock") {
    auto desk = with({{respond, "2h"}, {diagnose, "4bh"}, {resolve, "8bh"}});
    desk.open("03-02 17:00");
    const auto left = [&](ClockName name, std::string_view now) {
        const auto seconds = left_at(*newest(desk.ticket(), name), on(now), desk.calendars());
        REQUIRE(seconds.has_value());
        return *seconds;
    };
    CHECK(left(respond, "03-02 18:30") == std::chrono::minutes{30});
    CHECK(left(respond, "03-03 09:00") == -hours{14});
    CHECK(left(diagnose, "03-02 20:00") == hours{3});
    CHECK(left(diagnose, "03-04 10:00") == -std::chrono::minutes{330});
    desk.wait(WaitFor::customer, "03-02 17:30");
    CHECK(left(diagnose, "03-04 10:00") == std::chrono::minutes{210});
    CHECK_FALSE(left(respond, "03-02 18:00"));

    const auto resumed = [&](ClockName name, std::string_view now) {
        const auto due = due_if_resumed(*newest(desk.ticket(), name), on(now), desk.calendars());
        REQUIRE(due.has_value());
        return shown(*due);
    };
    CHECK(resumed(diagnose, "03-04 10:00") == "03-04 15:00");
    CHECK(resumed(respond, "03-04 10:00") == "-");
    desk.resume("03-04 10:00");
    CHECK(resumed(diagnose, "03-04 10:00") == "-");
}

TEST_CASE("interruptions are the waits a clock pauses for and the ticket's rests, merged where they overlap") {
    auto desk = with({{resolve, "48h"}});
    desk.rule(resolve).pauses = {WaitFor::customer, WaitFor::parts};
    desk.open("03-02 09:00").wait(WaitFor::third_party, "03-02 09:10").resume("03-02 09:20");
    desk.wait(WaitFor::customer, "03-02 10:00").wait(WaitFor::parts, "03-02 11:00").hear("03-02 12:00");
    desk.resolve("03-02 13:00").reopen("03-02 14:00").wait(WaitFor::parts, "03-02 15:00");
    const auto told = [&](ClockName name) {
        std::vector<std::string> all;
        for (const auto& each : interruptions(desk.ticket(), name, on("03-02 09:00"), desk.rules()))
            all.push_back(shown(each.from) + " to " + shown(each.to) + ": " + each.why);
        return all;
    };
    CHECK(told(resolve) == std::vector<std::string>{"03-02 10:00 to 03-02 13:00: waiting_customer, waiting_parts",
                                                    "03-02 13:00 to 03-02 14:00: resolved",
                                                    "03-02 15:00 to -: waiting_parts"});
    CHECK(told(diagnose) == std::vector<std::string>{"03-02 10:00 to 03-02 12:00: waiting_customer",
                                                     "03-02 13:00 to 03-02 14:00: resolved"});
    CHECK(told(respond) == std::vector<std::string>{"03-02 13:00 to 03-02 14:00: resolved"});
    // One that began before the resolution; one that begins after it runs through the rest.
    CHECK(told(next) == std::vector<std::string>{"03-02 13:00 to 03-02 14:00: resolved"});
    CHECK(interruptions(desk.ticket(), next, on("03-02 13:30"), desk.rules()).empty());
    CHECK(told(feedback).empty());
    CHECK(told(promise).empty());
}

TEST_CASE("only the runs that a change alters are told, by name, then run") {
    auto desk = with({{respond, "2h"}, {diagnose, "24h"}, {propose, "48h"}, {resolve, "48h"}, {update, "24h"}});
    desk.open("03-02 09:00").propose("03-02 10:00");
    std::vector<std::pair<ClockName, int>> runs;
    for (const auto& clock : desk.history().back().effects.clocks) runs.emplace_back(clock.name, clock.run);
    CHECK(runs ==
          std::vector<std::pair<ClockName, int>>{{respond, 1}, {diagnose, 1}, {propose, 1}, {update, 1}, {update, 2}});
    CHECK(desk.note("03-02 11:00").history().back().effects.clocks.empty());
}

TEST_CASE("a calendar that is not there is the error of the step that needs it") {
    ADesk desk{a_plan("p", {{respond, "2bh"}}, "nowhere")};
    const Event event{.id = 1, .revision = 1, .at = on("03-02 09:00"), .change = Opened{}};
    const auto opened = apply(Ticket{}, event);
    REQUIRE(opened.has_value());
    const auto clocks = advance({}, *opened, event.change, event.at, desk.timing());
    REQUIRE_FALSE(clocks.has_value());
    CHECK(clocks.error().message == "there is no calendar 'nowhere'");
}

TEST_CASE("a policy that pauses otherwise touches no clock until the waits change") {
    auto desk = with({{diagnose, "8h"}, {resolve, "48h"}});
    desk.rule(diagnose).pauses = {};
    desk.open("03-02 09:00").wait(WaitFor::customer, "03-02 10:00");
    desk.rule(diagnose).pauses = {WaitFor::customer};
    desk.rule(resolve).pauses = {};
    desk.note("03-02 11:00");
    CHECK(desk.clock(diagnose) == "running, due 03-02 17:00");
    CHECK(desk.clock(resolve) == "paused 03-02 10:00, 2820 min left");
    desk.wait(WaitFor::parts, "03-02 12:00");
    CHECK(desk.clock(diagnose) == "paused 03-02 12:00, 300 min left");
    CHECK(desk.clock(resolve) == "running, due 03-04 11:00");
}

}  // namespace
}  // namespace aftersales::domain::timing_pause_test
