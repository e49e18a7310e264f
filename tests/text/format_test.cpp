#include <doctest/doctest.h>
#include <fmt/format.h>

#include <limits>

namespace format_test {

TEST_CASE("the copy of fmt in this layer formats whatever the layers above give it") {
    CHECK(fmt::format("{} {:>5} {:<3}|", 17, "AS", 'x') == "17    AS x  |");
    CHECK(fmt::format("{:.2f} {} {}", 2.345, 0.1, 0.1F) == "2.35 0.1 0.1");
    CHECK(fmt::format("{:08.3f} {:e}", -1.5, 12345.678) == "-001.500 1.234568e+04");
    CHECK(fmt::format("{:x} {:#b}", 255U, 5) == "ff 0b101");
    CHECK(fmt::format("{}", std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(fmt::format("{:?}", "q\n") == "\"q\\n\"");
    CHECK_THROWS_AS(static_cast<void>(fmt::format(fmt::runtime("{"), 1)), fmt::format_error);
}

}  // namespace format_test
