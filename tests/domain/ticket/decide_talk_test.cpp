#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace decide_talk_test {

using namespace aftersales::domain;

namespace {

ADesk opened() {
    ADesk desk{Targets{}};
    desk.open("03-02 09:00");
    return desk;
}

Ticket in(Status status) { return {.id = TicketId{3}, .revision = 1, .status = status}; }

const std::vector<Status> open_statuses{Status::fresh,         Status::in_progress,         Status::waiting_customer,
                                        Status::waiting_parts, Status::waiting_third_party, Status::reopened};

// The change decided on, as it must be.
template <class Kind>
Kind made(const Decision& decision) {
    REQUIRE_MESSAGE(decision.has_value(), (decision ? "" : decision.error().message));
    REQUIRE(decision->has_value());
    const auto* change = std::get_if<Kind>(&**decision);
    REQUIRE_MESSAGE(change, kind(**decision));
    return *change;
}

std::string refusal(const Decision& decision) {
    REQUIRE_FALSE(decision.has_value());
    CHECK(decision.error().kind == aftersales::ErrorKind::refused);
    CHECK_FALSE(decision.error().hints.empty());
    return decision.error().message;
}

std::vector<std::string> hints(const Decision& decision) {
    REQUIRE_FALSE(decision.has_value());
    return decision.error().hints;
}

}  // namespace

TEST_CASE("respond, diagnose, propose and wait are for open tickets") {
    for (const auto status : open_statuses) {
        made<Responded>(respond(in(status), {}));
        made<Diagnosed>(diagnose(in(status), {}));
        made<Proposed>(propose(in(status), {}));
        made<Waiting>(wait(in(status), {.reason = WaitFor::parts}));
    }
    for (const auto status : {Status::resolved, Status::closed, Status::cancelled}) {
        const std::string is = "ticket 3 is " + std::string{word(status)} + " and cannot ";
        CHECK(refusal(respond(in(status), {})) == is + "be responded to");
        CHECK(refusal(diagnose(in(status), {})) == is + "be diagnosed");
        CHECK(refusal(propose(in(status), {})) == is + "be proposed a solution for");
        CHECK(refusal(wait(in(status), {.reason = WaitFor::parts})) == is + "wait");
    }
}

TEST_CASE("a refusal says what is possible instead") {
    CHECK(hints(diagnose(in(Status::closed), {})) ==
          std::vector<std::string>{"Reopen it first: aftersales ticket reopen 3 -m WHY",
                                   "Possible are reopen, note, hear, assign and update."});
    CHECK(hints(diagnose(in(Status::resolved), {})) ==
          std::vector<std::string>{"Reopen it first: aftersales ticket reopen 3 -m WHY",
                                   "Possible are confirm, close, reopen, note, hear, assign and update."});
    CHECK(hints(diagnose(in(Status::cancelled), {})) ==
          std::vector<std::string>{"Reopen it first: aftersales ticket reopen 3 -m WHY", "Possible is reopen."});
    auto merged = in(Status::merged);
    merged.merged_into = TicketId{7};
    CHECK(refusal(respond(merged, {})) == "ticket 3 is merged into ticket 7 and cannot be responded to");
    CHECK(hints(respond(merged, {})) == std::vector<std::string>{"Go on with ticket 7."});
}

TEST_CASE("only waiting tickets can be resumed") {
    for (const auto status : {Status::waiting_customer, Status::waiting_parts, Status::waiting_third_party})
        made<Resumed>(resume(in(status), {}));
    CHECK(refusal(resume(in(Status::in_progress), {})) == "ticket 3 is in_progress and cannot be resumed");
    CHECK(refusal(resume(in(Status::fresh), {})) == "ticket 3 is new and cannot be resumed");
    CHECK(refusal(resume(in(Status::reopened), {})) == "ticket 3 is reopened and cannot be resumed");
    CHECK(hints(resume(in(Status::in_progress), {})) ==
          std::vector<std::string>{
              "Possible are respond, diagnose, propose, wait, resolve, promise, note, hear, assign, update, "
              "cancel and merge."});
    CHECK(refusal(resume(in(Status::closed), {})) == "ticket 3 is closed and cannot be resumed");
}

TEST_CASE("notes and words of the customer are for all but cancelled and merged tickets") {
    auto statuses = open_statuses;
    statuses.insert(statuses.end(), {Status::resolved, Status::closed});
    for (const auto status : statuses) {
        CHECK(made<Noted>(note(in(status), {"m"}, ToldBy::customer)) == Noted{.message = {"m"}, .told_customer = true});
        CHECK(made<Noted>(note(in(status), {"m"})) == Noted{.message = {"m"}, .told_customer = false});
        CHECK(made<Heard>(hear(in(status), {"m"})).message.value == "m");
    }
    CHECK(refusal(note(in(Status::cancelled), {})) == "ticket 3 is cancelled and cannot take a note");
    CHECK(refusal(hear(in(Status::cancelled), {})) == "ticket 3 is cancelled and cannot take a word of the customer");
    refusal(note(in(Status::merged), {}));
    refusal(hear(in(Status::merged), {}));
}

TEST_CASE("steps carry what was said") {
    CHECK(made<Responded>(respond(in(Status::fresh), {"m"})).message.value == "m");
    CHECK(made<Diagnosed>(diagnose(in(Status::fresh), {.message = {"m"}, .cause = Cause::own})) ==
          Diagnosed{.message = {"m"}, .cause = Cause::own});
    CHECK(made<Proposed>(propose(in(Status::fresh), {"m"})).message.value == "m");
    const auto until = aftersales::calendar::day("2026-03-09");
    CHECK(made<Waiting>(wait(in(Status::fresh), {.reason = WaitFor::third_party, .until = until, .message = {"m"}})) ==
          Waiting{.reason = WaitFor::third_party, .until = until, .message = {"m"}});
    CHECK(made<Resumed>(resume(in(Status::waiting_parts), {"m"})).message.value == "m");
}

TEST_CASE("a second response is a message to the customer, and leaves a wait alone") {
    auto desk = opened();
    desk.respond("03-02 10:00").wait(WaitFor::parts, "03-02 11:00");
    CHECK(made<Noted>(respond(desk.ticket(), {"m"})) == Noted{.message = {"m"}, .told_customer = true});
    CHECK(desk.respond("03-02 12:00").ticket().status == Status::waiting_parts);
}

// T24
TEST_CASE("a second response, diagnosis or solution on a reopened ticket is a message, and it is in progress again") {
    auto desk = opened();
    desk.respond("03-02 10:00").resolve("03-02 11:00").reopen("03-02 12:00");
    REQUIRE(desk.ticket().status == Status::reopened);
    CHECK(made<Noted>(respond(desk.ticket(), {"m"})) ==
          Noted{.message = {"m"}, .told_customer = true, .takes_up = true});
    CHECK_FALSE(made<Noted>(note(desk.ticket(), {"m"}, ToldBy::customer)).takes_up);
    CHECK(desk.respond("03-02 13:00").ticket().status == Status::in_progress);
    CHECK(desk.ticket().responded_at == on("03-02 10:00"));
}

TEST_CASE("a response after another first answer is the first response, and ends a wait") {
    auto desk = opened();
    desk.wait(WaitFor::customer, "03-02 10:00");
    CHECK(desk.respond("03-02 11:00").ticket().status == Status::in_progress);
    CHECK(desk.ticket().responded_at == on("03-02 10:00"));
    auto noted = opened();
    CHECK(noted.tell("03-02 10:00").respond("03-02 11:00").ticket().status == Status::in_progress);
}

TEST_CASE("a second diagnosis replaces what the first said, and nothing else happens") {
    auto desk = opened();
    desk.take(diagnose(desk.ticket(),
                       {.message = {"seal"}, .cause = Cause::own, .verdict = QualityFault::quality, .verified = {}}),
              on("03-02 10:00"));
    desk.wait(WaitFor::parts, "03-02 10:30");
    const auto again =
        made<Noted>(diagnose(desk.ticket(), {.message = {"pump"}, .cause = Cause::user, .verified = Verified::no}));
    CHECK_FALSE(again.told_customer);
    CHECK(again.replaces == Replaces::diagnosis);
    desk.take(Decision{std::optional<Change>{again}}, on("03-02 11:00"));
    const auto& ticket = desk.ticket();
    CHECK(ticket.diagnosis.value == "pump");
    CHECK(ticket.cause == Cause::user);
    CHECK(ticket.verdict == QualityFault::quality);
    CHECK(ticket.verified == Verified::no);
    CHECK(ticket.diagnosed_at == on("03-02 10:00"));
    CHECK(ticket.status == Status::waiting_parts);
    CHECK_FALSE(ticket.responded_at);
}

TEST_CASE("a second solution replaces the first and is told to the customer, after a reopening too") {
    auto desk = opened();
    desk.propose("03-02 10:00");
    CHECK(made<Noted>(propose(desk.ticket(), {"m"})) ==
          Noted{.message = {"m"}, .told_customer = true, .told = {}, .replaces = Replaces::offer});
    desk.resolve("03-02 11:00").reopen("03-02 12:00");
    CHECK(desk.take(propose(desk.ticket(), {"new pump"}), on("03-02 13:00")).ticket().status == Status::in_progress);
    CHECK(desk.ticket().proposed_at == on("03-02 10:00"));
    CHECK(desk.ticket().plan_text.value == "new pump");
    CHECK(desk.ticket().told_at == on("03-02 13:00"));
}

// service.md 0.2
TEST_CASE("whoever is told has an answer, by whatever step") {
    const auto told_by = [](auto decide) {
        auto desk = opened();
        desk.take(decide(desk.ticket()), on("03-02 10:00"));
        return desk.ticket().responded_at;
    };
    const auto promised = aftersales::calendar::day("2026-03-09");
    CHECK(told_by([&](const Ticket& it) { return promise(it, promised, {"m"}, ToldBy::sms); }));
    CHECK_FALSE(told_by([&](const Ticket& it) { return promise(it, promised, {"m"}); }));
    CHECK(told_by([](const Ticket& it) { return diagnose(it, {.message = {"m"}, .told = ToldBy::phone}); }));
    CHECK_FALSE(told_by([](const Ticket& it) { return diagnose(it, {.message = {"m"}}); }));
    CHECK(told_by([](const Ticket& it) { return wait(it, {.reason = WaitFor::parts, .told = ToldBy::chat}); }));
    CHECK_FALSE(told_by([](const Ticket& it) { return wait(it, {.reason = WaitFor::parts}); }));
    const auto noted = made<Noted>(note(in(Status::fresh), {"m"}, ToldBy::onsite));
    CHECK(noted.told_customer);
    CHECK(noted.told == ToldBy::onsite);
}

TEST_CASE("a wait to a day is a run of the clock wait, which stops when nothing is waited for any more") {
    auto desk = opened();
    const auto until = aftersales::calendar::day("2026-03-04");
    const auto later = aftersales::calendar::day("2026-03-06");
    desk.take(wait(desk.ticket(), {.reason = WaitFor::parts, .until = until}), on("03-02 10:00"));
    CHECK(desk.ticket().waiting_until == until);
    REQUIRE(newest(desk.ticket(), ClockName::wait) != nullptr);
    desk.take(wait(desk.ticket(), {.reason = WaitFor::customer, .until = later}), on("03-03 10:00"));
    CHECK(desk.ticket().waiting_until == later);
    CHECK(newest(desk.ticket(), ClockName::wait)->run == 2);
    desk.hear("03-03 11:00");  // parts are still waited for
    CHECK(desk.ticket().waiting_until == later);
    CHECK(newest(desk.ticket(), ClockName::wait)->state == ClockState::running);
    desk.take(resume(desk.ticket(), {}), on("03-07 09:00"));
    CHECK_FALSE(desk.ticket().waiting_until);
    CHECK(newest(desk.ticket(), ClockName::wait)->state == ClockState::missed);
    CHECK(newest(desk.ticket(), ClockName::wait)->due_at == on("03-07 00:00"));
}

// D14
TEST_CASE("work adds up, and its last test and advice stand") {
    auto desk = opened();
    desk.take(work(desk.ticket(), {.action = WorkAction::inspect,
                                   .message = {"looked"},
                                   .minutes = 20,
                                   .test = TestResult::failed,
                                   .advice = {"unplug it"},
                                   .by = "mia"}),
              on("03-02 10:00"));
    CHECK(desk.ticket().status == Status::in_progress);
    desk.take(work(desk.ticket(), {.action = WorkAction::replace, .fee = Money{12050}, .by = "leo"}),
              on("03-02 11:00"));
    desk.take(
        work(desk.ticket(), {.action = WorkAction::replace, .test = TestResult::passed, .fee = Money{5}, .by = "mia"}),
        on("03-02 12:00"));
    const auto& ticket = desk.ticket();
    CHECK(ticket.work == std::vector<std::string>{"inspect", "replace"});
    CHECK(ticket.worked_by == std::vector<std::string>{"mia", "leo"});
    CHECK(ticket.minutes == 20);
    CHECK(ticket.test == TestResult::passed);
    CHECK(ticket.advice.value == "unplug it");
    CHECK(ticket.fee == Money{12055});
}

}  // namespace decide_talk_test
