// At most so many calls a person and working day: what does not fit moves on inside its window.
#include "service/a_callback_desk.hpp"

namespace callbacks_capacity_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* orders = R"(
[[callback_order]]
when = { region = ["north"] }
points = 10
)";

void deliver(CallbackDesk& desk, const std::string& serial, const std::string& day, const std::string& region = {}) {
    desk.asset(serial, desk.someone({.name = {serial}, .region = region}), day);
}

// "A1 ann 2026-03-12", by id.
Names placed(CallbackDesk& desk) {
    Names all;
    for (const auto& line : desk.lines()) {
        all.push_back(line.serial + " " + line.callback.assignee + " " +
                      desk.said(line.callback.call_at).substr(0, 10));
    }
    return all;
}

}  // namespace

TEST_CASE("what no day of the window has room for stays on its last day and says so") {
    CallbackDesk desk{calling("capacity = 1\n") + R"(
[[callback]]
id = "d7"
after = "delivered"
window = ["7d", "8d"]
)"};
    for (const auto* serial : {"A1", "A2", "A3", "A4", "A5"}) deliver(desk, serial, "2026-03-04");
    desk.schedule("2026-03-11");
    CHECK(placed(desk) == Names{"A1 ann 2026-03-11", "A2 ben 2026-03-11", "A3 ann 2026-03-12", "A4 ben 2026-03-12",
                                "A5 ann 2026-03-12"});
    CHECK(desk.callback(3).reason == "moved on: 1 calls a person and day");
    CHECK(desk.callback(5).reason == "no room in its window: 1 calls a person and day");
    CHECK(!desk.callback(5).late);
}

TEST_CASE("who has most points keeps the earliest day, also of calls whose windows open later") {
    CallbackDesk desk{calling("capacity = 1\n") + after_delivery + orders};
    for (const auto* serial : {"A1", "A2", "A3"}) deliver(desk, serial, "2026-03-03");
    deliver(desk, "N1", "2026-03-03", "north");
    deliver(desk, "N2", "2026-03-04", "north");
    desk.schedule("2026-03-11");
    CHECK(placed(desk) == Names{"A1 ben 2026-03-10", "A2 ben 2026-03-11", "A3 ann 2026-03-12", "N1 ann 2026-03-10",
                                "N2 ann 2026-03-11"});
}

TEST_CASE("a second run moves nothing, and neither does more room") {
    CallbackDesk desk{calling("capacity = 1\n") + after_delivery};
    for (const auto* serial : {"A1", "A2", "A3", "A4"}) deliver(desk, serial, "2026-03-04");
    desk.schedule("2026-03-11");
    const auto before = placed(desk);
    desk.schedule("2026-03-11");
    CHECK(placed(desk) == before);
    deliver(desk, "B1", "2026-03-04");
    desk.schedule("2026-03-11");
    CHECK(placed(desk).back() == "B1 ann 2026-03-13");
}

TEST_CASE("calls that were made count for their day") {
    CallbackDesk desk{calling("capacity = 1\n") + after_delivery};
    deliver(desk, "A1", "2026-03-04");
    deliver(desk, "A2", "2026-03-04");
    desk.at("2026-03-11T09:00:00+08:00");
    desk.schedule();
    desk.record(1, {.reached = true});
    desk.record(2, {.reached = true});
    deliver(desk, "B1", "2026-03-04");
    desk.schedule();
    CHECK(placed(desk).back() == "B1 ann 2026-03-12");
}

TEST_CASE("what is caught up is not placed on days that are over") {
    CallbackDesk desk{calling("capacity = 1\n") + after_delivery};
    for (const auto* serial : {"A1", "A2", "A3"}) deliver(desk, serial, "2026-03-03");
    desk.at("2026-03-12T08:00:00+08:00");
    desk.schedule();
    CHECK(placed(desk) == Names{"A1 ann 2026-03-12", "A2 ben 2026-03-12", "A3 ann 2026-03-13"});
    CHECK(desk.callback(1).reason == "moved on: its day was over");
}

TEST_CASE("what is caught up after its window has its own hour, and is not said to have had no room") {
    CallbackDesk desk{calling("capacity = 40\n") + R"(
[[callback]]
id = "d1"
after = "delivered"
window = ["1d", "3d"]
)"};
    deliver(desk, "A1", "2026-03-02");
    desk.at("2026-03-09T08:00:00+08:00");
    CHECK(desk.schedule().size() == 1);
    CHECK(placed(desk) == Names{"A1 ann 2026-03-03"});
    CHECK(desk.callback(1).reason == "its window is over");
}

TEST_CASE("a held call takes nobody's room, and counts again when it is held no more") {
    CallbackDesk desk{calling("capacity = 1\nhold_if_open = true\n") + after_delivery};
    const auto held = desk.customer("Held");
    desk.asset("H1", held, "2026-03-04");
    desk.asset("H2", desk.customer("Held too"), "2026-03-04");
    desk.ticket(held);
    desk.ticket(domain::CustomerId{2});
    desk.schedule("2026-03-11");
    deliver(desk, "A1", "2026-03-04");
    desk.schedule("2026-03-11");
    CHECK(placed(desk) == Names{"H1 ann 2026-03-11", "H2 ben 2026-03-11", "A1 ann 2026-03-11"});
    desk.close(domain::TicketId{2});
    deliver(desk, "A2", "2026-03-04");
    desk.schedule("2026-03-11");
    CHECK(placed(desk).back() == "A2 ann 2026-03-12");
}

}  // namespace callbacks_capacity_test
