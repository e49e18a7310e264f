// Whom programs call: conditions on units, regions, past scores and open tickets; days in the year; care without
// scores.
#include "aftersales/service/report/calling_report.hpp"
#include "service/a_callback_desk.hpp"

namespace callbacks_programs_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

// A program with these keys, and no other.
std::string program(const std::string& keys) { return calling() + "[[callback]]\nid = \"p\"\n" + keys; }

std::string after_delivery_when(const std::string& when) {
    return program("after = \"delivered\"\nwindow = [\"7d\", \"15d\"]\nwhen = { " + when + " }\n");
}

domain::AssetId unit(CallbackDesk& desk, domain::Asset added, const std::string& delivered = "2026-03-02") {
    added.delivered = calendar::read_date(delivered);
    return desk.run([&](Writing& at) { return add_asset(at, added, at.now); }).id;
}

void add_product(CallbackDesk& desk, const std::string& model, const std::string& line) {
    desk.run([&](Writing& at) {
        return service::add_product(at, domain::Product{.model = model, .line = line, .warranty = "1y"}, at.now);
    });
}

}  // namespace

TEST_CASE("a program can be for some products, lines, outlets, regions or tiers") {
    const auto called = [](const std::string& when) {
        CallbackDesk desk{after_delivery_when(when)};
        add_product(desk, "WM-1", "washers");
        const auto north = desk.someone({.name = {"North"}, .region = "north", .tier = "vip"});
        const auto south = desk.someone({.name = {"South"}, .region = "south"});
        unit(desk, {.serial = "N", .product = "WM-1", .customer = north, .outlet = "one"});
        unit(desk, {.serial = "S", .product = "DW-2", .customer = south, .outlet = "two"});
        return desk.listed("2026-03-09");
    };
    for (const auto* when : {"product = [\"WM-*\"]", "product_line = \"washers\"", "outlet = \"one\"",
                             "region = \"north\"", "tier = \"vip\"", "warranty = \"in\""}) {
        CAPTURE(when);
        CHECK(called(when) == Names{"p N"});
    }
    CHECK(called("product = [\"DW-2\"], region = \"south\"") == Names{"p S"});
}

TEST_CASE("a program can be for who was not satisfied, has tickets open, or had one lately") {
    const auto called = [](const std::string& when) {
        CallbackDesk desk{after_delivery_when(when)};
        const auto sad = desk.customer("Sad");
        const auto glad = desk.customer("Glad");
        desk.asset("S", sad, "2026-03-02");
        desk.asset("G", glad, "2026-03-02");
        for (const auto& [who, score] : {std::pair{sad, 3}, std::pair{glad, 9}}) {
            const auto ticket = desk.ticket(who);
            desk.resolve(ticket);
            desk.take_step(ticket, [score = score](const auto& it) {
                return domain::confirm(it, score, domain::Satisfied::yes, {});
            });
        }
        desk.ticket(sad);
        desk.ticket(sad);
        return desk.listed("2026-03-09");
    };
    CHECK(called("last_score_at_most = 6") == Names{"p S"});
    CHECK(called("last_score_at_most = 9") == Names{"p S", "p G"});
    CHECK(called("open_at_least = 2") == Names{"p S"});
    CHECK(called("open_at_least = 3").empty());
    CHECK(called("ticket_within = \"30d\"") == Names{"p S", "p G"});
}

TEST_CASE("a program after closing can be for a category or a kind of them") {
    for (const auto* when : {"category = \"fault\"", "kind = \"fault\""}) {
        CAPTURE(when);
        CallbackDesk desk{
            program(std::string{"after = \"closed\"\nwindow = [\"0bd\", \"3bd\"]\nwhen = { "} + when + " }\n")};
        desk.at("2026-03-02T10:00:00+08:00");
        desk.close(desk.ticket(desk.customer("Wang")));
        CHECK(desk.listed() == Names{"p Wang"});
    }
}

TEST_CASE("a set day reaches every customer with such a unit once, and names the unit") {
    CallbackDesk desk{program(R"(
label = "Upgrade"
on = "2026-03-04"
window = ["0d", "3d"]
when = { product = ["WM-1"], region = ["north"] }
text = "There is new software for your {asset.product}."
)")};
    const auto north = desk.someone({.name = {"North"}, .region = "north"});
    const auto south = desk.someone({.name = {"South"}, .region = "south"});
    unit(desk, {.serial = "N0", .product = "DW-2", .customer = north}, "2020-01-01");
    unit(desk, {.serial = "N1", .product = "WM-1", .customer = north}, "2020-01-01");
    unit(desk, {.serial = "N2", .product = "WM-1", .customer = north}, "2020-01-01");
    unit(desk, {.serial = "S1", .product = "WM-1", .customer = south}, "2020-01-01");
    CHECK(desk.listed("2026-03-03").empty());
    CHECK(desk.listed("2026-03-04") == Names{"p N1"});
    CHECK(desk.listed("2026-03-05") == Names{"p N1"});
    CHECK(desk.lines().size() == 1);
}

TEST_CASE("who is born on 29 February is called on the 28th of other years, once a year") {
    CallbackDesk desk{program("after = \"birthday\"\nwindow = [\"0d\", \"2d\"]\n")};
    desk.someone({.name = {"Leap"}, .birthday = calendar::read_date("1992-02-29")});
    desk.someone({.name = {"New year"}, .birthday = calendar::read_date("1992-01-01")});
    desk.at("2027-02-27T08:00:00+08:00");
    CHECK(desk.listed().empty());
    desk.at("2027-02-28T08:00:00+08:00");
    CHECK(desk.listed() == Names{"p Leap"});
    desk.record(1, {.reached = true});
    desk.at("2027-03-01T08:00:00+08:00");
    CHECK(desk.listed().empty());
    desk.at("2027-12-31T08:00:00+08:00");
    CHECK(desk.listed("2027-12-31", "3d") == Names{"p New year"});
    desk.at("2028-02-28T08:00:00+08:00");
    CHECK(desk.listed().empty());
    desk.at("2028-02-29T08:00:00+08:00");
    CHECK(desk.listed() == Names{"p Leap"});
}

TEST_CASE("key customers are called every thirty days") {
    CallbackDesk desk{program("every = \"30d\"\nwindow = [\"0d\", \"7d\"]\nwhen = { tier = [\"vip\"] }\n")};
    desk.customer("Vip", "vip");
    desk.customer("Plain", "gold");
    Names called;
    for (int days = 1; days <= 95; ++days) {
        desk.on(calendar::Date{std::chrono::March / 2 / 2026} + std::chrono::days{days});
        for (const auto& each : desk.schedule()) {
            called.push_back(each.line.customer_name.value + " " + calendar::print(each.line.callback.anchor));
            desk.record(each.line.callback.id.value, {.reached = true});
        }
    }
    CHECK(called == Names{"Vip 2026-04-01", "Vip 2026-05-01", "Vip 2026-05-31"});
}

TEST_CASE("care asks no score, and reports miss none") {
    CallbackDesk desk{program("on = \"2026-03-03\"\nwindow = [\"0d\", \"3d\"]\ntext = \"Good wishes\"\n")};
    desk.customer("Wang");
    desk.at("2026-03-03T10:00:00+08:00");
    desk.schedule();
    desk.record(1, {.reached = true});
    CHECK(desk.callback(1).state == domain::CallbackState::done);
    CHECK(!desk.callback(1).score);
    const report::Period day{
        .name = "day", .from = desk.now() - std::chrono::hours{9}, .to = desk.now() + std::chrono::hours{9}};
    const std::vector<report::Known> unknown;
    const auto rows = report::calling(desk.store().statistics(), day, {unknown, unknown}, desk.rules().zone());
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().reached == 1);
    CHECK(rows->front().scores.count == 0);
}

TEST_CASE("the list names what is done with a call, and what may be asked is not held with it") {
    CallbackDesk desk{calling("merge_within = \"2d\"\nhold_if_open = true\n") + after_delivery + R"(
[[callback]]
id = "closing"
after = "closed"
window = ["0bd", "3bd"]
even_if_open = true
)"};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.close(desk.ticket(customer));
    desk.ticket(customer);
    const auto list = desk.schedule();
    REQUIRE(list.size() == 1);
    CHECK(list[0].line.callback.program == "d7");
    CHECK(list[0].turn.reason == "together with closing");
}

}  // namespace callbacks_programs_test
