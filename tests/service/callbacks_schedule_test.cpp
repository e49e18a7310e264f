// When a callback is created, how long it is listed, and when it counts as missed (policy.md, Callbacks).
#include "aftersales/service/party/parties.hpp"
#include "service/a_callback_desk.hpp"

namespace callbacks_schedule_test {

using namespace aftersales;
using namespace aftersales::service;

TEST_CASE("a callback is created on the day its window opens, and once") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    CHECK(desk.listed().empty());
    CHECK(desk.listed("2026-03-08").empty());
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1"});
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1"});
    const auto callback = desk.callback(1);
    CHECK(calendar::print(callback.due_from) == "2026-03-09");
    CHECK(calendar::print(callback.due_to) == "2026-03-17");
    CHECK(desk.said(callback.call_at) == "2026-03-09T09:00:00+08:00");
    CHECK(!callback.late);
    CHECK(desk.all() == Names{"d7 A1 open"});
}

TEST_CASE("a horizon looks ahead of the day, in days or working days") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    CHECK(desk.listed("2026-03-05", "3d").empty());
    CHECK(desk.listed("2026-03-05", "2bd") == Names{"d7 A1"});
    CHECK(desk.listed("2026-03-05").empty());
    CHECK(desk.listed("2026-03-05", "4d") == Names{"d7 A1"});
}

TEST_CASE("days on which the schedule was not run are caught up") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    CHECK(desk.listed("2026-03-24") == Names{"d7 A1"});
    CHECK(desk.said(desk.callback(1).call_at) == "2026-03-09T09:00:00+08:00");
}

TEST_CASE("a callback stays on the list until seven days after its window and is missed then") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-03-09T08:00:00+08:00");
    desk.schedule();
    desk.at("2026-03-24T23:00:00+08:00");
    CHECK(desk.listed() == Names{"d7 A1"});
    desk.at("2026-03-25T00:00:00+08:00");
    CHECK(desk.listed().empty());
    CHECK(desk.all() == Names{"d7 A1 missed"});
}

TEST_CASE("looking at a day to come makes nothing missed") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.schedule("2026-03-09");
    CHECK(desk.listed("2026-04-05") == Names{"d30 A1"});
    CHECK(desk.all() == Names{"d7 A1 open", "d30 A1 open"});
    CHECK(desk.listed("2026-03-10") == Names{"d7 A1"});
}

TEST_CASE("what ran out while the schedule was not run is recorded as missed, and never listed") {
    CallbackDesk desk;
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    desk.at("2026-03-10T08:00:00+08:00");
    desk.schedule();
    desk.at("2026-06-02T08:00:00+08:00");
    CHECK(desk.listed() == Names{"d90 A1"});
    CHECK(desk.all() == Names{"d7 A1 missed", "d30 A1 missed", "d90 A1 open"});
    CHECK(desk.callback(2).assignee.empty());
    CHECK(desk.callback(2).reason == "the schedule was not run");
    CHECK(desk.listed() == Names{"d90 A1"});
    CHECK(desk.all().size() == 3);
}

TEST_CASE("what had run out before its asset was known was nobody's duty") {
    CallbackDesk desk;
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    desk.at("2026-03-10T08:00:00+08:00");
    desk.schedule();
    desk.at("2026-06-02T08:00:00+08:00");
    desk.asset("OLD", customer, "2026-03-02");
    CHECK(desk.listed() == Names{"d90 A1", "d90 OLD"});
    CHECK(desk.all() == Names{"d7 A1 missed", "d30 A1 missed", "d90 A1 open", "d90 OLD open"});
}

TEST_CASE("what a run every day could not have made was not missed") {
    CallbackDesk desk{calling() + R"(
[[callback]]
id = "d7"
after = "delivered"
window = ["7d", "8d"]
when = { tier = ["vip"] }
)"};
    const auto plain = desk.customer("Plain");
    desk.asset("A1", plain, "2026-03-02");
    const auto vip = desk.customer("Vip", "vip");
    const auto late = desk.run(
        [&](Writing& at) { return add_asset(at, {.serial = "L1", .product = "WM-100", .customer = vip}, at.now); });
    desk.asset("O1", vip, "2026-02-20");
    for (auto day = *calendar::read_date("2026-03-02"); day < *calendar::read_date("2026-04-10");
         day += std::chrono::days{1}) {
        desk.on(day);
        desk.schedule();
    }
    desk.run([&](Writing& at) { return edit_customer(at, plain, {{"tier", "vip"}}); });
    desk.run([&](Writing& at) { return edit_asset(at, late.id, {{"delivered", "2026-03-03"}}); });
    desk.on(*calendar::read_date("2026-04-10"));
    CHECK(desk.listed().empty());
    CHECK(desk.all() == Names{"d7 O1 missed"});
}

TEST_CASE("the first run of all creates only what is still on the list") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-06-02T08:00:00+08:00");
    CHECK(desk.listed() == Names{"d90 A1"});
    CHECK(desk.all() == Names{"d90 A1 open"});
}

TEST_CASE("a window without a time to call moves on and is late") {
    CallbackDesk desk{calling() + R"(
[[callback]]
id = "spring"
after = "delivered"
window = ["1d", "2d"]
)"};
    desk.asset("A1", desk.customer("Wang"), "2026-05-01");
    desk.at("2026-05-02T08:00:00+08:00");
    CHECK(desk.listed() == Names{"spring A1"});
    const auto callback = desk.callback(1);
    CHECK(callback.late);
    CHECK(callback.reason == "no time to call in its window");
    CHECK(desk.said(callback.call_at) == "2026-05-06T09:00:00+08:00");
    desk.at("2026-05-13T08:00:00+08:00");
    CHECK(desk.listed() == Names{"spring A1"});
    desk.at("2026-05-14T08:00:00+08:00");
    CHECK(desk.listed().empty());
}

TEST_CASE("only the programs named are created and listed") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.asset("A2", desk.customer("Li"), "2026-02-07");
    CHECK(desk.schedule("2026-03-10", "0d", {"d30"}).size() == 1);
    CHECK(desk.all() == Names{"d30 A2 open"});
    CHECK(desk.schedule("2026-03-10", "0d", {"d7"}).size() == 1);
}

TEST_CASE("nobody is called who has no asset's customer, or does not want to be called") {
    CallbackDesk desk;
    domain::Customer quiet{.name = {"Quiet"}};
    quiet.no_contact = true;
    desk.asset("A1", desk.someone(quiet), "2026-03-02");
    desk.asset("A2", {}, "2026-03-02");
    CHECK(desk.listed("2026-03-09").empty());
}

TEST_CASE("a closed ticket is followed from the moment of its closing") {
    CallbackDesk desk;
    const auto customer = desk.customer("Wang");
    desk.at("2026-03-02T10:00:00+08:00");
    const auto ticket = desk.ticket(customer);
    desk.at("2026-03-02T15:30:00+08:00");
    desk.close(ticket);
    CHECK(desk.listed() == Names{"closing Wang"});
    CHECK(desk.said(desk.callback(1).call_at) == "2026-03-02T15:30:00+08:00");
    CHECK(calendar::print(desk.callback(1).due_to) == "2026-03-05");
    CHECK(desk.told(ticket, "callback_scheduled") == 1);
}

TEST_CASE("a birthday, a set day and a recurring date are called about once each") {
    CallbackDesk desk{calling() + R"(
[[callback]]
id = "birthday"
after = "birthday"
window = ["0d", "3d"]
[[callback]]
id = "festival"
on = "2026-03-04"
window = ["0d", "1d"]
when = { tier = ["vip"] }
[[callback]]
id = "half-year"
every = "6mo"
window = ["0d", "7d"]
when = { tier = ["vip"] }
)"};
    desk.someone({.name = {"Ming"}, .birthday = calendar::read_date("1990-03-03")});
    desk.someone({.name = {"Vip"}, .tier = "vip"});
    CHECK(desk.listed().empty());
    CHECK(desk.listed("2026-03-03") == Names{"birthday Ming"});
    CHECK(desk.listed("2026-03-04") == Names{"birthday Ming", "festival Vip"});
    desk.at("2026-09-02T08:00:00+08:00");
    CHECK(desk.listed() == Names{"half-year Vip"});
    desk.at("2027-03-03T08:00:00+08:00");
    CHECK(desk.listed() == Names{"half-year Vip", "birthday Ming"});
    CHECK(desk.listed() == Names{"half-year Vip", "birthday Ming"});
}

}  // namespace callbacks_schedule_test
