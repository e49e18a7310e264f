#include "aftersales/text/archive.hpp"
#include "aftersales/text/inflate.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace inflate_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

// "aftersales\n", as gzip -n writes it.
const std::string packed{"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x4b\x4c\x2b\x49\x2d\x2a\x4e\xcc\x49\x2d\xe6\x02\x00"
                         "\xee\xd2\x58\x9a\x0b\x00\x00\x00",
                         31};

}  // namespace

TEST_CASE("a gzip file is unpacked, all its members and no more than may be") {
    REQUIRE(is_gzip(packed));
    CHECK(gunzipped(packed).value() == "aftersales\n");
    CHECK(gunzipped(packed + packed).value() == "aftersales\naftersales\n");
    CHECK(gunzipped(packed, 5).error().message == "unpacked, it is larger than it may be");
}

TEST_CASE("a gzip file that is cut off or changed is refused") {
    CHECK(gunzipped(packed.substr(0, 20)).error().message == "it is cut off");
    CHECK(gunzipped(packed + "x").error().message == "something that is no gzip stands behind its end");
    auto flipped = packed;
    flipped[12] = '\x11';
    CHECK(gunzipped(flipped).error().kind == ErrorKind::refused);
}

TEST_CASE("whatever the bytes, an archive is read or refused") {
    CHECK(rc::check([] {
        const auto archive = Archive::of("PK\x03\x04" + *some_bytes() + "PK\x05\x06" + *some_bytes());
        if (!archive) RC_ASSERT(archive.error().kind == ErrorKind::refused);
    }));
}

}  // namespace inflate_test
