#include "calendar/a_scope.hpp"

#include <doctest/doctest.h>

namespace date_test {

using namespace aftersales::calendar;

TEST_CASE("a day is written in five ways") {
    const AScope desk;
    for (const std::string text :
         {"2026-03-05", "20260305", "2026/3/5", "2026/03/05", "2026.3.5", "2026.03.05", "2026年3月5日",
          "2026年03月05日", "2026年3月5号", "2026-W10-4", " 2026-03-05 ", "２０２６－０３－０５", "２０２６／３／５"}) {
        CAPTURE(text);
        CHECK(desk.read(text) == "2026-03-05 2026-03-06 day");
    }
}

TEST_CASE("months, quarters and years are whole") {
    const AScope desk;
    CHECK(desk.read("2026-02") == "2026-02-01 2026-03-01 month");
    CHECK(desk.read("2026年12月") == "2026-12-01 2027-01-01 month");
    CHECK(desk.read("2024") == "2024-01-01 2025-01-01 year");
    CHECK(desk.read("2024年") == "2024-01-01 2025-01-01 year");
    CHECK(desk.read("2026-Q1") == "2026-01-01 2026-04-01 quarter");
    CHECK(desk.read("2025q4") == "2025-10-01 2026-01-01 quarter");
    CHECK(desk.read("Q3") == "2026-07-01 2026-10-01 quarter");
}

TEST_CASE("weeks are ISO weeks, with the year of today where none is named") {
    const AScope desk;
    CHECK(desk.read("2026-W07") == "2026-02-09 2026-02-16 week");
    CHECK(desk.read("2026w07") == "2026-02-09 2026-02-16 week");
    CHECK(desk.read("2026-W53") == "2026-12-28 2027-01-04 week");
    CHECK(desk.read("2026-W01-1") == "2025-12-29 2025-12-30 day");
    CHECK(desk.read("2020-W53-7") == "2021-01-03 2021-01-04 day");
    CHECK(desk.read("W25") == "2026-06-15 2026-06-22 week");
    // On 2024-12-31 the ISO year is 2025 already.
    CHECK(AScope{"2024-12-31T12:00:00+08:00"}.read("W02") == "2025-01-06 2025-01-13 week");
}

TEST_CASE("a date that does not exist is refused with what there is instead") {
    const AScope desk;
    CHECK(desk.refusal("2026-02-29") == "there is no 2026-02-29: February 2026 has 28 days");
    CHECK(desk.refusal("20260431") == "there is no 2026-04-31: April 2026 has 30 days");
    CHECK(desk.refusal("2026/2/0") == "there is no 2026-02-00: February 2026 has 28 days");
    CHECK(desk.refusal("2026-13") == "there is no 2026-13-01: months go from 01 to 12");
    CHECK(desk.refusal("2026年0月") == "there is no 2026-00-01: months go from 01 to 12");
    CHECK(desk.refusal("0000-01-01") == "there is no 0000-01-01: years go from 1 to 9999");
    CHECK(desk.refusal("2025-W53") == "there is no 2025-W53: 2025 has 52 weeks");
    CHECK(desk.refusal("2026-W54") == "there is no 2026-W54: 2026 has 53 weeks");
    CHECK(desk.refusal("2026-W00") == "there is no 2026-W00: 2026 has 53 weeks");
    CHECK(desk.refusal("2026-W10-8") == "there is no 2026-W10-8: days of a week go from 1 to 7");
    CHECK(desk.refusal("2026-W10-0") == "there is no 2026-W10-0: days of a week go from 1 to 7");
    CHECK(desk.refusal("2026-Q5") == "there is no quarter 5: quarters go from Q1 to Q4");
    CHECK(desk.refusal("Q0") == "there is no quarter 0: quarters go from Q1 to Q4");
    CHECK(desk.read("2024-02-29") == "2024-02-29 2024-03-01 day");
}

TEST_CASE("seconds since the epoch are an instant") {
    const AScope desk;
    CHECK(desk.read("@0") == "1970-01-01T08:00:00+08:00");
    CHECK(desk.read("@1348569850") == "2012-09-25T18:44:10+08:00");
    CHECK(desk.read("@-1") == "1970-01-01T07:59:59+08:00");
    CHECK(desk.read("@86400+1d") == "1970-01-03T08:00:00+08:00");
    CHECK(desk.refusal("@999999999999").find("outside the years") != std::string::npos);
    CHECK(desk.refusal("@-99999999999").find("outside the years") != std::string::npos);
}

TEST_CASE("a time of day makes an instant of a day") {
    const AScope desk;
    CHECK(desk.read("2026-03-05T09:00") == "2026-03-05T09:00:00+08:00");
    CHECK(desk.read("2026-03-05 09:00:30") == "2026-03-05T09:00:30+08:00");
    CHECK(desk.read("2026-03-05t9:05") == "2026-03-05T09:05:00+08:00");
    CHECK(desk.read("2026-03-05T09:00:30.999") == "2026-03-05T09:00:30+08:00");
    CHECK(desk.read("2026-03-05T24:00") == "2026-03-06T00:00:00+08:00");
    CHECK(desk.read("2026-03-05T24:00:00.5") == "2026-03-06T00:00:00+08:00");
    CHECK(desk.read("2026/3/5   18:30") == "2026-03-05T18:30:00+08:00");
    CHECK(desk.read("20260305T1830").starts_with("refused"));
    CHECK(desk.read("2026-W10-4 10:00") == "2026-03-05T10:00:00+08:00");
    CHECK(desk.read("2026年3月5日14：30") == "2026-03-05T14:30:00+08:00");
    CHECK(desk.read("09:30") == "2026-06-17T09:30:00+08:00");
    CHECK(desk.read("24:00") == "2026-06-18T00:00:00+08:00");
}

TEST_CASE("a time with an offset is where the offset says") {
    const AScope desk;
    CHECK(desk.read("2026-03-05T09:00Z") == "2026-03-05T17:00:00+08:00");
    CHECK(desk.read("2026-03-05T09:00:00-05:00") == "2026-03-05T22:00:00+08:00");
    CHECK(desk.read("2026-03-05 09:00 +05:30") == "2026-03-05T11:30:00+08:00");
    CHECK(desk.read("2026-03-05T24:00Z") == "2026-03-06T08:00:00+08:00");
    CHECK(desk.read("2026-03-05T09:00+08:00+1d") == "2026-03-06T09:00:00+08:00");
    CHECK(desk.read("2026-03-05T09:00+8h") == "2026-03-05T17:00:00+08:00");
    CHECK(desk.read("09:00Z") == "2026-06-17T17:00:00+08:00");
}

TEST_CASE("a time that does not exist is refused") {
    const AScope desk;
    for (const std::string text : {"25:00", "24:01", "24:00:01", "12:60", "12:00:60", "2026-03-05T99:00"}) {
        CAPTURE(text);
        CHECK(desk.refusal(text).find("times go from 00:00 to 24:00") != std::string::npos);
    }
    for (const std::string text :
         {"9:5", "12:", ":30", "2026-03-05T", "2026-03-05T09", "2026-03-05T09:00+24:00", "2026-03-05T09:00+08:60"}) {
        CAPTURE(text);
        CHECK(desk.refusal(text).find("is not a time") != std::string::npos);
    }
}

TEST_CASE("a week, month or year takes no time of day") {
    const AScope desk;
    for (const std::string text : {"2026-W10 10:00", "2026-03 10:00", "2026 10:00", "Q1 10:00", "last 7 days 10:00"}) {
        CAPTURE(text);
        CHECK(desk.refusal(text).find("more than a day") != std::string::npos);
    }
}

TEST_CASE("wall times follow the zone through its changes") {
    const AScope berlin{"2026-03-28T12:00:00+01:00", "Europe/Berlin"};
    CHECK(berlin.read("2026-03-29 02:30") == "2026-03-29T03:30:00+02:00");
    CHECK(berlin.read("2026-10-25 02:30") == "2026-10-25T02:30:00+02:00");
    CHECK(berlin.read("2026-10-25T02:30+01:00") == "2026-10-25T02:30:00+01:00");
    CHECK(berlin.read("2026-03-29") == "2026-03-29 2026-03-30 day");
}

TEST_CASE("a day or longer says its first and last day") {
    const AScope desk;
    const auto month = read_time("2026-02", desk.scope());
    REQUIRE(month.has_value());
    CHECK(month->first == day("2026-02-01"));
    CHECK(month->last == day("2026-02-28"));
    const auto instant = read_time("now", desk.scope());
    REQUIRE(instant.has_value());
    CHECK_FALSE(instant->first.has_value());
    CHECK(instant->from == instant->to);
}

}  // namespace date_test
