#include "aftersales/text/width.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace width_test {

using namespace aftersales::text;

TEST_CASE("a CJK character takes two columns, a combining mark none, an emoji sequence those of one") {
    CHECK(width("") == 0);
    CHECK(width("leak") == 4);
    CHECK(width("洗衣机") == 6);
    CHECK(width("WM 漏，") == 7);
    CHECK(width("e\u0301") == 1);
    CHECK(width("ａ") == 2);
    CHECK(width("가ー") == 4);
    CHECK(width("👩‍🔧") == 2);
    CHECK(width("🇨🇳") == 2);
    CHECK(width("☎\uFE0F") == 2);
    CHECK(width("…") == 1);
    CHECK(width("\xff\xe6") == 2);
}

TEST_CASE("padding fills up to the columns, and longer text is returned whole") {
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(padded("ab", 4, Align::right) == "  ab");
    CHECK(padded("漏水", 5) == "漏水 ");
    CHECK(padded("漏水", 5, Align::right) == " 漏水");
    CHECK(padded("leaks", 4) == "leaks");
    CHECK(padded("", 0) == "");
}

TEST_CASE("a padded text is as wide as asked, or as wide as it was") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::oneOf(some_text(), some_bytes());
        const int columns = *rc::gen::inRange(-1, 40);
        RC_ASSERT(width(padded(text, columns)) == std::max(columns, width(text)));
    }));
}

}  // namespace width_test
