#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace fold_callback_test {

using namespace aftersales::domain;
using aftersales::Result;
using aftersales::calendar::day;

namespace {

Result<Callback> next_of(const Callback& callback, Change change, std::string_view at = "03-10 10:00") {
    return apply(callback, {.object = ObjectKind::callback,
                            .id = 6,
                            .revision = callback.revision + 1,
                            .at = on(at),
                            .change = std::move(change)});
}

Callback after(const Callback& callback, Change change) {
    const auto result = next_of(callback, std::move(change));
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().message));
    return *result;
}

Callback a_callback() {
    return after({}, CallbackScheduled{.callback = CallbackId{6},
                                       .program = "d7",
                                       .customer = CustomerId{3},
                                       .asset = AssetId{4},
                                       .ticket = TicketId{5},
                                       .anchor = day("2026-03-02"),
                                       .due_from = day("2026-03-09"),
                                       .due_to = day("2026-03-17"),
                                       .call_at = on("03-09 09:00"),
                                       .late = true,
                                       .reason = "r",
                                       .assignee = "li.na"});
}

}  // namespace

TEST_CASE("a callback is what was scheduled") {
    CHECK(a_callback() == Callback{.id = CallbackId{6},
                                   .revision = 1,
                                   .program = "d7",
                                   .customer = CustomerId{3},
                                   .asset = AssetId{4},
                                   .ticket = TicketId{5},
                                   .anchor = day("2026-03-02"),
                                   .due_from = day("2026-03-09"),
                                   .due_to = day("2026-03-17"),
                                   .call_at = on("03-09 09:00"),
                                   .late = true,
                                   .reason = "r",
                                   .assignee = "li.na",
                                   .scheduled_at = on("03-10 10:00")});
}

TEST_CASE("one that was reached is done, with what was said") {
    const auto done = after(a_callback(), CallbackDone{.reached = true,
                                                       .score = 3,
                                                       .answers = {{"speed", 9, {}}, {"noise", {}, {"yes"}}},
                                                       .note = {"n"},
                                                       .problem = {"p"},
                                                       .problem_ticket = TicketId{8}});
    CHECK(done.state == CallbackState::done);
    CHECK(done.done_at == on("03-10 10:00"));
    CHECK(done.attempts == 1);
    CHECK(done.reached == true);
    CHECK(done.score == 3);
    CHECK(done.answers == std::vector<Answer>{{"speed", 9, {}}, {"noise", {}, {"yes"}}});
    CHECK(done.note.value == "n");
    CHECK(done.problem.value == "p");
    CHECK(done.problem_ticket == TicketId{8});
    CHECK_FALSE(done.moved);
}

TEST_CASE("one that was not reached stays open for another try, until it is given up") {
    auto tried = after(a_callback(), CallbackDone{.call_at = on("03-11 09:00"), .note = {"busy"}});
    CHECK(tried.state == CallbackState::open);
    CHECK(tried.attempts == 1);
    CHECK(tried.reached == false);
    CHECK(tried.call_at == on("03-11 09:00"));
    CHECK(tried.moved);
    CHECK_FALSE(tried.done_at);
    tried = after(tried, CallbackDone{.given_up = true});
    CHECK(tried.state == CallbackState::unreached);
    CHECK(tried.attempts == 2);
    CHECK(tried.done_at == on("03-10 10:00"));
    CHECK(tried.note.value == "busy");
}

TEST_CASE("one whose hour was agreed is moved; one whose day was corrected goes by its window again") {
    const auto agreed = after(a_callback(), CallbackRescheduled{.call_at = on("03-12 15:00"), .assignee = "wang.lei"});
    CHECK(agreed.call_at == on("03-12 15:00"));
    CHECK(agreed.moved);
    CHECK_FALSE(agreed.late);
    CHECK(agreed.reason.empty());
    CHECK(agreed.assignee == "wang.lei");
    CHECK(agreed.due_from == day("2026-03-09"));
    const auto corrected = after(agreed, CallbackRescheduled{.call_at = on("03-20 09:00"),
                                                             .anchor = day("2026-03-12"),
                                                             .due_from = day("2026-03-19"),
                                                             .due_to = day("2026-03-27"),
                                                             .late = true,
                                                             .reason = "delivered"});
    CHECK(corrected.anchor == day("2026-03-12"));
    CHECK(corrected.due_from == day("2026-03-19"));
    CHECK(corrected.due_to == day("2026-03-27"));
    CHECK(corrected.call_at == on("03-20 09:00"));
    CHECK(corrected.late);
    CHECK(corrected.reason == "delivered");
    CHECK(corrected.assignee == "wang.lei");
    CHECK_FALSE(corrected.moved);
}

TEST_CASE("one can be skipped, missed, dropped or merged") {
    CHECK(after(a_callback(), CallbackSkipped{}).state == CallbackState::skipped);
    CHECK(after(a_callback(), CallbackMissed{}).state == CallbackState::missed);
    const auto dropped = after(a_callback(), CallbackDropped{.reason = "reopened"});
    CHECK(dropped.state == CallbackState::dropped);
    CHECK(dropped.reason == "reopened");
    const auto merged = after(a_callback(), CallbackMerged{.into = CallbackId{9}});
    CHECK(merged.state == CallbackState::merged);
    CHECK(merged.merged_into == CallbackId{9});
}

TEST_CASE("it follows its records, and its personal texts can be erased") {
    CHECK(after(a_callback(), Changed{.field = "customer", .to = {"9"}}).customer == CustomerId{9});
    CHECK(after(a_callback(), Changed{.field = "asset", .to = {"9"}}).asset == AssetId{9});
    CHECK(after(a_callback(), Changed{.field = "ticket", .to = {"9"}}).ticket == TicketId{9});
    CHECK(after(a_callback(), Changed{.field = "assignee", .to = {"wang.lei"}}).assignee == "wang.lei");
    const auto done = after(a_callback(), CallbackDone{.reached = true,
                                                       .answers = {{"speed", 9, {}}, {"noise", {}, {"yes"}}},
                                                       .note = {"n"},
                                                       .problem = {"p"}});
    const auto erased = after(done, Erased{});
    CHECK(erased.answers == std::vector<Answer>{{"speed", 9, {}}});
    CHECK(erased.note.empty());
    CHECK(erased.problem.empty());
}

TEST_CASE("what cannot stand in its history is corrupt") {
    const auto failure = [](Change change) { return next_of(a_callback(), std::move(change)).error().message; };
    CHECK(failure(Changed{.field = "colour"}) ==
          "callback 6: event 2 (changed) names a field that a callback does not have");
    CHECK(failure(Changed{.field = "customer", .to = {"x"}}) ==
          "callback 6: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(Changed{.field = "customer", .to = {"0"}}) ==
          "callback 6: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(Changed{.field = "customer", .to = {"1x"}}) ==
          "callback 6: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(Responded{}) == "callback 6: event 2 (responded) is no event of a callback");
}

}  // namespace fold_callback_test
