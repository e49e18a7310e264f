#include "a_scope.hpp"

#include <doctest/doctest.h>

namespace expression_range_test {

using namespace aftersales;
using namespace aftersales::calendar;

TEST_CASE("a range includes the end that it names") {
    const AScope desk;
    CHECK(desk.read("2026-02-01..2026-02-15") == "2026-02-01 2026-02-16 range");
    CHECK(desk.read("2026-02 .. 2026-03") == "2026-02-01 2026-04-01 range");
    CHECK(desk.read("-6d..today") == "2026-06-11 2026-06-18 range");
    CHECK(desk.read("2026.2.1..2026.2.15") == "2026-02-01 2026-02-16 range");
    CHECK(desk.read("上周..今天") == "2026-06-08 2026-06-18 range");
    CHECK(desk.read("today 09:00..today 12:00") == "2026-06-17T09:00:00+08:00 2026-06-17T12:00:00+08:00 range");
    CHECK(desk.read("2026-06-17..2026-06") == "2026-06-17 2026-07-01 range");
    CHECK(desk.read("today..now") == "2026-06-17 2026-06-17T14:20:00+08:00 range");
    CHECK(desk.read("2026．2．1．．2026．2．2") == "2026-02-01 2026-02-03 range");
}

TEST_CASE("a range may be open on one side") {
    const AScope desk;
    CHECK(desk.read("2026-02..") == "2026-02-01 - range");
    CHECK(desk.read("..2026-01") == "- 2026-02-01 range");
    CHECK(desk.read(".. yesterday") == "- 2026-06-17 range");
    CHECK(desk.refusal("..").find("neither side") != std::string::npos);
    CHECK(desk.refusal(" .. ").find("FROM..TO") != std::string::npos);
}

TEST_CASE("a range says the days that its sides name") {
    const AScope desk;
    const auto range = read_time("2026-02..2026-03-05", desk.scope());
    CHECK(range->first == day("2026-02-01"));
    CHECK(range->last == day("2026-03-05"));
    const auto open = read_time("..now", desk.scope());
    CHECK_FALSE(open->first.has_value());
    CHECK_FALSE(open->last.has_value());
}

TEST_CASE("a range that ends before it begins is refused") {
    const AScope desk;
    for (const std::string text : {"2026-02-15..2026-02-01", "2026-02-15..2026-02-14", "2026-02-15..2026-01",
                                   "now..today 14:19", "today..yesterday", "2026-02-15 00:00..2026-02-14"}) {
        CAPTURE(text);
        CHECK(desk.refusal(text).find("ends before it begins") != std::string::npos);
    }
    CHECK(desk.read("2026-02-15..2026-02-15") == "2026-02-15 2026-02-16 range");
    CHECK(desk.read("now..now") == "2026-06-17T14:20:00+08:00 2026-06-17T14:20:00+08:00 range");
    CHECK(desk.read("2026-02-15 00:00..2026-02-15 00:00").ends_with("range"));
}

TEST_CASE("a side of a range is refused for its own reason") {
    const AScope desk;
    CHECK(desk.refusal("7d..today").find("+7d") != std::string::npos);
    CHECK(desk.refusal("today..tomorow").find("'tomorrow'") != std::string::npos);
    CHECK(desk.refusal("2026-01..2026-02..2026-03").find("not a time") != std::string::npos);
}

TEST_CASE("a point is the start of what was written, and no range") {
    const AScope desk;
    const auto point = [&](std::string_view text) { return read_point(text, desk.scope()); };
    CHECK(point("2026-02") == at("2026-02-01T00:00:00+08:00"));
    CHECK(point("now") == at("2026-06-17T14:20:00+08:00"));
    CHECK(point("yesterday 18:00") == at("2026-06-16T18:00:00+08:00"));
    for (const std::string text : {"2026-02..", "..2026-02", "today..tomorrow"}) {
        CAPTURE(text);
        const auto refused = point(text);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == ErrorKind::usage);
        CHECK(refused.error().message == "'" + text + "' is a range, a point in time is expected");
    }
    CHECK_FALSE(point("tomorow").has_value());
}

TEST_CASE("a day is one day, and an instant gives its own") {
    const AScope desk;
    const auto date = [&](std::string_view text) { return read_day(text, desk.scope()); };
    CHECK(date("2026-02-13") == day("2026-02-13"));
    CHECK(date("+3bd") == day("2026-06-23"));
    CHECK(date("last 1 day") == day("2026-06-16"));
    CHECK(date("now") == day("2026-06-17"));
    CHECK(date("2026-02-13T20:00Z") == day("2026-02-14"));
    for (const std::string text : {"2026-02", "this week", "2026", "last 7 days", "today..today", "2026-02-13.."}) {
        CAPTURE(text);
        const auto refused = date(text);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == ErrorKind::usage);
        CHECK(refused.error().message == "'" + text + "' is not one day, a day is expected");
    }
}

}  // namespace expression_range_test
