#include "calendar/a_scope.hpp"

#include <doctest/doctest.h>

namespace refusal_test {

using namespace aftersales;
using namespace aftersales::calendar;

namespace {

bool says(const AScope& desk, std::string_view expression, std::string_view what) {
    const std::string text = desk.refusal(expression);
    const bool found = text.find(what) != std::string::npos;
    if (!found) MESSAGE(text);
    return found;
}

}  // namespace

TEST_CASE("a number and a unit without a sign are not guessed") {
    const AScope desk;
    CHECK(says(desk, "7d", "Write +7d for ahead or -7d for ago."));
    CHECK(says(desk, "7 days", "+7d"));
    CHECK(says(desk, "3bd", "+3bd"));
    CHECK(says(desk, "2 weeks", "-2w"));
    CHECK(says(desk, "3天", "+3d"));
    CHECK(says(desk, "2个工作日", "+2bd"));
}

TEST_CASE("a bare m may be minutes or months") {
    const AScope desk;
    for (const std::string text : {"3m", "+3m", "-3m", "+ 3 m", "today+3m"}) {
        CAPTURE(text);
        CHECK(says(desk, text, "'3m' may be minutes or months"));
        CHECK(says(desk, text, "3min"));
        CHECK(says(desk, text, "3mo"));
    }
}

TEST_CASE("numbers that may be a date in some order are not guessed") {
    const AScope desk;
    for (const std::string text : {"02/13", "13/02/2026", "13.2.2026", "13-02-2026", "2/13/26", "13.2"}) {
        CAPTURE(text);
        CHECK(says(desk, text, "in more than one way | Write dates as YYYY-MM-DD."));
    }
    CHECK(says(desk, "2026-2-5", "Write dates as YYYY-MM-DD, here 2026-02-05."));
    CHECK(says(desk, "2026/2", "here 2026-02."));
    CHECK(says(desk, "2026-2", "here 2026-02."));
}

TEST_CASE("only two dots make a range") {
    const AScope desk;
    for (const std::string text : {"2026-01-01 - 2026-02-01", "2026-01-01~2026-02-01", "2026-01-01 to 2026-02-01",
                                   "2026-01-01至2026-02-01", "2026-01-01到2026-02-01", "2026-01-01 ～ 2026-02-01"}) {
        CAPTURE(text);
        CHECK(says(desk, text, "Write a range as 2026-01-01..2026-02-01."));
    }
}

TEST_CASE("a word that is nearly one is asked about") {
    const AScope desk;
    CHECK(says(desk, "tomorow", "Did you mean 'tomorrow'?"));
    CHECK(says(desk, "yesturday 10:00", "Did you mean 'yesterday'?"));
    CHECK(says(desk, "next mondya", "Did you mean 'monday'?"));
    CHECK(says(desk, "3 days agoo", "Did you mean 'ago'?"));
    CHECK(says(desk, "last 3 moths", "Did you mean 'months'?"));
}

TEST_CASE("what is not understood is named, and only once") {
    const AScope desk;
    CHECK(desk.refusal("xyzzy").starts_with("'xyzzy' is not a time |"));
    CHECK(desk.refusal("tomorow") == "'tomorow' is not a time | Did you mean 'tomorrow'?");
    CHECK(desk.refusal("today tomorow") ==
          "'today tomorow' is not a time: 'tomorow' is not understood | Did you mean 'tomorrow'?");
    CHECK(desk.refusal("today 10:00 11:00")
              .starts_with("'today 10:00 11:00' is not a time: '11:00' is not understood |"));
    CHECK(desk.refusal("+3x") == "'+3x' is not a time | Offsets are counted in min, h, d, bd, w, mo, q or y.");
    CHECK(desk.refusal("today +3") ==
          "'today +3' is not a time: '+3' is not understood | Offsets are counted in min, h, d, bd, w, mo, q or y.");
}

TEST_CASE("whoever writes Chinese is shown Chinese ways of writing") {
    const AScope desk;
    CHECK(says(desk, "明天下午3点", "'下午3点' is not understood"));
    CHECK(says(desk, "明天下午3点", "明天 15:00"));
    CHECK(says(desk, "xyzzy", "today, +7d"));
}

TEST_CASE("an empty text is never now") {
    const AScope desk;
    for (const std::string text : {"", " ", "\t", "\n \r"}) CHECK(says(desk, text, "an empty text is not a time"));
}

TEST_CASE("anything else is refused whole, never in part") {
    const AScope desk;
    for (const std::string text : {"xyzzy",
                                   "2026-03-05x",
                                   "2026-03-05 10:00 11:00",
                                   "today tomorrow",
                                   "today+",
                                   "+",
                                   "-",
                                   "+d",
                                   "+3",
                                   "+3x",
                                   "today+3",
                                   "now()",
                                   "@",
                                   "@x",
                                   "2026-W7",
                                   "2026W075",
                                   "Q12",
                                   "20261",
                                   "2026-03-05+08:00",
                                   "周八",
                                   "3天",
                                   "+12345678d",
                                   "一天前",
                                   "--3d",
                                   "10:00 today",
                                   "2026-03-05\x01",
                                   "2026-03-05T10:00zz",
                                   "\xff\xfe"}) {
        CAPTURE(text);
        const auto read = read_time(text, desk.scope());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::usage);
        CHECK_FALSE(read.error().hints.empty());
    }
}

TEST_CASE("control characters do not reach the message") {
    const AScope desk;
    CHECK(desk.refusal("\x1b[31mred").find('\x1b') == std::string::npos);
}

}  // namespace refusal_test
