#include "aftersales/domain/record/any.hpp"

#include <doctest/doctest.h>

#include <set>

namespace field_test {

using namespace aftersales::domain;

TEST_CASE("every kind of record has a table that begins with its id and revision, and names each field once") {
    for (const auto& [object, name] : spellings<ObjectKind>()) {
        CAPTURE(name);
        const auto fields = table_of(object);
        REQUIRE(fields.size() > 2);
        CHECK(fields[0].name == "id");
        CHECK(fields[1].name == "revision");
        std::set<std::string_view> names, titles;
        for (const auto& field : fields) {
            CAPTURE(field.name);
            CHECK(names.insert(field.name).second);
            CHECK(titles.insert(field.title).second);
            CHECK(!field.sentence.empty());
            CHECK(!field.sentence.ends_with('.'));
            const int origins =
                int{has(field.uses, Use::given)} + int{has(field.uses, Use::kept)} + int{has(field.uses, Use::made)};
            CHECK(origins == 1);
        }
    }
}

TEST_CASE("what a field is written as is read back as the same, and nothing empties it") {
    Asset asset{.serial = "SN1", .customer = {7}, .purchased = Date{std::chrono::days{20'400}}};
    const RecordRef record{asset};
    for (const auto& field : record.fields) {
        if (!has(field.uses, Use::given)) continue;
        CAPTURE(field.name);
        Asset copy;
        CHECK(read_field(field, RecordRef{copy}, written(field, record)));
        CHECK(written(field, RecordRef{copy}) == written(field, record));
        CHECK(read_field(field, RecordRef{copy}, ""));
        CHECK(written(field, RecordRef{copy}).empty());
    }
    const auto* purchased = find_field(record.fields, "purchased");
    CHECK_FALSE(read_field(*purchased, record, "soon"));
    CHECK(asset.purchased == Date{std::chrono::days{20'400}});
    CHECK(find_field(record.fields, "colour") == nullptr);
}

TEST_CASE("erasing empties what is personal and leaves the rest") {
    Customer customer{.name = {"王芳"},
                      .phone = {"138"},
                      .birthday = Date{std::chrono::days{1}},
                      .region = "上海",
                      .tier = "vip",
                      .phone_key = {"138"}};
    erase_personal(RecordRef{customer});
    CHECK(customer == Customer{.region = "上海", .tier = "vip"});
}

}  // namespace field_test
