#include "aftersales/domain/record/decide_act.hpp"
#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace act_test {

using namespace aftersales::domain;
using aftersales::ErrorKind;

namespace {

Task added(Task given) {
    const auto after = apply(
        Task{},
        {.object = ObjectKind::task, .id = 5, .revision = 1, .at = on("03-02 09:00"), .change = Added<Task>{given}});
    REQUIRE(after.has_value());
    return *after;
}

Task then(const Task& task, std::string_view step, std::string_view at) {
    const auto after = apply(task, {.object = ObjectKind::task,
                                    .id = 5,
                                    .revision = task.revision + 1,
                                    .at = on(at),
                                    .change = acted(Task{}, place_of_step(ObjectKind::task, step), {"m"}, {})});
    REQUIRE_MESSAGE(after.has_value(), (after ? "" : after.error().message));
    return *after;
}

const Act& act_of(std::string_view step) { return task_acts.at(place_of_step(ObjectKind::task, step)); }

}  // namespace

TEST_CASE("an act leads to its state, keeps its instant and clears what it says it clears") {
    const auto open = added({.ticket = TicketId{1}, .assignee = "li", .text = {"look"}, .due_at = on("03-04 00:00")});
    CHECK(open.state == TaskState::open);
    const auto done = then(open, "done", "03-03 10:00");
    CHECK(done.state == TaskState::done);
    CHECK(done.done_at == on("03-03 10:00"));
    CHECK(done.assignee == "li");
    CHECK(done.revision == 2);
    const auto again = then(done, "reopen", "03-03 11:00");
    CHECK(again.state == TaskState::open);
    CHECK_FALSE(again.done_at);
}

TEST_CASE("what is not possible is refused with what is, and what is so already is no act") {
    const auto done = then(added({.ticket = TicketId{1}}), "done", "03-03 10:00");
    const auto dropped = check_act(ObjectKind::task, RecordView{done}, act_of("drop"));
    REQUIRE_FALSE(dropped.has_value());
    CHECK(dropped.error().kind == ErrorKind::refused);
    CHECK(dropped.error().message == "task 5 is done: drop is not possible");
    CHECK(dropped.error().hints == std::vector<std::string>{"Possible: reopen."});
    CHECK(check_act(ObjectKind::task, RecordView{done}, act_of("done")).value() == Possible::so_already);
    CHECK(check_act(ObjectKind::task, RecordView{done}, act_of("reopen")).value() == Possible::yes);
    CHECK(calling_off(ObjectKind::task, RecordView{done}) == std::nullopt);
    CHECK(calling_off(ObjectKind::task, RecordView{Task{}}) == place_of_step(ObjectKind::task, "drop"));
}

TEST_CASE("each record that hangs on a ticket has clock runs of its own, whatever the ticket does") {
    ADesk desk{a_plan("p", {})};
    desk.open("03-02 09:00");
    const auto step = [&](std::int64_t number, std::string_view what, std::string_view at) {
        RecordStepped stepped{.object = ObjectKind::task, .number = number, .what = std::string{what}};
        for (const auto& act : task_acts)
            if (act.word == what) stepped.starts = act.starts, stepped.stops = act.stops, stepped.ends = act.ends;
        if (stepped.starts) stepped.due = on(number == 7 ? "03-04 00:00" : "03-05 00:00");
        desk.record(stepped, on(at));
    };
    const auto runs = [&](std::string_view target) {
        std::vector<Clock> all;
        for (const auto& each : desk.ticket().clocks)
            if (each.name == ClockName::task && each.target == target) all.push_back(each);
        return all;
    };
    step(7, "task_added", "03-02 10:00");
    step(9, "task_added", "03-02 11:00");
    REQUIRE(runs("task 7").size() == 1);
    REQUIRE(runs("task 9").size() == 1);
    CHECK(runs("task 7")[0].due_at == on("03-04 00:00"));
    CHECK(runs("task 9")[0].due_at == on("03-05 00:00"));
    CHECK(runs("task 7")[0].run != runs("task 9")[0].run);
    desk.wait(WaitFor::customer, "03-02 12:00");
    CHECK(runs("task 7")[0].state == ClockState::running);
    step(7, "task_done", "03-03 10:00");
    CHECK(runs("task 7")[0].state == ClockState::met);
    CHECK(runs("task 9")[0].state == ClockState::running);
    step(7, "task_reopened", "03-03 11:00");
    REQUIRE(runs("task 7").size() == 2);
    CHECK(runs("task 7")[0].state == ClockState::met);
    CHECK(runs("task 7")[1].state == ClockState::running);
    desk.resolve("03-03 12:00");
    step(9, "task_done", "03-06 10:00");
    CHECK(runs("task 9")[0].state == ClockState::missed);
    step(7, "task_dropped", "03-03 13:00");
    CHECK(runs("task 7")[1].state == ClockState::ended);
    CHECK(interruptions(desk.ticket(), ClockName::task, on("03-02 10:00"), desk.rules()).empty());
}

TEST_CASE("what goes on while it runs keeps its run, and what was missed stays missed") {
    ADesk desk{a_plan("p", {})};
    desk.open("03-02 09:00");
    const auto start = [&](std::string_view due, std::string_view at) {
        desk.record(RecordStepped{.object = ObjectKind::product_return,
                                  .number = 3,
                                  .what = "return_received",
                                  .starts = ClockName::inspect,
                                  .due = on(due)},
                    on(at));
    };
    start("03-04 00:00", "03-02 10:00");
    start("03-06 00:00", "03-03 10:00");
    REQUIRE(desk.ticket().clocks.size() == 1);
    CHECK(desk.ticket().clocks[0].due_at == on("03-06 00:00"));
    start("03-09 00:00", "03-07 10:00");
    REQUIRE(desk.ticket().clocks.size() == 2);
    CHECK(desk.ticket().clocks[0].state == ClockState::missed);
    CHECK(desk.ticket().clocks[1].state == ClockState::running);
    CHECK(desk.ticket().clocks[1].due_at == on("03-09 00:00"));
}

// D13
TEST_CASE("the handler's own word is due from the assignment, anew with each note or work, until it is resolved") {
    ADesk desk{a_plan("p", {{ClockName::progress, "1bd"}})};
    desk.open("03-02 09:00").note("03-02 09:30");
    CHECK(newest(desk.ticket(), ClockName::progress) == nullptr);
    desk.take(assign(desk.ticket(), "li", {}), on("03-02 10:00"));
    REQUIRE(newest(desk.ticket(), ClockName::progress) != nullptr);
    CHECK(shown(newest(desk.ticket(), ClockName::progress)->due_at) == "03-03 18:00");
    desk.note("03-03 17:00");
    CHECK(newest(desk.ticket(), ClockName::progress)->run == 2);
    CHECK(shown(newest(desk.ticket(), ClockName::progress)->due_at) == "03-04 18:00");
    desk.record(Worked{.action = WorkAction::repair}, on("03-04 18:30"));
    CHECK(desk.ticket().clocks.at(1).state == ClockState::missed);
    CHECK(newest(desk.ticket(), ClockName::progress)->run == 3);
    desk.resolve("03-05 10:00");
    CHECK(newest(desk.ticket(), ClockName::progress)->state == ClockState::met);
    desk.note("03-05 11:00");
    CHECK(newest(desk.ticket(), ClockName::progress)->run == 3);
    desk.reopen("03-06 10:00");
    CHECK(newest(desk.ticket(), ClockName::progress)->run == 4);
    CHECK(newest(desk.ticket(), ClockName::progress)->state == ClockState::running);
}

TEST_CASE("a team's ticket is its lead's until one of the team takes it") {
    const TeamWork team{.id = "lab", .lead = "li", .members = {"li", "wu"}};
    ADesk desk{a_plan("p", {})};
    desk.open("03-02 09:00");
    desk.take(assign(desk.ticket(), team, {}), on("03-02 10:00"));
    CHECK(desk.ticket().team == "lab");
    CHECK(desk.ticket().assignee == "li");
    CHECK_FALSE(assign(desk.ticket(), team, {}).value());
    CHECK(take(desk.ticket(), "zhao", team).error().kind == ErrorKind::refused);
    desk.take(take(desk.ticket(), "wu", team), on("03-02 11:00"));
    CHECK(desk.ticket().assignee == "wu");
    CHECK(desk.ticket().team == "lab");
    CHECK(take(desk.ticket(), "li", team).error().kind == ErrorKind::refused);
    desk.take(assign(desk.ticket(), "chen", {}), on("03-02 12:00"));
    CHECK(desk.ticket().team.empty());
}

TEST_CASE("followers are kept once each") {
    ADesk desk{a_plan("p", {})};
    desk.open("03-02 09:00");
    desk.take(follow(desk.ticket(), "li"), on("03-02 10:00")).take(follow(desk.ticket(), "wu"), on("03-02 10:01"));
    CHECK_FALSE(follow(desk.ticket(), "li").value());
    CHECK(desk.ticket().followers == std::vector<std::string>{"li", "wu"});
    desk.take(unfollow(desk.ticket(), "li"), on("03-02 10:02"));
    CHECK(desk.ticket().followers == std::vector<std::string>{"wu"});
    CHECK_FALSE(unfollow(desk.ticket(), "li").value());
}

}  // namespace act_test
