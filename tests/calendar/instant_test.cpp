#include "aftersales/calendar/instant.hpp"
#include "zone_file.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace instant_test {

using namespace aftersales::calendar;
using std::chrono::days;

namespace {

const Date first = Date{std::chrono::year{1} / 1 / 1};
const Date last = Date{std::chrono::year{9999} / 12 / 31};

Date any_date() { return first + days{*rc::gen::inRange<int>(0, static_cast<int>((last - first).count()) + 1)}; }

}  // namespace

TEST_CASE("a date is printed with four digits of year and read back exactly") {
    CHECK(print(day("2026-02-13")) == "2026-02-13");
    CHECK(print(first) == "0001-01-01");
    CHECK(print(last) == "9999-12-31");
    CHECK(rc::check("read_date(print(d)) == d", [] {
        const Date date = any_date();
        RC_ASSERT(read_date(print(date)) == date);
    }));
}

TEST_CASE("what is no day of the calendar is no date") {
    for (const std::string text :
         {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-2-13", "20260213",
          "2026/02/13", "2026-02-13 ", " 2026-02-13", "2026-02-1x", "", "-026-02-13"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date(text).has_value());
    }
    CHECK(read_date("2024-02-29").has_value());
}

TEST_CASE("an instant is printed in the offset given") {
    const Instant instant = at("2026-02-13T01:02:03Z");
    CHECK(print(instant, seconds{0}) == "2026-02-13T01:02:03+00:00");
    CHECK(print(instant, seconds{8 * 3600}) == "2026-02-13T09:02:03+08:00");
    CHECK(print(instant, seconds{-(3 * 3600 + 1800)}) == "2026-02-12T21:32:03-03:30");
    CHECK(print(instant, seconds{5 * 3600 + 45 * 60}) == "2026-02-13T06:47:03+05:45");
}

TEST_CASE("a local mean time is printed with an offset of whole minutes that names the same instant") {
    const Instant instant = at("1890-01-01T00:00:00Z");
    CHECK(print(instant, seconds{29143}) == "1890-01-01T08:05:00+08:05");
    CHECK(read_instant(print(instant, seconds{-17762})) == instant);
}

TEST_CASE("RFC 3339 is read with T or a blank, with Z or an offset, and fractions are cut") {
    const Instant instant = at("2026-02-13T01:02:03Z");
    for (const std::string text :
         {"2026-02-13 01:02:03Z", "2026-02-13t01:02:03z", "2026-02-13T09:02:03+08:00", "2026-02-12T21:32:03-03:30",
          "2026-02-13T01:02:03.999999Z", "2026-02-13T01:02:03.0+00:00"}) {
        CAPTURE(text);
        CHECK(read_instant(text) == instant);
    }
    CHECK(read_instant("2026-02-13T09:02+08:00") == at("2026-02-13T01:02:00Z"));
    CHECK(read_instant("2026-02-13 01:02Z") == at("2026-02-13T01:02:00Z"));
    CHECK(read_instant("2016-12-31T23:59:60Z") == at("2017-01-01T00:00:00Z"));
}

TEST_CASE("what is not RFC 3339 is no instant") {
    for (const std::string text :
         {"2026-02-13", "2026-02-13T01:02:03", "2026-02-13T01:02", "2026-02-13T24:00:00Z", "2026-02-13T01:60:00Z",
          "2026-02-13T01:02:61Z", "2026-02-13T01:02:03+8:00", "2026-02-13T01:02:03+0800", "2026-02-13T01:02:03+24:00",
          "2026-02-13T01:02:03+08:60", "2026-02-13T01:02:03.Z", "2026-02-30T01:02:03Z", "2026-02-13T01:02:03Zx",
          "2026-02-13X01:02:03Z", "2026-02-13T01-02-03Z", "2026-02-13T01:02:03 +08:00", ""}) {
        CAPTURE(text);
        CHECK_FALSE(read_instant(text).has_value());
    }
}

TEST_CASE("an instant printed in any offset is read back") {
    CHECK(rc::check("read_instant(print(i)) == i", [] {
        const Instant instant{(any_date() + seconds{*rc::gen::inRange(0, 86400)}).time_since_epoch()};
        const seconds offset{60 * *rc::gen::inRange(-14 * 60, 14 * 60 + 1)};
        const WallTime wall{(instant + offset).time_since_epoch()};
        RC_PRE(wall >= first && wall < last);
        RC_ASSERT(read_instant(print(instant, offset)) == instant);
    }));
}

TEST_CASE("ISO weeks begin on Monday and belong to the year of their Thursday") {
    CHECK(iso_week(day("2026-02-13")) == IsoWeek{.year = 2026, .week = 7});
    CHECK(iso_week(day("2025-12-28")) == IsoWeek{.year = 2025, .week = 52});
    CHECK(iso_week(day("2025-12-29")) == IsoWeek{.year = 2026, .week = 1});
    CHECK(iso_week(day("2021-01-03")) == IsoWeek{.year = 2020, .week = 53});
    CHECK(iso_week(day("2021-01-04")) == IsoWeek{.year = 2021, .week = 1});
    CHECK(monday_of({.year = 2026, .week = 1}) == day("2025-12-29"));
    CHECK(monday_of({.year = 2026, .week = 53}) == day("2026-12-28"));
    CHECK_FALSE(monday_of({.year = 2025, .week = 53}).has_value());
    CHECK_FALSE(monday_of({.year = 2026, .week = 0}).has_value());
    CHECK_FALSE(monday_of({.year = 2026, .week = 54}).has_value());
}

TEST_CASE("every day lies in the week that begins on the Monday of its ISO week") {
    CHECK(rc::check("monday_of(iso_week(d)) is the Monday at or before d", [] {
        const Date date = any_date();
        const auto monday = monday_of(iso_week(date));
        RC_ASSERT(monday.has_value());
        RC_ASSERT(weekday_number(*monday) == 1U);
        RC_ASSERT((date - *monday).count() == static_cast<int>(weekday_number(date)) - 1);
    }));
}

TEST_CASE("months are added to the same day or to the last the month has") {
    CHECK(add_months(day("2026-01-31"), 1) == day("2026-02-28"));
    CHECK(add_months(day("2024-01-31"), 1) == day("2024-02-29"));
    CHECK(add_months(day("2024-02-29"), 12) == day("2025-02-28"));
    CHECK(add_months(day("2024-02-29"), 48) == day("2028-02-29"));
    CHECK(add_months(day("2026-02-28"), 1) == day("2026-03-28"));
    CHECK(add_months(day("2026-03-31"), -1) == day("2026-02-28"));
    CHECK(add_months(day("2026-01-15"), -1) == day("2025-12-15"));
    CHECK(add_months(day("2026-11-30"), 14) == day("2028-01-30"));
    CHECK(add_months(day("2026-05-05"), 0) == day("2026-05-05"));
}

TEST_CASE("a time of the clock on the wall is read with and without seconds, and whole or not at all") {
    const auto wall = [](const char* text) { return read_wall_time(text); };
    CHECK(wall("2026-03-01 09:05") == WallTime{day("2026-03-01").time_since_epoch() + std::chrono::minutes{545}});
    CHECK(wall("2026-03-01T09:05:07") == WallTime{day("2026-03-01").time_since_epoch() + std::chrono::seconds{32707}});
    CHECK(wall("2026-03-01 09:05:60") == wall("2026-03-01 09:06"));
    CHECK(wall("2026-03-01 09:05:07.250") == wall("2026-03-01 09:05:07"));
    for (const auto* odd : {"2026-03-01", "2026-03-01 9:05", "2026-02-30 09:05", "2026-03-01 24:00", "2026-03-01 09:60",
                            "2026-03-01 09:05:61", "2026-03-01 09:05:", "2026-03-01 09.05", "2026-03-01 09:05:07Z",
                            "2026-03-01 09:05 ", ""})
        CHECK_FALSE(wall(odd).has_value());
}

TEST_CASE("weekdays are numbered from Monday") {
    CHECK(weekday_number(day("2026-02-09")) == 1);
    CHECK(weekday_number(day("2026-02-13")) == 5);
    CHECK(weekday_number(day("2026-02-15")) == 7);
}

}  // namespace instant_test
