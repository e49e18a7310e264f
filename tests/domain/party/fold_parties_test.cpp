#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace fold_parties_test {

using namespace aftersales::domain;
using aftersales::Result;
using aftersales::calendar::day;

namespace {

template <class Record>
Result<Record> after(const Record& record, ObjectKind object, Change change, std::string_view at = "03-02 10:00") {
    return apply(
        record,
        {.object = object, .id = 5, .revision = record.revision + 1, .at = on(at), .change = std::move(change)});
}

Customer a_customer() {
    const auto added = after(Customer{}, ObjectKind::customer,
                             Added<Customer>{{.name = {"张伟"},
                                              .phone = {"138"},
                                              .email = {"z@example.com"},
                                              .gender = {"m"},
                                              .age = {"30-40"},
                                              .birthday = day("1990-05-01"),
                                              .region = "BJ",
                                              .postcode = {"100000"},
                                              .address = {"Street 1"},
                                              .tier = "vip",
                                              .tags = {"a"},
                                              .reference = "crm-1",
                                              .no_contact = true}});
    REQUIRE(added.has_value());
    return *added;
}

Asset an_asset() {
    const auto added = after(Asset{}, ObjectKind::asset,
                             Added<Asset>{{.serial = "SN1",
                                           .product = "WM-100",
                                           .customer = CustomerId{3},
                                           .purchased = day("2026-01-02"),
                                           .delivered = day("2026-01-05"),
                                           .purchase_channel = "web",
                                           .service_card = "c1",
                                           .warranty = "3y",
                                           .outlet = "north"}});
    REQUIRE(added.has_value());
    return *added;
}

Product a_product() {
    const auto added =
        after(Product{}, ObjectKind::product, Added<Product>{{.model = "WM-100", .line = "washers", .warranty = "3y"}});
    REQUIRE(added.has_value());
    return *added;
}

template <class Record>
Record changed(const Record& record, ObjectKind object, std::string field, std::string to) {
    const auto result = after(record, object, Changed{.field = std::move(field), .to = {std::move(to)}}, "03-03 10:00");
    REQUIRE(result.has_value());
    CHECK(result->revision == record.revision + 1);
    return *result;
}

template <class Record>
std::string failure(const Result<Record>& result) {
    return result ? "" : result.error().message;
}

}  // namespace

TEST_CASE("a customer is what was told at first") {
    CHECK(a_customer() == Customer{.id = CustomerId{5},
                                   .revision = 1,
                                   .name = {"张伟"},
                                   .phone = {"138"},
                                   .email = {"z@example.com"},
                                   .gender = {"m"},
                                   .age = {"30-40"},
                                   .birthday = day("1990-05-01"),
                                   .region = "BJ",
                                   .postcode = {"100000"},
                                   .address = {"Street 1"},
                                   .tier = "vip",
                                   .tier_since = on("03-02 10:00"),
                                   .tags = {"a"},
                                   .reference = "crm-1",
                                   .no_contact = true,
                                   .phone_key = {"138"},
                                   .email_key = {"z@example.com"},
                                   .added_at = on("03-02 10:00")});
    const auto nobody = after(Customer{}, ObjectKind::customer, Added<Customer>{});
    REQUIRE(nobody.has_value());
    CHECK_FALSE(nobody->birthday);
    CHECK_FALSE(nobody->tier_since);
}

TEST_CASE("every field of a customer can change") {
    const auto with = [](const char* field, const char* to) {
        return changed(a_customer(), ObjectKind::customer, field, to);
    };
    CHECK(with("name", "x").name.value == "x");
    CHECK(with("phone", "x").phone.value == "x");
    CHECK(with("email", "x").email.value == "x");
    CHECK(with("gender", "x").gender.value == "x");
    CHECK(with("age", "x").age.value == "x");
    CHECK(with("region", "x").region == "x");
    CHECK(with("postcode", "x").postcode.value == "x");
    CHECK(with("address", "x").address.value == "x");
    CHECK(with("reference", "x").reference == "x");
    CHECK(with("tags", "x,y").tags == std::vector<std::string>{"x", "y"});
    CHECK(with("no_contact", "no").no_contact == false);
    CHECK(with("birthday", "1991-06-02").birthday == day("1991-06-02"));
    CHECK_FALSE(with("birthday", "").birthday);
    CHECK(with("tier", "regular").tier == "regular");
    CHECK(with("tier", "regular").tier_since == on("03-03 10:00"));
    CHECK_FALSE(with("tier", "").tier_since);
}

TEST_CASE("a customer can be merged and erased") {
    const auto merged = after(a_customer(), ObjectKind::customer, Merged{.into = 9});
    REQUIRE(merged.has_value());
    CHECK(merged->merged_into == CustomerId{9});
    const auto erased = after(a_customer(), ObjectKind::customer, Erased{});
    REQUIRE(erased.has_value());
    for (const auto* text : {&erased->name, &erased->phone, &erased->email, &erased->gender, &erased->age,
                             &erased->postcode, &erased->address})
        CHECK(text->empty());
    CHECK_FALSE(erased->birthday);
    CHECK(erased->erased);
    CHECK(erased->region == "BJ");
}

TEST_CASE("every field of an asset can change") {
    CHECK(an_asset() == Asset{.id = AssetId{5},
                              .revision = 1,
                              .serial = "SN1",
                              .product = "WM-100",
                              .customer = CustomerId{3},
                              .purchased = day("2026-01-02"),
                              .delivered = day("2026-01-05"),
                              .purchase_channel = "web",
                              .service_card = "c1",
                              .warranty = "3y",
                              .outlet = "north",
                              .added_at = on("03-02 10:00")});
    const auto with = [](const char* field, const char* to) {
        return changed(an_asset(), ObjectKind::asset, field, to);
    };
    CHECK(with("serial", "x").serial == "x");
    CHECK(with("product", "x").product == "x");
    CHECK(with("customer", "9").customer == CustomerId{9});
    CHECK(with("purchased", "2026-01-03").purchased == day("2026-01-03"));
    CHECK_FALSE(with("purchased", "").purchased);
    CHECK(with("delivered", "2026-01-06").delivered == day("2026-01-06"));
    CHECK(with("purchase_channel", "x").purchase_channel == "x");
    CHECK(with("service_card", "x").service_card == "x");
    CHECK(with("warranty", "x").warranty == "x");
    CHECK(with("outlet", "x").outlet == "x");
}

TEST_CASE("every field of a product can change") {
    CHECK(a_product() == Product{.id = 5,
                                 .revision = 1,
                                 .model = "WM-100",
                                 .line = "washers",
                                 .warranty = "3y",
                                 .added_at = on("03-02 10:00")});
    const auto with = [](const char* field, const char* to) {
        return changed(a_product(), ObjectKind::product, field, to);
    };
    CHECK(with("model", "x").model == "x");
    CHECK(with("line", "x").line == "x");
    CHECK(with("warranty", "x").warranty == "x");
}

TEST_CASE("what cannot stand in their histories is corrupt") {
    const auto no_field = "customer 5: event 2 (changed) names a field that the record does not have";
    const auto no_value = "customer 5: event 2 (changed) has a value that the field cannot have";
    const auto customer = [](const char* field, const char* to) {
        return failure(after(a_customer(), ObjectKind::customer, Changed{.field = field, .to = {to}}));
    };
    CHECK(customer("colour", "x") == no_field);
    CHECK(customer("birthday", "x") == no_value);
    CHECK(customer("no_contact", "x") == no_value);
    CHECK(failure(after(a_customer(), ObjectKind::customer, Responded{})) ==
          "customer 5: event 2 (responded) is no event of a customer");
    const auto asset = [](const char* field, const char* to) {
        return failure(after(an_asset(), ObjectKind::asset, Changed{.field = field, .to = {to}}));
    };
    CHECK(asset("colour", "x") == "asset 5: event 2 (changed) names a field that the record does not have");
    for (const auto* field : {"purchased", "delivered", "customer"})
        CHECK(asset(field, "x") == "asset 5: event 2 (changed) has a value that the field cannot have");
    CHECK(asset("customer", "0") == "asset 5: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(after(an_asset(), ObjectKind::asset, Erased{})) ==
          "asset 5: event 2 (erased) is no event of an asset");
    CHECK(failure(after(a_product(), ObjectKind::product, Changed{.field = "colour"})) ==
          "product 5: event 2 (changed) names a field that the record does not have");
    CHECK(failure(after(a_product(), ObjectKind::product, Merged{})) ==
          "product 5: event 2 (merged) is no event of a product");
}

TEST_CASE("histories of parties can be undone too") {
    const auto event = [](std::int64_t revision, Change change) {
        return Event{.object = ObjectKind::product,
                     .id = 5,
                     .revision = revision,
                     .at = on("03-02 10:00"),
                     .change = std::move(change)};
    };
    const std::vector<Event> history{event(1, Added<Product>{{.model = "WM-100"}}),
                                     event(2, Changed{.field = "line", .to = {"x"}}), event(3, Undone{.back_to = 1})};
    const auto product = fold<Product>(history);
    REQUIRE(product.has_value());
    REQUIRE(product->has_value());
    CHECK((*product)->line.empty());
    CHECK((*product)->revision == 3);
}

TEST_CASE("a mark of the staff is given once, and no other event is one of it") {
    const auto given =
        after(StaffMark{}, ObjectKind::staff_mark,
              Added<StaffMark>{
                  {.staff = "wang.lei", .by = MarkBy::peer, .mark = 8, .aspect = "teamwork", .note = {"helps"}}});
    REQUIRE(given.has_value());
    CHECK(*given == StaffMark{.id = 5,
                              .revision = 1,
                              .staff = "wang.lei",
                              .by = MarkBy::peer,
                              .mark = 8,
                              .aspect = "teamwork",
                              .note = {"helps"},
                              .given_at = on("03-02 10:00")});
    CHECK(failure(after(*given, ObjectKind::staff_mark, Added<StaffMark>{{.staff = "li.na", .mark = 1}})) ==
          "staff_mark 5: event 2 (staff_marked) can only come first");
    CHECK(failure(after(StaffMark{}, ObjectKind::staff_mark, Added<Product>{})) ==
          "staff_mark 5: event 1 (product_added) cannot come first");
    CHECK(failure(after(*given, ObjectKind::staff_mark, Merged{})) ==
          "staff_mark 5: event 2 (merged) is no event of a staff mark");
}

}  // namespace fold_parties_test
