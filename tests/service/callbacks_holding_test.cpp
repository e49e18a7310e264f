// A customer with an open ticket is not called meanwhile: not told that we will call, and the call not missed.
#include "aftersales/service/delivery.hpp"
#include "aftersales/service/times.hpp"
#include "service/a_callback_desk.hpp"

namespace callbacks_holding_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

std::string holding(const std::string& more = {}) {
    return calling("hold_if_open = true\n" + more) + after_delivery + R"(
[notify.sms]
command = ["/bin/true"]
)";
}

struct Held {
    CallbackDesk desk;
    domain::CustomerId customer{desk.customer("Wang")};
    domain::TicketId ticket{};
    explicit Held(const std::string& rules) : desk{rules} {
        desk.asset("A1", customer, "2026-03-02");
        ticket = desk.ticket(customer);
    }
    // "waiting", by id.
    Names notices() {
        Names all;
        REQUIRE(desk.store().outbox().notices({}, [&](const store::Notice& notice) -> Result<bool> {
            if (notice.event == "callback") all.push_back(notice.state);
            return true;
        }));
        return all;
    }
    void send() {
        const TimeSource clock = [&] { return desk.now(); };
        REQUIRE(deliver_notices(desk.store(), desk.rules(), clock, {},
                                [](const store::Notice&) { return Result<void>{}; }));
    }
};

}  // namespace

TEST_CASE("who is held is told of no call, and of it where the hold ends in time") {
    Held it{holding("notice = \"1d\"\n")};
    it.desk.schedule("2026-03-02", "7d");
    CHECK(it.desk.all() == Names{"d7 A1 open"});
    CHECK(it.notices().empty());
    it.desk.at("2026-03-06T10:00:00+08:00");
    it.desk.close(it.ticket);
    CHECK(it.notices() == Names{"waiting"});
    it.desk.at("2026-03-08T10:00:00+08:00");
    it.send();
    CHECK(it.notices() == Names{"sent"});
}

TEST_CASE("a notice that was queued is not sent while the call is held") {
    Held it{holding("notice = \"1d\"\n")};
    it.desk.close(it.ticket);
    it.desk.schedule("2026-03-02", "7d");
    CHECK(it.notices() == Names{"waiting"});
    it.desk.at("2026-03-08T08:00:00+08:00");
    const auto again = it.desk.ticket(it.customer);
    it.desk.at("2026-03-08T10:00:00+08:00");
    it.send();
    CHECK(it.notices() == Names{"cancelled"});
    it.desk.at("2026-03-08T15:00:00+08:00");
    it.desk.close(again);
    CHECK(it.notices() == Names{"cancelled", "waiting"});
}

TEST_CASE("how many calls are held is told, and they are found by a filter") {  // found: P10
    const std::string closing = "\n[[callback]]\nid = \"closing\"\nafter = \"delivered\"\nwindow = [\"7d\", "
                                "\"9d\"]\neven_if_open = true\n";
    Held it{holding() + closing};
    it.desk.asset("B1", it.desk.customer("Li"), "2026-03-02");
    it.desk.at("2026-03-09T10:00:00+08:00");
    CHECK(it.desk.listed() == Names{"d7 B1", "closing A1", "closing B1"});
    const auto today = *calendar::read_date("2026-03-09");
    const auto held = [&] { return *held_callbacks(it.desk.writing(), {.day = today, .until = today}); };
    const auto found = [&](const std::string& term) {
        Names names;
        const auto scope = filter_scope(it.desk.rules(), it.desk.now(), "ann");
        const auto filter = domain::read_callback_filter({"state:open", term}, scope);
        REQUIRE(filter);
        REQUIRE(judged_callbacks(it.desk.reading(), *filter, [&](const auto& line, const auto&) -> Result<bool> {
            names.push_back(line.callback.program + " " + line.serial);
            return true;
        }));
        return names;
    };
    CHECK(held() == 1);
    CHECK(found("held:yes") == Names{"d7 A1"});
    CHECK(found("held:no") == Names{"d7 B1", "closing A1", "closing B1"});
    it.desk.close(it.ticket);
    CHECK(held() == 0);
    CHECK(found("held:yes").empty());
}

TEST_CASE("what is held is not missed, and has its seven days from the end of the hold") {
    Held it{holding()};
    it.desk.at("2026-03-09T08:00:00+08:00");
    CHECK(it.desk.listed().empty());
    it.desk.at("2026-03-30T08:00:00+08:00");
    CHECK(it.desk.listed().empty());
    CHECK(it.desk.callback(1).state == domain::CallbackState::open);
    it.desk.at("2026-03-30T10:00:00+08:00");
    it.desk.close(it.ticket);
    CHECK(it.desk.listed() == Names{"d7 A1"});
    it.desk.at("2026-04-06T08:00:00+08:00");
    CHECK(it.desk.listed().front() == "d7 A1");
    it.desk.at("2026-04-07T08:00:00+08:00");
    it.desk.schedule();
    CHECK(it.desk.callback(1).state == domain::CallbackState::missed);
}

}  // namespace callbacks_holding_test
