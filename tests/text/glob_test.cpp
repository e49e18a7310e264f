#include "aftersales/text/glob.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace glob_test {

using namespace aftersales::text;

TEST_CASE("a star stands for any text, a question mark for one character, all else for itself") {
    CHECK(glob_matches("wm-*", "wm-100"));
    CHECK(glob_matches("wm-*", "wm-"));
    CHECK(glob_matches("*", ""));
    CHECK(glob_matches("*100", "wm-100-100"));
    CHECK(glob_matches("w*1*0", "wm-1000"));
    CHECK(glob_matches("洗?机", "洗衣机"));
    CHECK(glob_matches("??", "漏水"));
    CHECK(glob_matches("", ""));
    CHECK(!glob_matches("wm", "wm-100"));
    CHECK(!glob_matches("?", ""));
    CHECK(!glob_matches("?", "漏水"));
    CHECK(!glob_matches("*a", "ab"));
    CHECK(!glob_matches("", "a"));
    CHECK(!glob_matches("[ab]", "a"));
}

TEST_CASE("names are compared folded") {
    CHECK(glob_matches("WM-*", "wm-100"));
    CHECK(glob_matches("wm-100", "ＷＭ－１００"));
    CHECK(glob_matches("STRASSE*", "straße 5"));
}

TEST_CASE("many stars take no more than the product of the lengths") {
    CHECK(!glob_matches("*a*a*a*a*a*a*a*a*a*a*a*b", std::string(20'000, 'a')));
}

TEST_CASE("a text matches itself, and with any of its characters made a question mark or any part a star") {
    CHECK(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", "B", "漏", "水", "-", "7", "が"));
        const auto from = *rc::gen::inRange<std::size_t>(0, pieces.size() + 1);
        const auto to = *rc::gen::inRange<std::size_t>(from, pieces.size() + 1);
        std::string starred;
        std::string questioned;
        for (std::size_t i = 0; i <= pieces.size(); ++i) {
            if (i == from) starred += '*';
            if (i == pieces.size()) break;
            const bool inside = i >= from && i < to;
            if (!inside) starred += pieces[i];
            questioned += inside ? "?" : pieces[i];
        }
        RC_ASSERT(glob_matches(joined(pieces), joined(pieces)));
        RC_ASSERT(glob_matches(starred, joined(pieces)));
        RC_ASSERT(glob_matches(questioned, joined(pieces)));
        RC_ASSERT(!glob_matches(questioned, joined(pieces) + "x"));
    }));
}

}  // namespace glob_test
