#include "aftersales/text/distance.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

namespace distance_test {

using namespace aftersales::text;

TEST_CASE("each insertion, deletion, replacement and swap of neighbours is one edit") {
    CHECK(distance("close", "close") == 0);
    CHECK(distance("clsoe", "close") == 1);
    CHECK(distance("clos", "close") == 1);
    CHECK(distance("closed", "close") == 1);
    CHECK(distance("clone", "close") == 1);
    CHECK(distance("kitten", "sitting") == 3);
    CHECK(distance("", "abc") == 3);
    CHECK(distance("漏水", "漏电") == 1);
    CHECK(distance("水漏", "漏水") == 1);
    CHECK(distance("\xff", "\xfe") == 1);
}

TEST_CASE("distance is symmetric, nothing only between equals, and bounded by the longer text") {
    CHECK(rc::check([] {
        const auto a = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const auto b = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const int edits = distance(a, b);
        RC_ASSERT(edits == distance(b, a));
        RC_ASSERT((edits == 0) == (a == b));
        RC_ASSERT(edits <= static_cast<int>(std::max(a.size(), b.size())));
        RC_ASSERT(edits >= std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())));
    }));
}

TEST_CASE("the nearest word is the one that was meant") {
    const std::vector<std::string> words{"open", "close", "confirm", "callback", "clone", "漏水", "噪音"};
    CHECK(nearest("clsoe", words) == "close");
    CHECK(nearest("CLOSE", words) == "close");
    CHECK(nearest("confrim", words) == "confirm");
    CHECK(nearest("call", words) == "callback");
    CHECK(nearest("漏电", words) == "漏水");
    CHECK(nearest("opne", words) == "open");
}

TEST_CASE("a word that is too far off is nobody's") {
    const std::vector<std::string> words{"open", "close", "clone"};
    CHECK(!nearest("escalate", words));
    CHECK(!nearest("", words));
    CHECK(!nearest("x", words));
    CHECK(!nearest("clxxe", words));
    CHECK(!nearest("close", {}));
}

TEST_CASE("a prefix counts where it begins exactly one word") {
    const std::vector<std::string> words{"list", "listen", "callback"};
    CHECK(nearest("c", words) == "callback");
    CHECK(nearest("list", words) == "list");
    CHECK(!nearest("l", words));
}

}  // namespace distance_test
