#include "a_desk.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace fold_status_test {

using namespace aftersales::domain;

namespace {

ADesk opened() {
    ADesk desk{Targets{}};
    desk.open("03-02 09:00");
    return desk;
}

}  // namespace

TEST_CASE("the status after each step is that of the contract's table") {
    auto desk = opened();
    CHECK(desk.ticket().status == Status::fresh);
    CHECK(desk.note("03-02 09:01").ticket().status == Status::fresh);
    CHECK(desk.tell("03-02 09:02").ticket().status == Status::fresh);
    CHECK(desk.hear("03-02 09:03").ticket().status == Status::fresh);
    CHECK(desk.respond("03-02 09:04").ticket().status == Status::in_progress);
    CHECK(desk.wait(WaitFor::customer, "03-02 09:05").ticket().status == Status::waiting_customer);
    CHECK(desk.note("03-02 09:06").ticket().status == Status::waiting_customer);
    CHECK(desk.hear("03-02 09:07").ticket().status == Status::in_progress);
    CHECK(desk.wait(WaitFor::parts, "03-02 09:08").ticket().status == Status::waiting_parts);
    CHECK(desk.hear("03-02 09:09").ticket().status == Status::waiting_parts);
    CHECK(desk.wait(WaitFor::third_party, "03-02 09:10").ticket().status == Status::waiting_third_party);
    CHECK(desk.resume("03-02 09:11").ticket().status == Status::in_progress);
    CHECK(desk.resolve("03-02 09:12").ticket().status == Status::resolved);
    CHECK(desk.confirm("03-02 09:13", Satisfied::no).ticket().status == Status::reopened);
    CHECK(desk.hear("03-02 09:14").ticket().status == Status::reopened);
    CHECK(desk.diagnose("03-02 09:15").ticket().status == Status::in_progress);
    CHECK(desk.resolve("03-02 09:16").ticket().status == Status::resolved);
    CHECK(desk.confirm("03-02 09:17").ticket().status == Status::resolved);
    CHECK(desk.close("03-02 09:18").ticket().status == Status::closed);
    CHECK(desk.reopen("03-02 09:19").ticket().status == Status::reopened);
    CHECK(desk.propose("03-02 09:20").ticket().status == Status::in_progress);
    CHECK(desk.force("03-02 09:21").ticket().status == Status::closed);
    CHECK(desk.reopen("03-02 09:22").cancel("03-02 09:23").ticket().status == Status::cancelled);
}

TEST_CASE("waits overlap: the status names the latest, resume ends all, a word from the customer only its own") {
    auto desk = opened();
    desk.wait(WaitFor::parts, "03-02 10:00").wait(WaitFor::customer, "03-02 11:00");
    CHECK(desk.ticket().status == Status::waiting_customer);
    desk.hear("03-02 12:00");
    CHECK(desk.ticket().status == Status::waiting_parts);
    desk.wait(WaitFor::customer, "03-02 13:00").wait(WaitFor::third_party, "03-02 14:00").hear("03-02 15:00");
    CHECK(desk.ticket().status == Status::waiting_third_party);
    desk.resume("03-02 16:00");
    CHECK(desk.ticket().waits ==
          std::vector<Wait>{{.reason = WaitFor::parts, .from = on("03-02 10:00"), .to = on("03-02 16:00")},
                            {.reason = WaitFor::customer, .from = on("03-02 11:00"), .to = on("03-02 12:00")},
                            {.reason = WaitFor::customer, .from = on("03-02 13:00"), .to = on("03-02 15:00")},
                            {.reason = WaitFor::third_party, .from = on("03-02 14:00"), .to = on("03-02 16:00")}});
}

TEST_CASE("a step after which it is in progress ends the waits; so does every ending of the ticket") {
    const auto waits_after = [](const std::function<void(ADesk&)>& step) {
        auto desk = opened();
        desk.wait(WaitFor::parts, "03-02 10:00").wait(WaitFor::customer, "03-02 10:30");
        step(desk);
        for (const auto& wait : desk.ticket().waits) CHECK(wait.to == on("03-02 11:00"));
        return desk.ticket().status;
    };
    CHECK(waits_after([](ADesk& desk) { desk.respond("03-02 11:00"); }) == Status::in_progress);
    CHECK(waits_after([](ADesk& desk) { desk.diagnose("03-02 11:00"); }) == Status::in_progress);
    CHECK(waits_after([](ADesk& desk) { desk.propose("03-02 11:00"); }) == Status::in_progress);
    CHECK(waits_after([](ADesk& desk) { desk.resolve("03-02 11:00"); }) == Status::resolved);
    CHECK(waits_after([](ADesk& desk) { desk.force("03-02 11:00"); }) == Status::closed);
    CHECK(waits_after([](ADesk& desk) { desk.cancel("03-02 11:00"); }) == Status::cancelled);
}

TEST_CASE("the instants of the milestones are those of the first answer, diagnosis and solution, and of the last "
          "resolution") {
    auto desk = opened();
    desk.diagnose("03-02 10:00").propose("03-02 11:00").respond("03-02 12:00").resolve("03-02 13:00");
    desk.reopen("03-02 14:00").diagnose("03-02 15:00").propose("03-02 16:00").resolve("03-02 17:00");
    const auto& ticket = desk.ticket();
    CHECK(ticket.diagnosed_at == on("03-02 10:00"));
    CHECK(ticket.proposed_at == on("03-02 11:00"));
    CHECK(ticket.responded_at == on("03-02 11:00"));
    CHECK(ticket.resolved_at == on("03-02 17:00"));
    CHECK(ticket.rests ==
          std::vector<Rest>{{.from = on("03-02 13:00"), .to = on("03-02 14:00")}, {.from = on("03-02 17:00")}});
}

TEST_CASE("a resolution that nobody had answered before is the first answer") {
    auto desk = opened();
    CHECK(desk.resolve("03-02 13:00").ticket().responded_at == on("03-02 13:00"));
}

TEST_CASE("the cause is that of the diagnosis, the solution that of the last resolution") {
    auto desk = opened();
    desk.record(Diagnosed{.message = {"pump"}, .cause = Cause::third_party}, on("03-02 10:00"));
    desk.record(Resolved{.message = {"new pump"}}, on("03-02 11:00")).reopen("03-02 12:00");
    desk.record(Diagnosed{.message = {"hose"}}, on("03-02 13:00"));
    CHECK(desk.ticket().cause == Cause::third_party);
    CHECK(desk.ticket().solution.value == "new pump");
    desk.record(Resolved{.message = {"new hose"}}, on("03-02 14:00"));
    CHECK(desk.ticket().solution.value == "new hose");
}

TEST_CASE("a reopening takes the confirmation and the closing back, and so does the next resolution") {
    auto desk = opened();
    desk.resolve("03-02 10:00").confirm("03-02 11:00").close("03-02 12:00");
    CHECK(desk.ticket().confirmed_at == on("03-02 11:00"));
    CHECK(desk.ticket().closed_at == on("03-02 12:00"));
    desk.reopen("03-02 13:00");
    CHECK_FALSE(desk.ticket().confirmed_at);
    CHECK_FALSE(desk.ticket().closed_at);
    CHECK(desk.ticket().resolved_at == on("03-02 10:00"));
    desk.resolve("03-02 14:00").confirm("03-02 15:00", Satisfied::no);
    CHECK_FALSE(desk.ticket().confirmed_at);
}

TEST_CASE("the score given at closing replaces that of the confirmation, and none replaces nothing") {
    auto desk = opened();
    desk.resolve("03-02 10:00").record(Confirmed{.score = 4}, on("03-02 11:00"));
    CHECK(desk.ticket().score == 4);
    SUBCASE("none") { CHECK(desk.close("03-02 12:00").ticket().score == 4); }
    SUBCASE("one") { CHECK(desk.record(Closed{.score = 9}, on("03-02 12:00")).ticket().score == 9); }
    SUBCASE("a second confirmation") { CHECK(desk.confirm("03-02 12:00").ticket().score == 4); }
}

TEST_CASE("a message to the customer answers the oldest word; a word among ourselves does not") {
    auto desk = opened();
    desk.hear("03-02 10:00").hear("03-02 10:30").note("03-02 11:00").diagnose("03-02 11:30");
    CHECK(desk.ticket().unanswered_at == on("03-02 10:00"));
    CHECK_FALSE(desk.ticket().told_at);
    desk.tell("03-02 12:00");
    CHECK_FALSE(desk.ticket().unanswered_at);
    CHECK(desk.ticket().told_at == on("03-02 12:00"));
    CHECK_FALSE(desk.hear("03-02 13:00").wait(WaitFor::customer, "03-02 14:00").ticket().unanswered_at);
    CHECK_FALSE(desk.hear("03-02 15:00").propose("03-02 16:00").ticket().unanswered_at);
    CHECK_FALSE(desk.hear("03-02 17:00").resolve("03-02 18:00").ticket().unanswered_at);
    CHECK_FALSE(desk.reopen("03-02 19:00").hear("03-02 19:10").force("03-02 19:20").ticket().unanswered_at);
    CHECK_FALSE(desk.reopen("03-02 19:30").hear("03-02 19:40").cancel("03-02 19:50").ticket().unanswered_at);
}

TEST_CASE("a merged ticket knows the one it went on under") {
    auto desk = opened();
    desk.record(Merged{.into = 7}, on("03-02 10:00"));
    CHECK(desk.ticket().status == Status::merged);
    CHECK(desk.ticket().merged_into == TicketId{7});
}

TEST_CASE("a promise and each delay set the promised day") {
    auto desk = opened();
    desk.promise("2026-03-04", "03-02 10:00").promise("2026-03-06", "03-02 11:00");
    CHECK(desk.ticket().promised_at == aftersales::calendar::day("2026-03-06"));
    CHECK(std::holds_alternative<Delayed>(desk.history().back().change));
}

}  // namespace fold_status_test
