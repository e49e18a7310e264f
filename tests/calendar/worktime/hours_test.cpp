#include "aftersales/calendar/worktime.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hours_test {

using namespace aftersales;
using namespace aftersales::calendar;

namespace {

std::string clock(int seconds_of_day) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(seconds_of_day / 3600) + ":" + two(seconds_of_day / 60 % 60) + ":" + two(seconds_of_day % 60);
}

}  // namespace

TEST_CASE("hours are read as seconds since midnight") {
    CHECK(read_hours("09:00-12:00") == Hours{seconds{32400}, seconds{43200}});
    CHECK(read_hours("9:00-12:30") == Hours{seconds{32400}, seconds{45000}});
    CHECK(read_hours("09:00:30-12:00:01") == Hours{seconds{32430}, seconds{43201}});
    CHECK(read_hours("00:00-24:00") == Hours{seconds{0}, seconds{86400}});
    CHECK(read_hours("13:00-24:00:00") == Hours{seconds{46800}, seconds{86400}});
}

TEST_CASE("hours that end before they begin pass midnight") {
    CHECK(read_hours("22:00-06:00") == Hours{seconds{79200}, seconds{108000}});
    CHECK(read_hours("22:00-00:00") == Hours{seconds{79200}, seconds{86400}});
    CHECK(read_hours("00:01-00:00") == Hours{seconds{60}, seconds{86400}});
    CHECK(read_hours("23:59:59-23:59:58") == Hours{seconds{86399}, seconds{86398 + 86400}});
}

TEST_CASE("hours that begin where they end are refused with the way out") {
    for (const std::string text : {"09:00-09:00", "00:00-00:00", "9:00-09:00:00"}) {
        CAPTURE(text);
        const auto read = read_hours(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::policy);
        CHECK(read.error().message == "hours '" + text + "' begin where they end");
        CHECK(read.error().hints.at(0).find("00:00-24:00") != std::string::npos);
    }
}

TEST_CASE("what is no time of day is refused by name") {
    for (const std::string text : {"",
                                   "-",
                                   "09:00",
                                   "09:00-",
                                   "-12:00",
                                   "09-12",
                                   "09:00-24:01",
                                   "09:00-24:00:01",
                                   "24:00-06:00",
                                   "24:00-24:00",
                                   "09:00-25:00",
                                   "09:60-12:00",
                                   "09:0-12:00",
                                   "009:00-12:00",
                                   "09:00-12:00-13:00",
                                   "09:00 -12:00",
                                   "09:00-12:00 ",
                                   "09:00:60-12:00",
                                   "09:00:00:00-12:00",
                                   "09:00:-12:00",
                                   "a-b"}) {
        CAPTURE(text);
        const auto read = read_hours(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::policy);
        CHECK(read.error().message.find("'" + text + "'") != std::string::npos);
    }
}

TEST_CASE("hours printed are read back") {
    CHECK(rc::check("read_hours(print(h)) == h", [] {
        const int from = *rc::gen::inRange(0, 86400);
        const int to = *rc::gen::inRange(0, 86401);
        RC_PRE(from != to);
        const auto read = read_hours(clock(from) + "-" + clock(to));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->from == seconds{from});
        RC_ASSERT(read->to == seconds{to < from ? to + 86400 : to});
    }));
}

}  // namespace hours_test
