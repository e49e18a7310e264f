// Who calls, who is called first, and what not every desk wants: merging, holding, capacity.
#include "service/a_callback_desk.hpp"

namespace callbacks_order_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* orders = R"(
[[callback_order]]
when = { ticket_within = "30d" }
points = 30
label = "recent repair"
[[callback_order]]
when = { tier = ["vip"] }
points = 10
[[callback_order]]
when = { last_score_at_most = 6 }
points = 20
)";

}  // namespace

TEST_CASE("a call falls to whoever of the role has the fewest open ones of that day, ties by id") {
    CallbackDesk desk;
    for (const auto* serial : {"A1", "A2", "A3"}) desk.asset(serial, desk.customer(serial), "2026-03-02");
    desk.asset("V", desk.customer("V", "vip"), "2026-03-02");
    desk.asset("B1", desk.customer("B1"), "2026-03-03");
    desk.schedule("2026-03-10");
    Names callers;
    for (const auto& line : desk.lines()) callers.push_back(line.serial + " " + line.callback.assignee);
    CHECK(callers == Names{"A1 ann", "A2 ben", "A3 ann", "V sue", "B1 ann"});
}

TEST_CASE("most points are called first, then by time, then by id; points are judged when the list is made") {
    CallbackDesk desk{calling() + after_delivery + orders};
    const auto plain = desk.customer("Plain");
    desk.asset("P", plain, "2026-03-02");
    desk.asset("V", desk.customer("Vip", "vip"), "2026-03-02");
    const auto list = desk.schedule("2026-03-09");
    REQUIRE(list.size() == 2);
    CHECK(list[0].line.serial == "V");
    CHECK(list[0].turn == domain::CallTurn{.points = 10, .reason = "tier vip"});
    CHECK(list[1].turn == domain::CallTurn{});
    desk.close(desk.ticket(plain));
    const auto later = desk.schedule("2026-03-09");
    CHECK(later[0].line.serial == "P");
    CHECK(later[0].turn == domain::CallTurn{.points = 30, .reason = "recent repair"});
}

TEST_CASE("a low score on a former callback adds its points") {
    CallbackDesk desk{calling() + after_delivery + orders};
    desk.asset("A", desk.customer("A"), "2026-02-07");
    desk.asset("B", desk.customer("B"), "2026-02-07");
    desk.at("2026-03-09T10:00:00+08:00");
    CHECK(desk.listed() == Names{"d30 A", "d30 B"});
    desk.record(2, {.reached = true, .score = 5});
    desk.at("2026-05-08T10:00:00+08:00");
    const auto list = desk.schedule();
    REQUIRE(list.size() == 2);
    CHECK(list[0].line.serial == "B");
    CHECK(list[0].turn.points == 20);
}

TEST_CASE("a call soon after an earlier one of the same customer is merged into it") {
    CallbackDesk desk{calling("merge_within = \"3d\"\n") + after_delivery};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    desk.asset("A2", customer, "2026-03-04");
    desk.asset("A3", customer, "2026-03-06");
    desk.asset("B1", desk.customer("Li"), "2026-03-04");
    CHECK(desk.listed("2026-03-13") == Names{"d7 A1", "d7 B1", "d7 A3"});
    CHECK(desk.all() == Names{"d7 A1 open", "d7 A2 merged", "d7 B1 open", "d7 A3 open"});
    CHECK(desk.callback(2).merged_into == domain::CallbackId{1});
}

TEST_CASE("a call found out later takes in the one that comes soon after it") {
    CallbackDesk desk{calling("merge_within = \"3d\"\n") + after_delivery};
    const auto customer = desk.customer("Wang");
    desk.asset("A2", customer, "2026-03-04");
    desk.schedule("2026-03-11");
    desk.asset("A1", customer, "2026-03-03");
    CHECK(desk.listed("2026-03-11") == Names{"d7 A1"});
    CHECK(desk.all() == Names{"d7 A2 merged", "d7 A1 open"});
}

TEST_CASE("a customer with an open ticket is not called while it is held") {
    CallbackDesk desk{calling("hold_if_open = true\n") + R"(
[[callback]]
id = "d7"
after = "delivered"
window = ["7d", "15d"]
[[callback]]
id = "always"
after = "delivered"
window = ["7d", "15d"]
even_if_open = true
)"};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    const auto ticket = desk.ticket(customer, "A1");
    CHECK(desk.listed("2026-03-09") == Names{"always A1"});
    desk.close(ticket);
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1", "always A1"});
}

TEST_CASE("nobody is given more calls a day than the capacity") {
    CallbackDesk desk{calling("capacity = 1\n") + after_delivery};
    for (const auto* serial : {"A1", "A2", "A3", "A4", "A5"}) desk.asset(serial, desk.customer(serial), "2026-03-05");
    desk.schedule("2026-03-12");
    Names placed;
    for (const auto& line : desk.lines()) {
        placed.push_back(line.callback.assignee + " " + desk.said(line.callback.call_at).substr(0, 10));
    }
    CHECK(placed == Names{"ann 2026-03-12", "ben 2026-03-12", "ann 2026-03-13", "ben 2026-03-13", "ann 2026-03-16"});
    CHECK(desk.callback(3).reason == "moved on: 1 calls a person and day");
}

TEST_CASE("the customer is told ahead, and not of a call that is not needed any more") {
    CallbackDesk desk{calling("notice = \"1d\"\n") + after_delivery + R"(
[notify.sms]
command = ["send-sms", "{to}"]
)"};
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.schedule("2026-03-02", "7d");
    const auto notices = [&] {
        std::vector<store::Notice> all;
        REQUIRE(desk.store().outbox().notices({}, [&](const store::Notice& notice) -> Result<bool> {
            all.push_back(notice);
            return true;
        }));
        return all;
    };
    REQUIRE(notices().size() == 1);
    CHECK(notices()[0].to == "customer:1");
    CHECK(notices()[0].channel == "sms");
    CHECK(desk.said(notices()[0].not_before) == "2026-03-08T09:00:00+08:00");
    desk.run([](Writing& at) { return skip_callback(at, domain::CallbackId{1}, {"abroad"}); });
    CHECK(notices()[0].state == "cancelled");
}

}  // namespace callbacks_order_test
