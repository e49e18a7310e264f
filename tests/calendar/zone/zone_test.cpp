#include "aftersales/calendar/zone.hpp"
#include "calendar/zone_file.hpp"
#include "zone/posix_zone.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace zone_test {

using namespace aftersales::calendar;

namespace {

// Wall times are written as if they were UTC.
WallTime wall(std::string_view text) { return WallTime{at(std::string{text} + "Z").time_since_epoch()}; }

std::string resolved(const Zone& zone, std::string_view text) { return zone.print(zone.instant(wall(text))); }

}  // namespace

TEST_CASE("a zone that nobody named is UTC") {
    const Zone zone;
    CHECK(zone.name() == "UTC");
    CHECK(zone.print(at("2026-07-01T12:00:00Z")) == "2026-07-01T12:00:00+00:00");
    CHECK(resolved(zone, "2026-07-01T12:00:00") == "2026-07-01T12:00:00+00:00");
}

TEST_CASE("the offset changes at the second of the transition") {
    const Zone berlin = zone_named("Europe/Berlin");
    CHECK(berlin.offset_at(at("2026-03-29T00:59:59Z")) == seconds{3600});
    CHECK(berlin.offset_at(at("2026-03-29T01:00:00Z")) == seconds{7200});
    CHECK(berlin.offset_at(at("2026-10-25T00:59:59Z")) == seconds{7200});
    CHECK(berlin.offset_at(at("2026-10-25T01:00:00Z")) == seconds{3600});
    // Behind the last transition of the file its rule says so.
    CHECK(berlin.offset_at(at("2100-03-28T00:59:59Z")) == seconds{3600});
    CHECK(berlin.offset_at(at("2100-03-28T01:00:00Z")) == seconds{7200});
    CHECK(berlin.offset_at(at("2100-10-31T00:59:59Z")) == seconds{7200});
    CHECK(berlin.offset_at(at("2100-10-31T01:00:00Z")) == seconds{3600});
}

TEST_CASE("a wall time in a gap moves forward by the gap") {
    const Zone berlin = zone_named("Europe/Berlin");
    CHECK(resolved(berlin, "2026-03-29T01:59:59") == "2026-03-29T01:59:59+01:00");
    CHECK(resolved(berlin, "2026-03-29T02:00:00") == "2026-03-29T03:00:00+02:00");
    CHECK(resolved(berlin, "2026-03-29T02:30:00") == "2026-03-29T03:30:00+02:00");
    CHECK(resolved(berlin, "2026-03-29T03:00:00") == "2026-03-29T03:00:00+02:00");
    CHECK(resolved(berlin, "2060-03-28T02:30:00") == "2060-03-28T03:30:00+02:00");
    const Zone lord_howe = zone_named("Australia/Lord_Howe");
    CHECK(resolved(lord_howe, "2026-10-04T02:15:00") == "2026-10-04T02:45:00+11:00");
}

TEST_CASE("a wall time that comes twice means the earlier one") {
    const Zone berlin = zone_named("Europe/Berlin");
    CHECK(resolved(berlin, "2026-10-25T01:59:59") == "2026-10-25T01:59:59+02:00");
    CHECK(resolved(berlin, "2026-10-25T02:00:00") == "2026-10-25T02:00:00+02:00");
    CHECK(resolved(berlin, "2026-10-25T02:59:59") == "2026-10-25T02:59:59+02:00");
    CHECK(resolved(berlin, "2026-10-25T03:00:00") == "2026-10-25T03:00:00+01:00");
    CHECK(resolved(berlin, "2060-10-31T02:30:00") == "2060-10-31T02:30:00+02:00");
}

TEST_CASE("a day that begins in a gap begins behind it") {
    const Zone sao_paulo = zone_named("America/Sao_Paulo");
    CHECK(sao_paulo.print(sao_paulo.start_of(day("2015-10-18"))) == "2015-10-18T01:00:00-02:00");
    // Samoa skipped the whole of 2011-12-30.
    const Zone apia = zone_named("Pacific/Apia");
    CHECK(apia.start_of(day("2011-12-30")) == apia.start_of(day("2011-12-31")));
    CHECK(apia.date(apia.start_of(day("2011-12-30"))) == day("2011-12-31"));
}

TEST_CASE("the date is that of the wall clock") {
    const Zone shanghai = zone_named("Asia/Shanghai");
    CHECK(shanghai.date(at("2026-02-13T15:59:59Z")) == day("2026-02-13"));
    CHECK(shanghai.date(at("2026-02-13T16:00:00Z")) == day("2026-02-14"));
    CHECK(shanghai.date(at("1960-02-13T16:00:00Z")) == day("1960-02-14"));
}

TEST_CASE("instants far outside the file are still answered") {
    const Zone berlin = zone_named("Europe/Berlin");
    CHECK(berlin.offset_at(at("0001-01-01T00:00:00Z")) == seconds{53 * 60 + 28});
    CHECK(berlin.offset_at(at("9999-07-01T00:00:00Z")) == seconds{7200});
    CHECK(berlin.offset_at(at("9999-12-01T00:00:00Z")) == seconds{3600});
    for (const std::int64_t count : {-4'000'000'000'000, 4'000'000'000'000}) {
        const seconds offset = berlin.offset_at(Instant{seconds{count}});
        CHECK(offset >= seconds{0});
        CHECK(offset <= seconds{7200});
    }
}

TEST_CASE("a POSIX rule is read in all its forms") {
    const auto simple = read_zone_rule("CST-8");
    REQUIRE(simple.has_value());
    CHECK(simple->standard_offset == 8 * 3600);
    CHECK(simple->summer_begins.form == 0);

    const auto quoted = read_zone_rule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
    REQUIRE(quoted.has_value());
    CHECK(quoted->standard_offset == 10 * 3600 + 1800);
    CHECK(quoted->summer_offset == 11 * 3600);
    CHECK(quoted->summer_begins.form == 'M');
    CHECK(quoted->summer_begins.month == 10);
    CHECK(quoted->summer_begins.week == 1);
    CHECK(quoted->summer_begins.day == 0);
    CHECK(quoted->summer_begins.time == 7200);

    const auto days = read_zone_rule("AAA3BBB,J60/-1:30,300/100:00:01");
    REQUIRE(days.has_value());
    CHECK(days->standard_offset == -3 * 3600);
    CHECK(days->summer_offset == -2 * 3600);
    CHECK(days->summer_begins.form == 'J');
    CHECK(days->summer_begins.day == 60);
    CHECK(days->summer_begins.time == -5400);
    CHECK(days->summer_ends.form == 'D');
    CHECK(days->summer_ends.day == 300);
    CHECK(days->summer_ends.time == 360001);

    CHECK(read_zone_rule("LMT-8:05:43")->standard_offset == 29143);
    CHECK(read_zone_rule("XXX+5")->standard_offset == -18000);
    CHECK(read_zone_rule("NZST-12NZDT,M9.5.0,M4.1.0/3")->summer_offset == 13 * 3600);
    CHECK(read_zone_rule("aaa0zzz,J1,J2").has_value());
}

TEST_CASE("what is no POSIX rule is refused") {
    for (const std::string text : {"",
                                   "CS-8",
                                   "CST",
                                   "<+8-8",
                                   "<+>-8",
                                   "CST-8x",
                                   "CST-168",
                                   "CST-8:60",
                                   "EST5EDT",
                                   "EST5EDT,M3.2.0",
                                   "EST5EDT,M3.2.0,",
                                   "EST5EDT,M13.2.0,M11.1.0",
                                   "EST5EDT,M0.2.0,M11.1.0",
                                   "EST5EDT,M3.6.0,M11.1.0",
                                   "EST5EDT,M3.0.0,M11.1.0",
                                   "EST5EDT,M3.2.7,M11.1.0",
                                   "EST5EDT,M3.2,M11.1.0",
                                   "EST5EDT,J0,M11.1.0",
                                   "EST5EDT,J366,M11.1.0",
                                   "EST5EDT,366,M11.1.0",
                                   "EST5EDT,M3.2.0/168,M11.1.0",
                                   "EST5EDT,M3.2.0/,M11.1.0",
                                   "EST5EDT,M3.2.0,M11.1.0,",
                                   "EST5ED4,M3.2.0,M11.1.0"}) {
        CAPTURE(text);
        CHECK_FALSE(read_zone_rule(text).has_value());
    }
    for (const std::string text : {"CST-167", "EST5EDT,0,365", "EST5EDT,J1,J365", "EST5EDT,M1.1.0,M12.5.6/167"}) {
        CAPTURE(text);
        CHECK(read_zone_rule(text).has_value());
    }
}

TEST_CASE("the days of a rule are those of RFC 8536") {
    const auto begin = [](std::string_view change, int year) {
        const auto rule = read_zone_rule("AAA0BBB," + std::string{change} + ",J365");
        REQUIRE(rule.has_value());
        for (const auto& transition : transitions_around(*rule, year)) {
            const Instant instant{seconds{transition.at}};
            if (transition.offset == 3600 &&
                std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(instant)}.year() ==
                    std::chrono::year{year}) {
                return print(instant, seconds{0});
            }
        }
        return std::string{};
    };
    CHECK(begin("J59/0", 2024) == "2024-02-28T00:00:00+00:00");
    CHECK(begin("J60/0", 2024) == "2024-03-01T00:00:00+00:00");
    CHECK(begin("J60/0", 2025) == "2025-03-01T00:00:00+00:00");
    CHECK(begin("59/0", 2024) == "2024-02-29T00:00:00+00:00");
    CHECK(begin("59/0", 2025) == "2025-03-01T00:00:00+00:00");
    CHECK(begin("M3.5.0/1", 2026) == "2026-03-29T01:00:00+00:00");
    CHECK(begin("M2.5.6", 2026) == "2026-02-28T02:00:00+00:00");
    CHECK(begin("M3.2.0/-24", 2026) == "2026-03-07T00:00:00+00:00");
    CHECK(begin("M3.2.0/50", 2026) == "2026-03-10T02:00:00+00:00");
}

TEST_CASE("an instant's wall time leads back to it, or to the earlier one with the same wall time") {
    for (const std::string name :
         {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"}) {
        CAPTURE(name);
        const Zone zone = zone_named(name);
        CHECK(rc::check("instant(wall_time(t)) <= t and shows the same", [&] {
            const Instant instant{seconds{*rc::gen::inRange<std::int64_t>(-2'000'000'000, 4'000'000'000)}};
            const WallTime shown = zone.wall_time(instant);
            RC_ASSERT(zone.instant(shown) <= instant);
            RC_ASSERT(zone.wall_time(zone.instant(shown)) == shown);
        }));
    }
}

}  // namespace zone_test
