// Customers of another program, beside those that tickets, assets and people brought before (cli.md, import).
#include "aftersales/service/exchange/import.hpp"
#include "aftersales/store/store.hpp"
#include "service/a_callback_desk.hpp"

using namespace aftersales;
using namespace aftersales::service;

namespace {

Result<ImportSummary> bring(CallbackDesk& desk, Importable what, const std::string& text) {
    const ImportSource source{.name = "c.csv", .format = ImportFormat::csv, .on_error = OnError::stop};
    return desk.attempt(
        [&](Writing& writing) { return import_rows(writing, what, text, source, {}, [](const Error&) {}); });
}

std::string refused(CallbackDesk& desk, const std::string& text) {
    const auto done = bring(desk, Importable::customers, text);
    return done ? "taken" : done.error().message;
}

domain::Customer customer(CallbackDesk& desk, std::int64_t id) {
    const auto found = require_customer(desk.reading().store, domain::CustomerId{id});
    REQUIRE(found);
    return *found;
}

constexpr auto full = "reference,name,phone,email,birthday,region,address,tier,tags\n"
                      "C-1,Wang,+86 139-0000-0001,w@example.org,1980-05-01,Suzhou,Lane 3,vip,\"fair,old\"\n";

}  // namespace

TEST_CASE("a customer of whom an import of units knew only the phone becomes whole, once") {
    CallbackDesk desk;
    REQUIRE(bring(desk, Importable::assets, "serial,product,phone,tier\nA1,WM-100,13900000001,repeat\n"));
    REQUIRE(customer(desk, 1).name.empty());
    const auto done = bring(desk, Importable::customers, full);
    REQUIRE(done);
    CHECK(done->added == 0);
    CHECK(done->known == 1);
    const auto whole = customer(desk, 1);
    CHECK(whole.name.value == "Wang");
    CHECK(whole.reference == "C-1");
    CHECK(whole.email.value == "w@example.org");
    REQUIRE(whole.birthday);
    CHECK(calendar::print(*whole.birthday) == "1980-05-01");
    CHECK(whole.region == "Suzhou");
    CHECK(whole.address.value == "Lane 3");
    CHECK(whole.tags == std::vector<std::string>{"fair", "old"});
    // What was known is kept.
    CHECK(whole.phone.value == "13900000001");
    CHECK(whole.tier == "repeat");
    const auto again = bring(desk, Importable::customers, full);
    REQUIRE(again);
    CHECK(again->known == 1);
    CHECK(customer(desk, 1).revision == whole.revision);
}

TEST_CASE("a customer who has a reference of the own is not changed by a row that has none") {
    CallbackDesk desk;
    REQUIRE(bring(desk, Importable::customers, "reference,name,phone\nC-1,Wang,13900000001\n"));
    CHECK(refused(desk, "name,phone,region\nwang,13900000001,Suzhou\n") == "taken");
    CHECK(customer(desk, 1).region.empty());
}

TEST_CASE("a row about somebody else who has the phone or the e-mail address names the customer who has it already") {
    CallbackDesk desk;
    REQUIRE(bring(desk, Importable::customers,
                  "reference,name,phone,email\nC-1,Wang,13900000001,w@example.org\n"
                  ",Li,13900000002,l@example.org\n"));
    CHECK(refused(desk, "reference,name,phone\nC-2,Wang,139 0000 0001\n") ==
          "c.csv:2: column 'phone': customer 1 has the phone '139 0000 0001' already, and the reference 'C-1'");
    CHECK(refused(desk, "reference,name,email\nC-2,Wu,L@example.org\n") ==
          "c.csv:2: column 'email': customer 2 has the e-mail address 'L@example.org' already, and the name 'Li'");
    CHECK(refused(desk, "name,phone\nWu,13900000002\n") ==
          "c.csv:2: column 'phone': customer 2 has the phone '13900000002' already, and the name 'Li'");
    // Found by the phone, which comes first; the e-mail address stays with the other.
    CHECK(refused(desk, "name,phone,email\nLi,13900000002,w@example.org\n") == "taken");
    CHECK(customer(desk, 2).email.value == "l@example.org");
}

TEST_CASE("a row of one who was merged since is still known") {
    CallbackDesk desk;
    const std::string row = "name,phone\nWang,13900000001\n";
    REQUIRE(bring(desk, Importable::customers, row));
    REQUIRE(bring(desk, Importable::customers, "name,phone\nWang Wei,13900000002\n"));
    REQUIRE(desk.attempt(
        [](Writing& writing) { return merge_customers(writing, domain::CustomerId{1}, domain::CustomerId{2}); }));
    CHECK(refused(desk, row) == "taken");
    CHECK(customer(desk, 2).name.value == "Wang Wei");
}
