// Callbacks that are moved, skipped, dropped and handed over, by a person or because what they hang on changed.
#include "service/a_callback_desk.hpp"

namespace callbacks_moves_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

Result<domain::Callback> moved(CallbackDesk& desk, const std::string& to) {
    return desk.attempt([&](Writing& at) {
        return reschedule_callback(at, domain::CallbackId{1}, *calendar::read_instant(to), {"asked for it"});
    });
}

}  // namespace

TEST_CASE("a reopened ticket drops its callback in the same transaction, and the next closing makes a new one") {
    CallbackDesk desk;
    const auto ticket = desk.ticket(desk.customer("Wang"));
    desk.close(ticket);
    CHECK(desk.listed() == Names{"closing Wang"});
    desk.reopen(ticket);
    CHECK(desk.all() == Names{"closing Wang dropped"});
    CHECK(desk.callback(1).reason == "its ticket was reopened");
    CHECK(desk.told(ticket, "callback_dropped") == 1);
    CHECK(desk.listed().empty());
    desk.close(ticket);
    CHECK(desk.listed() == Names{"closing Wang"});
    CHECK(desk.all() == Names{"closing Wang dropped", "closing Wang open"});
}

TEST_CASE("a customer who is not satisfied drops the callback too") {
    CallbackDesk desk{calling() + R"(
[[callback]]
id = "solved"
after = "resolved"
window = ["0bd", "3bd"]
)"};
    const auto ticket = desk.ticket(desk.customer("Wang"));
    desk.resolve(ticket);
    CHECK(desk.listed() == Names{"solved Wang"});
    desk.take_step(ticket,
                   [](const auto& before) { return domain::confirm(before, {}, domain::Satisfied::no, {"no"}); });
    CHECK(desk.all() == Names{"solved Wang dropped"});
    CHECK(desk.listed().empty());
}

TEST_CASE("a ticket that was called about once is not called about after its next closing") {
    CallbackDesk desk;
    const auto ticket = desk.ticket(desk.customer("Wang"));
    desk.close(ticket);
    desk.schedule();
    desk.record(1, {.reached = true, .score = 8});
    desk.reopen(ticket);
    desk.close(ticket);
    CHECK(desk.listed().empty());
    CHECK(desk.all() == Names{"closing Wang done"});
}

TEST_CASE("what was merged into a dropped call is promised again") {
    CallbackDesk desk{calling("merge_within = \"5d\"\n") + after_delivery + after_closing};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-02-24");
    const auto ticket = desk.ticket(customer);
    desk.close(ticket);
    CHECK(desk.listed("2026-03-03") == Names{"closing Wang"});
    CHECK(desk.all() == Names{"closing Wang open", "d7 A1 merged"});
    desk.reopen(ticket);
    CHECK(desk.all() == Names{"closing Wang dropped", "d7 A1 dropped"});
    CHECK(desk.listed("2026-03-03") == Names{"d7 A1"});
}

TEST_CASE("a corrected delivery moves the open callbacks that count from it") {
    CallbackDesk desk;
    const auto asset = desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.schedule("2026-03-09");
    desk.on(*calendar::read_date("2026-03-05"));
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"delivered", "2026-03-05"}}); });
    const auto callback = desk.callback(1);
    CHECK(calendar::print(callback.anchor) == "2026-03-05");
    CHECK(calendar::print(callback.due_from) == "2026-03-12");
    CHECK(calendar::print(callback.due_to) == "2026-03-20");
    CHECK(desk.said(callback.call_at) == "2026-03-12T09:00:00+08:00");
    CHECK(callback.assignee == "ann");
    CHECK(desk.listed("2026-03-09").empty());
    CHECK(desk.listed("2026-03-12") == Names{"d7 A1"});
    CHECK(desk.all() == Names{"d7 A1 open"});
}

TEST_CASE("a corrected delivery leaves what was called and what counts from something else") {
    CallbackDesk desk;
    const auto customer = desk.customer("Wang");
    const auto asset = desk.asset("A1", customer, "2026-03-02");
    desk.close(desk.ticket(customer, "A1"));
    desk.schedule("2026-03-09");
    const auto followed = desk.callback(1);
    desk.record(2, {.reached = true});
    const auto done = desk.callback(2);
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"delivered", "2026-02-28"}}); });
    CHECK(desk.callback(1) == followed);
    CHECK(desk.callback(2) == done);
}

TEST_CASE("a delivery taken away drops its callbacks, and a new date promises new ones") {
    CallbackDesk desk;
    const auto asset = desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.schedule("2026-03-09");
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"delivered", ""}}); });
    CHECK(desk.all() == Names{"d7 A1 dropped"});
    CHECK(desk.listed("2026-03-09").empty());
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"delivered", "2026-03-01"}}); });
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1"});
}

TEST_CASE("an asset's new owner gets its calls") {
    CallbackDesk desk;
    const auto asset = desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    const auto li = desk.customer("Li");
    desk.schedule("2026-03-09");
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"customer", std::to_string(li.value)}}); });
    CHECK(desk.callback(1).customer == li);
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1"});
}

TEST_CASE("an agreed time becomes the first allowed one and is listed from its day") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.schedule();
    const auto after = moved(desk, "2026-03-11T12:10:00+08:00");
    REQUIRE(after);
    CHECK(desk.said(after->call_at) == "2026-03-11T14:00:00+08:00");
    CHECK(calendar::print(after->due_from) == "2026-03-09");
    CHECK(desk.listed("2026-03-10").empty());
    CHECK(desk.listed("2026-03-11") == Names{"d7 A1"});
}

TEST_CASE("a call agreed for after its window is listed until seven days after its hour") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.schedule();
    REQUIRE(moved(desk, "2026-03-25T10:00:00+08:00"));
    desk.at("2026-03-24T10:00:00+08:00");
    CHECK(desk.listed().empty());
    desk.at("2026-04-01T10:00:00+08:00");
    CHECK(desk.listed() == Names{"d7 A1", "d30 A1"});
    desk.at("2026-04-02T10:00:00+08:00");
    CHECK(desk.listed() == Names{"d30 A1"});
}

TEST_CASE("nobody can be called yesterday") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.schedule();
    const auto after = moved(desk, "2026-03-08T10:00:00+08:00");
    REQUIRE(!after);
    CHECK(after.error().kind == ErrorKind::refused);
}

TEST_CASE("a skipped callback counts as had") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.schedule("2026-03-09");
    desk.run([](Writing& at) { return skip_callback(at, domain::CallbackId{1}, {"abroad"}); });
    CHECK(desk.listed("2026-03-09").empty());
    CHECK(desk.all() == Names{"d7 A1 skipped"});
    const auto again = desk.attempt([](Writing& at) { return skip_callback(at, domain::CallbackId{1}, {"still"}); });
    REQUIRE(!again);
    CHECK(again.error().message == "callback 1 is skipped and cannot be skipped");
}

}  // namespace callbacks_moves_test
