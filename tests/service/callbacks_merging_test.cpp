// One call instead of two: what was made already leads too, what was agreed stays, and what is merged is asked.
#include "service/a_callback_desk.hpp"

namespace callbacks_merging_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

std::string merging(const std::string& more) { return calling("merge_within = \"2d\"\n") + more; }

constexpr const char* two_programs = R"(
[[callback]]
id = "d7"
label = "First week"
after = "delivered"
window = ["7d", "15d"]
script = ["Is it quiet?", "Is it warm?"]
dimensions = ["product"]
[[callback]]
id = "bought"
label = "The purchase"
after = "purchased"
window = ["8d", "15d"]
text = "Thank you, {customer.name}."
script = ["Was {asset.serial} dear?"]
dimensions = ["product", "price"]
emergency = "Oh dear."
)";

// Delivered and bought on 2 March: calls on the 9th and the 10th.
void sell(CallbackDesk& desk, const std::string& serial = "A1") {
    domain::Asset added{.serial = serial, .product = "WM-100", .customer = desk.customer("Wang")};
    added.delivered = added.purchased = calendar::read_date("2026-03-02");
    desk.run([&](Writing& at) { return add_asset(at, added, at.now); });
}

void agree(CallbackDesk& desk, std::int64_t id, const std::string& hour) {
    desk.run([&](Writing& at) {
        return reschedule_callback(at, domain::CallbackId{id}, *calendar::read_instant(hour), {"as agreed"});
    });
}

}  // namespace

TEST_CASE("who was called is not called again for what was due soon after, but for what happened since") {
    CallbackDesk desk{merging(std::string{after_delivery} + after_closing)};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    desk.at("2026-03-09T09:00:00+08:00");
    desk.schedule();
    desk.asset("A2", customer, "2026-03-04");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.record(1, {.reached = true, .score = 9});
    desk.at("2026-03-11T08:00:00+08:00");
    CHECK(desk.listed().empty());
    CHECK(desk.all() == Names{"d7 A1 done", "d7 A2 merged"});
    CHECK(desk.callback(2).merged_into == domain::CallbackId{1});
    desk.close(desk.ticket(customer));
    CHECK(desk.listed() == Names{"closing Wang"});
}

TEST_CASE("a call that was skipped or reached nobody does not lead") {
    for (const bool skipped : {true, false}) {
        CallbackDesk desk{merging(two_programs)};
        sell(desk);
        desk.at("2026-03-09T09:00:00+08:00");
        CHECK(desk.listed() == Names{"d7 A1"});
        for (int attempt = 0; attempt < 3 && !skipped; ++attempt) desk.record(1, {.reached = false, .at = desk.now()});
        if (skipped) desk.run([](Writing& at) { return skip_callback(at, domain::CallbackId{1}, {"abroad"}); });
        desk.at("2026-03-10T08:00:00+08:00");
        CHECK(desk.listed() == Names{"bought A1"});
    }
}

TEST_CASE("an hour that was agreed is kept, and what lies near it on either side is asked then") {
    CallbackDesk desk{merging(two_programs)};
    sell(desk);
    desk.at("2026-03-09T09:00:00+08:00");
    desk.schedule();
    agree(desk, 1, "2026-03-11T15:00:00+08:00");
    desk.at("2026-03-10T08:00:00+08:00");
    CHECK(desk.listed().empty());
    CHECK(desk.all() == Names{"d7 A1 open", "bought A1 merged"});
    CHECK(desk.callback(2).merged_into == domain::CallbackId{1});
    CHECK(desk.said(desk.callback(1).call_at) == "2026-03-11T15:00:00+08:00");
}

TEST_CASE("an hour that was agreed further off is left, and so is the other call") {
    CallbackDesk desk{merging(two_programs)};
    sell(desk);
    desk.at("2026-03-09T09:00:00+08:00");
    desk.schedule();
    agree(desk, 1, "2026-03-12T15:00:00+08:00");
    desk.at("2026-03-10T08:00:00+08:00");
    CHECK(desk.listed() == Names{"bought A1"});
    CHECK(desk.all() == Names{"d7 A1 open", "bought A1 open"});
}

TEST_CASE("a call asks what was merged into it, behind its own questions") {
    CallbackDesk desk{merging(two_programs)};
    sell(desk);
    desk.schedule("2026-03-10");
    REQUIRE(desk.all() == Names{"d7 A1 open", "bought A1 merged"});
    const auto call = desk.callback(1);
    const auto script = script_for(desk.reading(), call);
    REQUIRE(script);
    CHECK(script->questions == Names{"Is it quiet?", "Is it warm?", "Was A1 dear?"});
    CHECK(script->text == "Thank you, Wang.");
    CHECK(script->dimensions == Names{"product", "price"});
    CHECK(script->emergency.find("\nOh dear.") != std::string::npos);
    REQUIRE(script->together.size() == 1);
    CHECK(script->together.front().id == domain::CallbackId{2});
    const auto key = [&](const std::string& said) {
        const auto answer = read_answer(desk.store(), desk.rules(), call, said, "no");
        return answer ? answer->key : answer.error().message;
    };
    CHECK(key("2") == "Is it warm?");
    CHECK(key("3") == "Was {asset.serial} dear?");
    CHECK(key("4") == "there is no question 4: the script of d7 has 3");
}

}  // namespace callbacks_merging_test
