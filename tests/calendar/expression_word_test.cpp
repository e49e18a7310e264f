#include "a_scope.hpp"

#include <doctest/doctest.h>

namespace expression_word_test {

using namespace aftersales::calendar;

TEST_CASE("plain words name the days around today") {
    const AScope desk;
    CHECK(desk.read("now") == "2026-06-17T14:20:00+08:00");
    CHECK(desk.read("today") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("Yesterday") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("TOMORROW") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("tomorrow 09:30") == "2026-06-18T09:30:00+08:00");
    CHECK(desk.read("yesterdayT18:00") == "2026-06-16T18:00:00+08:00");
}

TEST_CASE("today is the day of the zone, not of UTC") {
    CHECK(AScope{"2026-06-16T16:00:00Z"}.read("today") == "2026-06-17 2026-06-18 day");
    CHECK(AScope{"2026-06-16T15:59:59Z"}.read("today") == "2026-06-16 2026-06-17 day");
}

TEST_CASE("so and eo name the first and the last day of the current unit") {
    const AScope desk;
    CHECK(desk.read("sod") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("eod") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("sow") == "2026-06-15 2026-06-16 day");
    CHECK(desk.read("eow") == "2026-06-21 2026-06-22 day");
    CHECK(desk.read("som") == "2026-06-01 2026-06-02 day");
    CHECK(desk.read("eom") == "2026-06-30 2026-07-01 day");
    CHECK(desk.read("soq") == "2026-04-01 2026-04-02 day");
    CHECK(desk.read("eoq") == "2026-06-30 2026-07-01 day");
    CHECK(desk.read("soy") == "2026-01-01 2026-01-02 day");
    CHECK(desk.read("eoy") == "2026-12-31 2027-01-01 day");
    CHECK(desk.read("eom-3d") == "2026-06-27 2026-06-28 day");
    CHECK(AScope{"2024-02-10T08:00:00+08:00"}.read("eom") == "2024-02-29 2024-03-01 day");
    CHECK(AScope{"2026-06-21T23:00:00+08:00"}.read("sow") == "2026-06-15 2026-06-16 day");
    CHECK(AScope{"2026-06-15T00:00:00+08:00"}.read("sow") == "2026-06-15 2026-06-16 day");
    CHECK(AScope{"2026-12-31T00:00:00+08:00"}.read("soq") == "2026-10-01 2026-10-02 day");
    CHECK(desk.read("aom").starts_with("refused"));
    CHECK(desk.read("sox").starts_with("refused"));
    CHECK(desk.read("sam").starts_with("refused"));
}

TEST_CASE("a bare weekday lies strictly after today") {
    const AScope desk;
    CHECK(desk.read("thu") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("sunday") == "2026-06-21 2026-06-22 day");
    CHECK(desk.read("mon") == "2026-06-22 2026-06-23 day");
    CHECK(desk.read("tuesday") == "2026-06-23 2026-06-24 day");
    CHECK(desk.read("wed") == "2026-06-24 2026-06-25 day");
    CHECK(desk.read("sat 10:00") == "2026-06-20T10:00:00+08:00");
    CHECK(desk.read("weds").starts_with("refused"));
}

TEST_CASE("this, last and next with a weekday go by ISO week") {
    const AScope desk;
    CHECK(desk.read("this mon") == "2026-06-15 2026-06-16 day");
    CHECK(desk.read("this wednesday") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("this sun") == "2026-06-21 2026-06-22 day");
    CHECK(desk.read("last sun") == "2026-06-14 2026-06-15 day");
    CHECK(desk.read("last-mon") == "2026-06-08 2026-06-09 day");
    CHECK(desk.read("next_fri 16:00") == "2026-06-26T16:00:00+08:00");
}

TEST_CASE("this, last and next with a unit are whole units") {
    const AScope desk;
    CHECK(desk.read("this day") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("last day") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("this week") == "2026-06-15 2026-06-22 week");
    CHECK(desk.read("last week") == "2026-06-08 2026-06-15 week");
    CHECK(desk.read("next-week") == "2026-06-22 2026-06-29 week");
    CHECK(desk.read("this month") == "2026-06-01 2026-07-01 month");
    CHECK(desk.read("last_month") == "2026-05-01 2026-06-01 month");
    CHECK(desk.read("next mo") == "2026-07-01 2026-08-01 month");
    CHECK(desk.read("this quarter") == "2026-04-01 2026-07-01 quarter");
    CHECK(desk.read("last quarter") == "2026-01-01 2026-04-01 quarter");
    CHECK(desk.read("next q") == "2026-07-01 2026-10-01 quarter");
    CHECK(desk.read("last  year") == "2025-01-01 2026-01-01 year");
    CHECK(desk.read("next year") == "2027-01-01 2028-01-01 year");
}

TEST_CASE("several units leave the current one out") {
    const AScope desk;
    CHECK(desk.read("last 7 days") == "2026-06-10 2026-06-17 day");
    CHECK(desk.read("next 30 days") == "2026-06-18 2026-07-18 day");
    CHECK(desk.read("last 2 weeks") == "2026-06-01 2026-06-15 week");
    CHECK(desk.read("next 2 weeks") == "2026-06-22 2026-07-06 week");
    CHECK(desk.read("last 12 months") == "2025-06-01 2026-06-01 month");
    CHECK(desk.read("next 3q") == "2026-07-01 2027-04-01 quarter");
    CHECK(desk.read("last-5-years") == "2021-01-01 2026-01-01 year");
    CHECK(desk.read("last 1 day") == "2026-06-16 2026-06-17 day");
    const auto days = read_time("last 7 days", desk.scope());
    CHECK(days->first == day("2026-06-10"));
    CHECK(days->last == day("2026-06-16"));
}

TEST_CASE("units that are none of the calendar, and none at all, are refused") {
    const AScope desk;
    CHECK(desk.refusal("last 24 hours").find("-24h..now") != std::string::npos);
    CHECK(desk.refusal("last 5 minutes").find("no units of the calendar") != std::string::npos);
    CHECK(desk.refusal("last 5 workdays").find("no units of the calendar") != std::string::npos);
    CHECK(desk.refusal("last 0 days") == "'last 0 days' holds no day");
    CHECK(desk.refusal("last 9000 years").find("outside the years") != std::string::npos);
    CHECK(desk.read("this 3 weeks").starts_with("refused"));
    CHECK(desk.read("last").starts_with("refused"));
    CHECK(desk.read("lastweek").starts_with("refused"));
}

TEST_CASE("Chinese words name days, units and their edges") {
    const AScope desk;
    CHECK(desk.read("现在") == "2026-06-17T14:20:00+08:00");
    CHECK(desk.read("今天") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("昨天") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("前天") == "2026-06-15 2026-06-16 day");
    CHECK(desk.read("明天") == "2026-06-18 2026-06-19 day");
    CHECK(desk.read("后天") == "2026-06-19 2026-06-20 day");
    CHECK(desk.read("大后天") == "2026-06-20 2026-06-21 day");
    CHECK(desk.read("本周") == "2026-06-15 2026-06-22 week");
    CHECK(desk.read("上周") == "2026-06-08 2026-06-15 week");
    CHECK(desk.read("下周") == "2026-06-22 2026-06-29 week");
    CHECK(desk.read("上星期") == "2026-06-08 2026-06-15 week");
    CHECK(desk.read("下个礼拜") == "2026-06-22 2026-06-29 week");
    CHECK(desk.read("本月") == "2026-06-01 2026-07-01 month");
    CHECK(desk.read("上月") == "2026-05-01 2026-06-01 month");
    CHECK(desk.read("上个月") == "2026-05-01 2026-06-01 month");
    CHECK(desk.read("下月") == "2026-07-01 2026-08-01 month");
    CHECK(desk.read("下个月") == "2026-07-01 2026-08-01 month");
    CHECK(desk.read("本季度") == "2026-04-01 2026-07-01 quarter");
    CHECK(desk.read("上季度") == "2026-01-01 2026-04-01 quarter");
    CHECK(desk.read("今年") == "2026-01-01 2027-01-01 year");
    CHECK(desk.read("去年") == "2025-01-01 2026-01-01 year");
    CHECK(desk.read("明年") == "2027-01-01 2028-01-01 year");
    CHECK(desk.read("月初") == "2026-06-01 2026-06-02 day");
    CHECK(desk.read("月底") == "2026-06-30 2026-07-01 day");
    CHECK(desk.read("年初") == "2026-01-01 2026-01-02 day");
    CHECK(desk.read("年底") == "2026-12-31 2027-01-01 day");
}

TEST_CASE("Chinese weekdays are this week's unless they say otherwise") {
    const AScope desk;
    CHECK(desk.read("周一") == "2026-06-15 2026-06-16 day");
    CHECK(desk.read("周五") == "2026-06-19 2026-06-20 day");
    CHECK(desk.read("星期三") == "2026-06-17 2026-06-18 day");
    CHECK(desk.read("礼拜六") == "2026-06-20 2026-06-21 day");
    CHECK(desk.read("周日") == "2026-06-21 2026-06-22 day");
    CHECK(desk.read("周天") == "2026-06-21 2026-06-22 day");
    CHECK(desk.read("本周二") == "2026-06-16 2026-06-17 day");
    CHECK(desk.read("上周四") == "2026-06-11 2026-06-12 day");
    CHECK(desk.read("下周五 14：00") == "2026-06-26T14:00:00+08:00");
    CHECK(desk.read("下星期天") == "2026-06-28 2026-06-29 day");
    CHECK(desk.read("周").starts_with("refused"));
    CHECK(desk.read("下").starts_with("refused"));
}

TEST_CASE("Chinese words take times and offsets like all others") {
    const AScope desk;
    CHECK(desk.read("明天 14：00") == "2026-06-18T14:00:00+08:00");
    CHECK(desk.read("明天14:00") == "2026-06-18T14:00:00+08:00");
    CHECK(desk.read("月底-3d") == "2026-06-27 2026-06-28 day");
    CHECK(desk.read("今天+2天") == "2026-06-19 2026-06-20 day");
    CHECK(desk.read("今天吧").starts_with("refused"));
}

TEST_CASE("a field is the date or the instant of the record in scope") {
    AScope desk;
    desk.field("closed", day("2025-11-15"))
        .field("opened", at("2026-06-01T10:30:00+08:00"))
        .field("due_from", day("2026-07-01"));
    CHECK(desk.read("closed") == "2025-11-15 2025-11-16 day");
    CHECK(desk.read("closed+90d") == "2026-02-13 2026-02-14 day");
    CHECK(desk.read("opened") == "2026-06-01T10:30:00+08:00");
    CHECK(desk.read("opened+1mo") == "2026-07-01T10:30:00+08:00");
    CHECK(desk.read("opened+90min") == "2026-06-01T12:00:00+08:00");
    CHECK(desk.read("opened 09:00") == "2026-06-01T09:00:00+08:00");
    CHECK(desk.read("opened+1d 09:00") == "2026-06-02T09:00:00+08:00");
    CHECK(desk.read("due_from-1w") == "2026-06-24 2026-06-25 day");
    CHECK(desk.read("opened..closed+1y") == "2026-06-01T10:30:00+08:00 2026-11-16 range");
    CHECK(desk.refusal("resolved").find("'resolved' is not a time") != std::string::npos);
    const Zone zone;
    CHECK_FALSE(read_time("closed", TimeScope{.zone = &zone}).has_value());
}

}  // namespace expression_word_test
