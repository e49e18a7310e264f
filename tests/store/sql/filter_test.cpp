#include "aftersales/domain/query/fields.hpp"
#include "sql/filter.hpp"

#include <doctest/doctest.h>

namespace filter_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::Filter;

namespace {

template <class Fields>
void check_fields(const Fields& fields, const ListingSql& listing) {
    for (const auto& field : fields) {
        if (field.column == "due_window" || field.column == "held") continue;  // asked of more than a column
        CAPTURE(field.column);
        Where where{Dialect::sqlite};
        const Filter filter{.node = Filter::Node::test,
                            .column = std::string{field.column},
                            .kind = field.kind,
                            .comparison = domain::Comparison::is,
                            .values = {"1"}};
        CHECK(where.add(filter, listing));
        CHECK(where.values().size() >= 1);
    }
}

std::string sql(const Filter& filter) {
    Where where{Dialect::sqlite};
    REQUIRE(where.add(filter, listing_of(domain::ObjectKind::ticket)));
    return where.sql();
}

}  // namespace

TEST_CASE("every field that can be filtered by has its column") {
    check_fields(domain::asked_fields(domain::ObjectKind::ticket), listing_of(domain::ObjectKind::ticket));
    check_fields(domain::asked_fields(domain::ObjectKind::customer), listing_of(domain::ObjectKind::customer));
    check_fields(domain::asked_fields(domain::ObjectKind::asset), listing_of(domain::ObjectKind::asset));
    check_fields(domain::asked_fields(domain::ObjectKind::callback), listing_of(domain::ObjectKind::callback));
    check_fields(domain::notice_fields, notice_listing());
}

TEST_CASE("values are parameters, never text of the statement") {
    const Filter filter{.node = Filter::Node::test,
                        .column = "priority",
                        .kind = domain::FieldKind::word,
                        .comparison = domain::Comparison::is,
                        .values = {"x' OR '1'='1"}};
    CHECK(sql(filter) == "(t.priority = $1)");
}

TEST_CASE("a test is true or false, never neither") {
    const Filter score{.node = Filter::Node::test, .column = "score", .kind = domain::FieldKind::integer, .to = 6};
    CHECK(sql(score) == "(t.score IS NOT NULL AND t.score <= $1)");
    CHECK(sql({.node = Filter::Node::negation, .parts = {score}}) == "NOT ((t.score IS NOT NULL AND t.score <= $1))");
}

TEST_CASE("open tickets are asked through their index, and nothing joined is everything or nothing") {
    const Filter open{.node = Filter::Node::test,
                      .column = "status",
                      .kind = domain::FieldKind::word,
                      .comparison = domain::Comparison::is,
                      .values = {"new", "reopened"}};
    CHECK(sql(open) == "t.is_open = 1 AND (t.status IN ($1, $2))");
    CHECK(sql({}) == "1 = 1");
    CHECK(sql({.node = Filter::Node::both}) == "1 = 1");
    CHECK(sql({.node = Filter::Node::either}) == "1 = 0");
}

TEST_CASE("a column that a listing does not have is refused by name") {
    Where where{Dialect::sqlite};
    const auto refused =
        where.add({.node = Filter::Node::test, .column = "colour"}, listing_of(domain::ObjectKind::ticket));
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(refused.error().message == "tickets have no 'colour'");
}

}  // namespace filter_test
