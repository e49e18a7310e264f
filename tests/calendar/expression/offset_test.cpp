#include "calendar/a_scope.hpp"

#include <doctest/doctest.h>

namespace offset_test {

using namespace aftersales;
using namespace aftersales::calendar;

TEST_CASE("without an anchor days count from today, hours from now") {
    const AScope desk;
    CHECK(desk.read("+7d") == "2026-06-24 2026-06-25 day");
    CHECK(desk.read("-7d") == "2026-06-10 2026-06-11 day");
    CHECK(desk.read("+2w") == "2026-07-01 2026-07-02 day");
    CHECK(desk.read("-1mo") == "2026-05-17 2026-05-18 day");
    CHECK(desk.read("+1q") == "2026-09-17 2026-09-18 day");
    CHECK(desk.read("-1y") == "2025-06-17 2025-06-18 day");
    CHECK(desk.read("+0d") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("+2h") == "2026-06-17T16:20:00+08:00");
    CHECK(desk.read("-90min") == "2026-06-17T12:50:00+08:00");
    CHECK(desk.read("+24h") == "2026-06-18T14:20:00+08:00");
    CHECK(desk.read("now+1d") == "2026-06-18T14:20:00+08:00");
    CHECK(desk.read("now-1mo") == "2026-05-17T14:20:00+08:00");
    CHECK(desk.read("+1d 10:00") == "2026-06-18T10:00:00+08:00");
}

TEST_CASE("long names and blanks are as good") {
    const AScope desk;
    for (const std::string text : {"+3 days", "+3day", "+ 3 d", "today+3d", "today + 3 days", "+3天", "+3日"}) {
        CAPTURE(text);
        CHECK(desk.read(text) == "2026-06-20 2026-06-21 day");
    }
    CHECK(desk.read("+2 hours") == "2026-06-17T16:20:00+08:00");
    CHECK(desk.read("+2小时") == "2026-06-17T16:20:00+08:00");
    CHECK(desk.read("+5 minutes") == "2026-06-17T14:25:00+08:00");
    CHECK(desk.read("+2 weeks") == "2026-07-01 2026-07-02 day");
    CHECK(desk.read("+1 month") == "2026-07-17 2026-07-18 day");
    CHECK(desk.read("+1 quarter") == "2026-09-17 2026-09-18 day");
    CHECK(desk.read("+2 years") == "2028-06-17 2028-06-18 day");
}

TEST_CASE("months clamp and do not stick, and offsets go from left to right") {
    const AScope desk;
    CHECK(desk.read("2026-01-31+1mo") == "2026-02-28 2026-03-01 day");
    CHECK(desk.read("2024-01-31+1mo") == "2024-02-29 2024-03-01 day");
    CHECK(desk.read("2026-02-28+1mo") == "2026-03-28 2026-03-29 day");
    CHECK(desk.read("2024-02-29+1y") == "2025-02-28 2025-03-01 day");
    CHECK(desk.read("2025-11-30+1q") == "2026-02-28 2026-03-01 day");
    CHECK(desk.read("2026-01-31+1mo+1d") == "2026-03-01 2026-03-02 day");
    CHECK(desk.read("2026-01-31+1d+1mo") == "2026-03-01 2026-03-02 day");
    CHECK(desk.read("2026-01-31+1mo+1mo") == "2026-03-28 2026-03-29 day");
    CHECK(desk.read("2026-01-31+1mo-1mo") == "2026-01-28 2026-01-29 day");
}

TEST_CASE("an offset after something longer than a day counts from its first day") {
    const AScope desk;
    CHECK(desk.read("this week+1d") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("2026-W07-1d") == "2026-02-08 2026-02-09 day");
    CHECK(desk.read("2026-02+1mo") == "2026-03-01 2026-03-02 day");
    CHECK(desk.read("2026+1d") == "2026-01-02 2026-01-03 day");
    CHECK(desk.read("last 7 days+0d") == "2026-06-10 2026-06-11 day");
    CHECK(desk.read("2026-02+36h") == "2026-02-02T12:00:00+08:00");
}

TEST_CASE("a minus before a number with a unit is an offset, not a part of the date") {
    const AScope desk;
    CHECK(desk.read("2026-02-23-2d") == "2026-02-21 2026-02-22 day");
    CHECK(desk.read("2026-02-2d") == "2026-01-30 2026-01-31 day");
    CHECK(desk.read("2026-02-10d") == "2026-01-22 2026-01-23 day");
    CHECK(desk.read("2026-3mo") == "2025-10-01 2025-10-02 day");
    CHECK(desk.read("2026-W10-4d") == "2026-02-26 2026-02-27 day");
}

TEST_CASE("days keep the wall clock where the clock changes, hours are elapsed time") {
    const AScope berlin{"2026-03-28T12:00:00+01:00", "Europe/Berlin"};
    CHECK(berlin.read("2026-03-28 12:00+1d") == "2026-03-29T12:00:00+02:00");
    CHECK(berlin.read("2026-03-28 12:00+24h") == "2026-03-29T13:00:00+02:00");
    CHECK(berlin.read("2026-03-28 02:30+1d") == "2026-03-29T03:30:00+02:00");
    CHECK(berlin.read("2026-03-28 02:30+1d+1d") == "2026-03-30T03:30:00+02:00");
    CHECK(berlin.read("2026-03-29+3h") == "2026-03-29T04:00:00+02:00");
    CHECK(berlin.read("now+1w") == "2026-04-04T12:00:00+02:00");
}

TEST_CASE("distances say ago, in, 前 or 后") {
    const AScope desk;
    CHECK(desk.read("3 days ago") == "2026-06-14 2026-06-15 day");
    CHECK(desk.read("3d ago") == "2026-06-14 2026-06-15 day");
    CHECK(desk.read("1_week_ago") == "2026-06-10 2026-06-11 day");
    CHECK(desk.read("2 hours ago") == "2026-06-17T12:20:00+08:00");
    CHECK(desk.read("in 3 days") == "2026-06-20 2026-06-21 day");
    CHECK(desk.read("in-2h") == "2026-06-17T16:20:00+08:00");
    CHECK(desk.read("3天前") == "2026-06-14 2026-06-15 day");
    CHECK(desk.read("3 天 后") == "2026-06-20 2026-06-21 day");
    CHECK(desk.read("2周前") == "2026-06-03 2026-06-04 day");
    CHECK(desk.read("1个月后") == "2026-07-17 2026-07-18 day");
    CHECK(desk.read("1年前") == "2025-06-17 2025-06-18 day");
    CHECK(desk.read("2小时前") == "2026-06-17T12:20:00+08:00");
    CHECK(desk.read("30分钟后") == "2026-06-17T14:50:00+08:00");
    CHECK(desk.read("2个工作日后") == "2026-06-22 2026-06-23 day");
    CHECK(desk.read("1工作日前") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("3 days ago 10:00") == "2026-06-14T10:00:00+08:00");
    CHECK(desk.read("3天前 10:00") == "2026-06-14T10:00:00+08:00");
}

TEST_CASE("working days follow the calendar") {
    const AScope desk;
    CHECK(desk.read("+1bd") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("+2bd") == "2026-06-22 2026-06-23 day");
    CHECK(desk.read("+7 business days") == "2026-06-27 2026-06-28 day");
    CHECK(desk.read("+7 working-days") == "2026-06-27 2026-06-28 day");
    CHECK(desk.read("-1bd") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("2026-06-22-1bd") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("2026-06-20+1bd") == "2026-06-22 2026-06-23 day");
    CHECK(desk.read("2026-06-19+0bd") == "2026-06-22 2026-06-23 day");
    CHECK(desk.read("2026-06-19-0bd") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("2026-06-18+0bd") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("2026-06-18-0bd") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("now+2bd") == "2026-06-22T14:20:00+08:00");
    CHECK(desk.read("2026-06-18+1d+0bd") == "2026-06-22 2026-06-23 day");
}

TEST_CASE("working days beyond the holiday tables are answered with a warning") {
    const AScope desk;
    const auto warnings = [&](std::string_view text) { return read_time(text, desk.scope()).value().warnings; };
    CHECK(warnings("2026-12-30+1bd").empty());
    CHECK(warnings("2026-12-31+1bd") ==
          std::vector<std::string>{"the holiday tables of calendar 'test' end on 2026-12-31, before 2027-01-01"});
    CHECK(warnings("2027-01-04-1bd").size() == 1);
    CHECK(warnings("2026-12-31+1bd..2027-02-01+1bd").size() == 2);
    CHECK(warnings("2027-01-04").empty());
}

TEST_CASE("without a working calendar working days are refused, and only they") {
    const AScope desk;
    TimeScope scope = desk.scope();
    scope.working_days = {};
    const auto refused = read_time("+1bd", scope);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(read_time("+1d", scope).has_value());
    scope.working_days = [] { return fail(ErrorKind::policy, "no such calendar"); };
    CHECK(read_time("+1bd", scope).error().kind == ErrorKind::policy);
    CHECK(read_time("+1d", scope).has_value());
}

TEST_CASE("a time beyond the years there are is refused") {
    const AScope desk;
    for (const std::string text :
         {"+9000y", "-3000y", "+999999y", "+65536y", "+9999999d", "+9999999mo", "+9999999q", "+9999999w",
          "9999-12-31+1d", "0001-01-01-1d", "9999-12-31T23:00+12h", "0001-01-01-1min", "+90000000min"}) {
        CAPTURE(text);
        CHECK(desk.read(text).starts_with("refused"));
    }
    CHECK(desk.read("9999-12-30+1d") == "9999-12-31 10000-01-01 day");
    CHECK(desk.read("0001-01-02-1d") == "0001-01-01 0001-01-02 day");
    CHECK(desk.read("+1000000min") == "2028-05-12T01:00:00+08:00");
}

}  // namespace offset_test
