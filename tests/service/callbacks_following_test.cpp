// What callbacks hang on changes: birthdays, tiers, owners, customers that turn out to be one.
#include "service/a_callback_desk.hpp"

namespace callbacks_following_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* key_customers = R"(
[[callback]]
id = "birthday"
after = "birthday"
window = ["0d", "3d"]
[[callback]]
id = "key"
every = "30d"
window = ["0d", "7d"]
when = { tier = ["vip", "gold"] }
)";

void edit(CallbackDesk& desk, domain::CustomerId id, const std::string& field, const std::string& value) {
    desk.run([&](Writing& at) { return edit_customer(at, id, {{field, value}}); });
}

domain::CustomerId born(CallbackDesk& desk, const std::string& name, const std::string& birthday) {
    return desk.someone({.name = {name}, .phone = {"13900000000" + name}, .birthday = calendar::read_date(birthday)});
}

std::string day(const domain::Date& date) { return calendar::print(date); }

}  // namespace

TEST_CASE("a corrected birthday moves its open call") {
    CallbackDesk desk{calling() + key_customers};
    const auto ming = born(desk, "Ming", "1990-03-03");
    desk.at("2026-03-03T08:00:00+08:00");
    CHECK(desk.listed() == Names{"birthday Ming"});
    edit(desk, ming, "birthday", "1990-03-10");
    CHECK(day(desk.callback(1).anchor) == "2026-03-10");
    CHECK(day(desk.callback(1).due_to) == "2026-03-13");
    CHECK(desk.said(desk.callback(1).call_at) == "2026-03-10T09:00:00+08:00");
    CHECK(desk.listed().empty());
    CHECK(desk.listed("2026-03-10") == Names{"birthday Ming"});
    CHECK(desk.all() == Names{"birthday Ming open"});
}

TEST_CASE("a birthday taken away, or corrected to a day long past, drops its open call") {
    CallbackDesk desk{calling() + key_customers};
    const auto ming = born(desk, "Ming", "1990-03-03");
    const auto hong = born(desk, "Hong", "1990-03-03");
    desk.at("2026-03-03T08:00:00+08:00");
    desk.schedule();
    edit(desk, ming, "birthday", "");
    edit(desk, hong, "birthday", "1990-01-15");
    CHECK(desk.all() == Names{"birthday Ming dropped", "birthday Hong dropped"});
    CHECK(desk.callback(2).reason == "the corrected day is past");
    desk.at("2027-01-15T08:00:00+08:00");
    CHECK(desk.listed() == Names{"birthday Hong"});
}

TEST_CASE("what a tier promises every so often counts from its beginning and ends with it") {
    CallbackDesk desk{calling() + key_customers};
    const auto customer = desk.customer("Vip");
    desk.at("2026-03-10T10:00:00+08:00");
    edit(desk, customer, "tier", "vip");
    desk.at("2026-04-08T08:00:00+08:00");
    CHECK(desk.listed().empty());
    desk.at("2026-04-09T08:00:00+08:00");
    CHECK(desk.listed() == Names{"key Vip"});
    edit(desk, customer, "tier", "");
    CHECK(desk.all() == Names{"key Vip dropped"});
    desk.at("2026-05-09T08:00:00+08:00");
    CHECK(desk.listed().empty());
    edit(desk, customer, "tier", "gold");
    desk.at("2026-06-08T08:00:00+08:00");
    CHECK(desk.listed() == Names{"key Vip"});
    edit(desk, customer, "tier", "vip");
    CHECK(desk.all() == Names{"key Vip dropped", "key Vip open"});
}

TEST_CASE("customers that are one are called about a day once") {
    CallbackDesk desk{calling() + key_customers};
    const auto one = born(desk, "Ming", "1990-03-03");
    const auto other = born(desk, "Ming Li", "1990-03-03");
    desk.at("2026-03-03T08:00:00+08:00");
    CHECK(desk.listed() == Names{"birthday Ming", "birthday Ming Li"});
    desk.run([&](Writing& at) { return merge_customers(at, one, other); });
    CHECK(desk.all() == Names{"birthday Ming Li dropped", "birthday Ming Li open"});
    CHECK(desk.listed() == Names{"birthday Ming Li"});
}

// found: T14
TEST_CASE("who was called about a day is not called about it again as the customer that they are merged into") {
    CallbackDesk desk{calling() + key_customers};
    const auto one = born(desk, "Ming", "1990-03-03");
    const auto other = born(desk, "Ming Li", "1990-03-03");
    desk.at("2026-03-03T08:00:00+08:00");
    CHECK(desk.listed() == Names{"birthday Ming", "birthday Ming Li"});
    desk.record(1, {.reached = true});
    desk.run([&](Writing& at) { return merge_customers(at, one, other); });
    CHECK(desk.all() == Names{"birthday Ming Li done", "birthday Ming Li dropped"});
    CHECK(desk.listed().empty());
    desk.at("2026-03-04T08:00:00+08:00");
    CHECK(desk.listed().empty());
}

TEST_CASE("calls about an asset are dropped where its new owner does not want any") {
    CallbackDesk desk;
    const auto owner = desk.customer("Old");
    const auto next = desk.customer("New");
    const auto asset = desk.asset("A1", owner, "2026-03-02");
    desk.schedule("2026-03-09");
    edit(desk, next, "no_contact", "yes");
    desk.run([&](Writing& at) { return edit_asset(at, asset, {{"customer", std::to_string(next.value)}}); });
    CHECK(desk.all() == Names{"d7 A1 dropped"});
}

TEST_CASE("a call that reached nobody is no longer at an hour that was agreed") {
    CallbackDesk desk;
    desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.schedule();
    const auto wish = calendar::read_instant("2026-03-10T15:00:00+08:00");
    desk.run([&](Writing& at) { return reschedule_callback(at, domain::CallbackId{1}, *wish, {}); });
    CHECK(desk.callback(1).reason == "agreed with the customer");
    desk.at("2026-03-10T15:05:00+08:00");
    desk.record(1, {.reached = false});
    CHECK(desk.callback(1).reason == "not reached, to be tried again after 1d");
}

}  // namespace callbacks_following_test
