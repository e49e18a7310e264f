#include "sql/filter.hpp"

#include <doctest/doctest.h>

namespace match_query_test {

using namespace aftersales::store;

TEST_CASE("words are asked as phrases, the last token a beginning where it may be") {
    CHECK(match_query("pump 漏水", Dialect::sqlite) == R"("pump" * AND "漏水")");
    CHECK(match_query("pump 漏水", Dialect::postgres) == "('pump':*) & ('漏水')");
    CHECK(match_query("洗衣机", Dialect::sqlite) == R"("洗衣 衣机")");
    CHECK(match_query("洗衣机", Dialect::postgres) == "('洗衣' <-> '衣机')");
    CHECK(match_query("水", Dialect::sqlite) == R"("水" *)");
}

TEST_CASE("what has no letters asks nothing, and no character ends the query") {
    for (const auto dialect : {Dialect::sqlite, Dialect::postgres}) {
        CHECK(match_query("", dialect).empty());
        CHECK(match_query(R"(" ' * \ & | ! ( ) :)", dialect).empty());
    }
    CHECK(match_query(R"(a"b)", Dialect::sqlite) == R"("a b" *)");
    CHECK(match_query("a'b", Dialect::postgres) == "('a' <-> 'b':*)");
}

}  // namespace match_query_test
