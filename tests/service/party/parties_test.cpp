// Customers and assets are found, corrected and merged (D1; cli.md, customer, asset).
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/store/records.hpp"
#include "service/a_callback_desk.hpp"

namespace parties_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

domain::Customer party(const std::string& name, const std::string& phone, const std::string& email = {}) {
    domain::Customer made;
    made.name = {name};
    made.phone = {phone};
    made.email = {email};
    return made;
}

ErrorKind refusal(CallbackDesk& desk, const domain::Customer& wanted) {
    const auto checked = check_party(desk.writing(), wanted);
    return checked ? ErrorKind::internal : checked.error().kind;
}

}  // namespace

TEST_CASE("a phone or an e-mail address belongs to one customer") {
    CallbackDesk desk;
    desk.someone(party("Wang", "+86 139-0000-0001", "Wang@Example.com"));
    CHECK(refusal(desk, party("Other", "13900000001")) == ErrorKind::refused);
    CHECK(refusal(desk, party("Other", "", "wang@example.COM")) == ErrorKind::refused);
    CHECK(check_party(desk.writing(), party("Wang", "13900000002")));
}

TEST_CASE("what cannot be a phone, an e-mail address, a birthday or a name is refused") {
    CallbackDesk desk;
    CHECK(refusal(desk, party("", "1")) == ErrorKind::usage);
    CHECK(refusal(desk, party("A", "nobody")) == ErrorKind::usage);
    CHECK(refusal(desk, party("A", "1", "a.example.com")) == ErrorKind::usage);
    auto unborn = party("A", "1");
    unborn.birthday = calendar::read_date("2026-03-03");
    CHECK(refusal(desk, unborn) == ErrorKind::usage);
    unborn.birthday = calendar::read_date("2026-03-02");
    CHECK(check_party(desk.writing(), unborn));
    CHECK(check_warranty("18mo"));
    CHECK(!check_warranty("3bd"));
    CHECK(!check_warranty("long"));
}

TEST_CASE("a field that changes is one event, and one that does not is none") {
    CallbackDesk desk;
    const auto id = desk.customer("Wang");
    const auto after = desk.run([&](Writing& at) {
        return edit_customer(at, id, {{"name", "Wang Fang"}, {"tags", "fair,loud"}, {"region", ""}});
    });
    CHECK(after.name.value == "Wang Fang");
    CHECK(after.tags == Names{"fair", "loud"});
    CHECK(after.revision == 3);
    CHECK(desk.run([&](Writing& at) { return edit_customer(at, id, {{"name", "Wang Fang"}}); }).revision == 3);
    CHECK(desk.store().history(domain::ObjectKind::customer, id.value)->size() == 3);
}

TEST_CASE("a tier changed at the customer follows to the open tickets, and their clocks with it") {
    CallbackDesk desk;
    const auto id = desk.customer("Wang");
    const auto open = desk.ticket(id);
    const auto closed = desk.ticket(id);
    desk.close(closed);
    desk.run([&](Writing& at) { return edit_customer(at, id, {{"tier", "vip"}}); });
    const auto ticket = desk.ticket_of(open);
    CHECK(ticket.tier == "vip");
    CHECK(ticket.plan == "key");
    CHECK(domain::newest(ticket, domain::ClockName::resolve)->due_at == desk.now() + std::chrono::hours{24});
    CHECK(desk.ticket_of(closed).tier.empty());
}

TEST_CASE("a customer who wants no calls loses the open ones") {
    CallbackDesk desk;
    const auto id = desk.customer("Wang");
    desk.asset("A1", id, "2026-03-02");
    desk.schedule("2026-03-09");
    desk.run([&](Writing& at) { return edit_customer(at, id, {{"no_contact", "yes"}}); });
    CHECK(desk.all() == Names{"d7 A1 dropped"});
    CHECK(desk.listed("2026-03-09").empty());
}

TEST_CASE("a merged customer's tickets, assets and callbacks are the other's, and its phone finds the other") {
    CallbackDesk desk;
    const auto from = desk.someone(party("Wang", "13900000001"));
    const auto into = desk.someone(party("Wang Fang", "13900000002"));
    const auto asset = desk.asset("A1", from, "2026-03-02");
    const auto ticket = desk.ticket(from, "A1");
    desk.schedule("2026-03-09");
    desk.run([&](Writing& at) { return merge_customers(at, from, into); });
    CHECK(desk.ticket_of(ticket).customer == into);
    CHECK((*store::get<domain::Asset>(desk.store(), asset))->customer == into);
    CHECK(desk.callback(1).customer == into);
    CHECK(*find_customer(desk.store(), desk.rules(), party("", "13900000001")) == into);
    CHECK((*store::get<domain::Customer>(desk.store(), from))->merged_into == into);
}

TEST_CASE("a customer cannot go on as itself, nor twice, and is not changed any more") {
    CallbackDesk desk;
    const auto from = desk.customer("Wang");
    const auto into = desk.customer("Li");
    const auto kind = [&](domain::CustomerId one, domain::CustomerId other) {
        const auto merged = desk.attempt([&](Writing& at) { return merge_customers(at, one, other); });
        return merged ? ErrorKind::internal : merged.error().kind;
    };
    CHECK(kind(from, from) == ErrorKind::refused);
    CHECK(kind(from, domain::CustomerId{99}) == ErrorKind::not_found);
    desk.run([&](Writing& at) { return merge_customers(at, from, into); });
    CHECK(kind(from, into) == ErrorKind::refused);
    CHECK(kind(into, from) == ErrorKind::refused);
    const auto edited = desk.attempt([&](Writing& at) { return edit_customer(at, from, {{"name", "X"}}); });
    REQUIRE(!edited);
    CHECK(edited.error().kind == ErrorKind::refused);
}

TEST_CASE("a serial number is one asset's") {
    CallbackDesk desk;
    const auto wang = desk.customer("Wang");
    desk.asset("A1", wang, "2026-03-02");
    const auto second = desk.asset("A2", wang, "2026-03-02");
    const auto edited = desk.attempt([&](Writing& at) { return edit_asset(at, second, {{"serial", "A1"}}); });
    REQUIRE(!edited);
    CHECK(edited.error().kind == ErrorKind::refused);
    const auto added =
        desk.attempt([&](Writing& at) { return add_asset(at, {.serial = "A1", .customer = wang}, at.now); });
    REQUIRE(!added);
    CHECK(added.error().kind == ErrorKind::refused);
}

TEST_CASE("only what a record has can be changed") {
    CallbackDesk desk;
    const auto unit = desk.asset("A1", desk.customer("Wang"), "2026-03-02");
    const auto edited = desk.attempt([&](Writing& at) { return edit_asset(at, unit, {{"colour", "red"}}); });
    REQUIRE(!edited);
    CHECK(edited.error().message == "an asset has no field 'colour' that can be changed");
}

TEST_CASE("a label stands behind a whole number or address") {
    const auto read = [](domain::ContactKind kind, std::string_view word) {
        const auto reachable = read_reachable(kind, word);
        return std::pair{reachable.value, reachable.label};
    };
    using Both = std::pair<std::string, std::string>;
    using enum domain::ContactKind;
    CHECK(read(phone, "13900000001 = wife") == Both{"13900000001", "wife"});
    CHECK(read(phone, "１３９=wife=late") == Both{"１３９", "wife=late"});
    CHECK(read(phone, "mobile=13900000001=wife") == Both{"mobile=13900000001", "wife"});
    CHECK(read(phone, "13900000001") == Both{"13900000001", ""});
    CHECK(read(email, "a=b@x.com") == Both{"a=b@x.com", ""});
    CHECK(read(email, "a=b@x.com=home") == Both{"a=b@x.com", "home"});
    CHECK(read(email, "home=1") == Both{"home=1", ""});
}

}  // namespace parties_test
