#include "aftersales/calendar/duration.hpp"
#include "zone_file.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace duration_test {

using namespace aftersales;
using namespace aftersales::calendar;
using Kind = Duration::Kind;

namespace {

Duration duration(std::string_view text) {
    const auto read = read_duration(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}

CalendarSpan span(std::string_view text) {
    const auto read = read_calendar_span(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}

std::string refused(std::string_view text) {
    const auto read = read_duration(text);
    REQUIRE_MESSAGE(!read.has_value(), text);
    CHECK(read.error().kind == ErrorKind::usage);
    return read.error().message;
}

}  // namespace

TEST_CASE("every unit of a duration has its kind and length") {
    CHECK(duration("30s") == Duration{Kind::elapsed, 30, "30s"});
    CHECK(duration("15m") == Duration{Kind::elapsed, 900, "15m"});
    CHECK(duration("8h") == Duration{Kind::elapsed, 28800, "8h"});
    CHECK(duration("3d") == Duration{Kind::elapsed, 259200, "3d"});
    CHECK(duration("2w") == Duration{Kind::elapsed, 1209600, "2w"});
    CHECK(duration("30bm") == Duration{Kind::working, 1800, "30bm"});
    CHECK(duration("8bh") == Duration{Kind::working, 28800, "8bh"});
    CHECK(duration("3bd") == Duration{Kind::working_days, 3, "3bd"});
}

TEST_CASE("parts of one kind add up") {
    CHECK(duration("1d12h").amount == 129600);
    CHECK(duration("1h30m15s").amount == 5415);
    CHECK(duration("1bh30bm") == Duration{Kind::working, 5400, "1bh30bm"});
    CHECK(duration("1bd2bd").amount == 3);
    CHECK(duration("0bh").kind == Kind::working);
    CHECK(duration("0s").amount == 0);
}

TEST_CASE("a duration of two kinds is refused, even where one part is zero") {
    for (const std::string text : {"1h1bh", "1bd4bh", "0h1bh", "1bd1d", "1bh0d"}) {
        CAPTURE(text);
        CHECK(refused(text).find("mixes") != std::string::npos);
    }
}

TEST_CASE("what is no duration is refused by name") {
    for (const std::string text : {"", "h", "8", "8x", "8H", "+8h", "-8h", "8h ", " 8h", "8 h", "1.5h", "8hh", "8mo",
                                   "1y", "8h5", "99999999999999999999h"}) {
        CAPTURE(text);
        CHECK(refused(text).starts_with("'" + text + "' is not a duration"));
    }
}

TEST_CASE("a duration reaches a hundred years and no further") {
    CHECK(duration("36525d").amount == 36525LL * 86400);
    CHECK(duration("36525bd").amount == 36525);
    CHECK(duration("36524d24h").amount == 36525LL * 86400);
    for (const std::string text :
         {"36526d", "36526bd", "36525d1s", "999999999999999s", "5218w", "876601bh", "999999999999999bd"}) {
        CAPTURE(text);
        CHECK(refused(text).find("longer than 100 years") != std::string::npos);
    }
}

TEST_CASE("a duration written in seconds is read back") {
    CHECK(rc::check("read(print(n))", [] {
        const auto amount = *rc::gen::inRange<std::int64_t>(0, 36525LL * 86400 + 1);
        RC_ASSERT(read_duration(std::to_string(amount) + "s")->amount == amount);
    }));
}

TEST_CASE("a span of the calendar counts days, months or working days") {
    CHECK(span("7d") == CalendarSpan{.days = 7, .text = "7d"});
    CHECK(span("2w") == CalendarSpan{.days = 14, .text = "2w"});
    CHECK(span("6mo") == CalendarSpan{.months = 6, .text = "6mo"});
    CHECK(span("3y") == CalendarSpan{.months = 36, .text = "3y"});
    CHECK(span("3bd") == CalendarSpan{.working_days = 3, .text = "3bd"});
    CHECK(span("1y6mo10d") == CalendarSpan{.days = 10, .months = 18, .text = "1y6mo10d"});
    CHECK(span("0d") == CalendarSpan{.text = "0d"});
}

TEST_CASE("what is no span is refused") {
    for (const std::string text : {"", "7", "d", "7m", "7h", "7bh", "-7d", "7d ", "1bd1d", "1d1bd", "1mo1bd", "36526d",
                                   "1201mo", "101y", "36520d1w", "36526bd", "999999999999999w"}) {
        CAPTURE(text);
        const auto read = read_calendar_span(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::usage);
    }
    CHECK(span("100y").months == 1200);
    CHECK(span("36525d").days == 36525);
}

TEST_CASE("a span is added months first, then days") {
    CHECK(add(day("2026-01-31"), span("1mo1d")) == day("2026-03-01"));
    CHECK(add(day("2026-01-31"), span("30d")) == day("2026-03-02"));
    CHECK(add(day("2024-02-29"), span("1y")) == day("2025-02-28"));
    CHECK(add(day("2025-11-15"), span("90d")) == day("2026-02-13"));
}

}  // namespace duration_test
