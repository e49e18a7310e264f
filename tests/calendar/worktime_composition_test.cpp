// How hours, holidays and made-up days make a day (policy.md, Time).
#include "a_calendar.hpp"
#include "a_tzif.hpp"

#include <doctest/doctest.h>

namespace worktime_composition_test {

using namespace aftersales::calendar;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> worked(const WorkCalendar& calendar, std::string_view from, std::string_view to) {
    std::vector<std::string> texts;
    const Zone& zone = calendar.rules().zone;
    for (const Interval& interval : calendar.intervals(zone.start_of(day(from)), zone.start_of(day(to)))) {
        texts.push_back(zone.print(interval.from).substr(5, 11) + "/" + zone.print(interval.to).substr(5, 11));
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("overlapping and touching hours are one interval") {
    const auto calendar = a_calendar().on(1, {"13:00-15:00", "09:00-12:00", "11:00-13:00", "10:00-11:00"}).built();
    CHECK(worked(calendar, "2026-03-02", "2026-03-03") == Texts{"03-02T09:00/03-02T15:00"});
}

TEST_CASE("a shift over midnight belongs to the day on which it begins") {
    const auto calendar = a_calendar().weekdays({"22:00-06:00"}).built();
    CHECK(worked(calendar, "2026-03-06", "2026-03-10") ==
          Texts{"03-06T00:00/03-06T06:00", "03-06T22:00/03-07T06:00", "03-09T22:00/03-10T00:00"});
}

TEST_CASE("made-up hours stand instead of the week's") {
    const auto calendar = a_calendar()
                              .weekdays({"09:00-18:00"})
                              .made_up("2026-03-07", {"10:00-12:00", "13:00-14:00"})
                              .made_up("2026-03-06", {"22:00-02:00"})
                              .made_up("2026-03-05", {})
                              .built();
    CHECK(worked(calendar, "2026-03-05", "2026-03-08") ==
          Texts{"03-06T22:00/03-07T02:00", "03-07T10:00/03-07T12:00", "03-07T13:00/03-07T14:00"});
}

TEST_CASE("a holiday takes the tail of the evening before, and leaves its own shift what it has after midnight") {
    const auto calendar = a_calendar().every_day({"22:00-06:00"}).free("2026-03-04").built();
    CHECK(worked(calendar, "2026-03-03", "2026-03-06") == Texts{"03-03T00:00/03-03T06:00", "03-03T22:00/03-04T00:00",
                                                                "03-05T00:00/03-05T06:00", "03-05T22:00/03-06T00:00"});
}

TEST_CASE("a holiday beats made-up hours on the same date") {
    const auto calendar =
        a_calendar().weekdays({"09:00-18:00"}).made_up("2026-03-04", {"10:00-12:00"}).free("2026-03-04").built();
    CHECK(worked(calendar, "2026-03-04", "2026-03-05").empty());
}

TEST_CASE("free hours take a part of whatever the date has") {
    const auto half =
        a_calendar().weekdays({"09:00-12:00", "13:30-18:00"}).free_hours("2026-03-04", {"11:00-24:00"}).built();
    CHECK(worked(half, "2026-03-04", "2026-03-06") ==
          Texts{"03-04T09:00/03-04T11:00", "03-05T09:00/03-05T12:00", "03-05T13:30/03-05T18:00"});

    const auto split = a_calendar()
                           .made_up("2026-03-07", {"09:00-18:00"})
                           .free_hours("2026-03-07", {"10:00-11:00", "08:00-09:30", "10:30-12:00", "17:59-18:30"})
                           .built();
    CHECK(worked(split, "2026-03-07", "2026-03-08") == Texts{"03-07T09:30/03-07T10:00", "03-07T12:00/03-07T17:59"});

    const auto night =
        a_calendar().every_day({"22:00-06:00"}).free_hours("2026-03-04", {"02:00-03:00", "23:00-01:00"}).built();
    CHECK(worked(night, "2026-03-04", "2026-03-05") ==
          Texts{"03-04T00:00/03-04T02:00", "03-04T03:00/03-04T06:00", "03-04T22:00/03-04T23:00"});
    CHECK(worked(night, "2026-03-05", "2026-03-06").front() == "03-05T01:00/03-05T06:00");
}

TEST_CASE("one stretch of free time may take several intervals, and one interval lose several stretches") {
    const auto calendar = a_calendar()
                              .on(3, {"08:00-09:00", "10:00-11:00", "12:00-20:00"})
                              .free_hours("2026-03-04", {"08:30-10:30", "13:00-14:00", "15:00-16:00", "19:00-21:00"})
                              .built();
    CHECK(worked(calendar, "2026-03-04", "2026-03-05") == Texts{"03-04T08:00/03-04T08:30", "03-04T10:30/03-04T11:00",
                                                                "03-04T12:00/03-04T13:00", "03-04T14:00/03-04T15:00",
                                                                "03-04T16:00/03-04T19:00"});
}

TEST_CASE("an interval is as long as it really lasts when the clock changes") {
    const auto berlin = a_calendar("Europe/Berlin").every_day({"22:00-06:00"}).built();
    CHECK(berlin.between(at("2026-03-28T20:00:00+01:00"), at("2026-03-29T12:00:00+02:00")) == 7h);
    CHECK(berlin.between(at("2026-10-24T20:00:00+02:00"), at("2026-10-25T12:00:00+01:00")) == 9h);
    const auto always = a_calendar("Europe/Berlin").every_day({"00:00-24:00"}).built();
    CHECK(always.intervals_begun_on(day("2026-03-29")).front().to -
              always.intervals_begun_on(day("2026-03-29")).front().from ==
          23h);
    CHECK(always.intervals_begun_on(day("2026-10-25")).front().to -
              always.intervals_begun_on(day("2026-10-25")).front().from ==
          25h);
}

TEST_CASE("hours inside a gap move forward, and those that end before they begin then are dropped") {
    const auto gap = [](std::initializer_list<const char*> texts) {
        return worked(a_calendar("Europe/Berlin").on(7, texts).built(), "2026-03-29", "2026-03-30");
    };
    CHECK(gap({"02:15-02:45"}) == Texts{"03-29T03:15/03-29T03:45"});
    CHECK(gap({"02:30-03:15"}).empty());
    CHECK(gap({"02:00-03:00"}).empty());
    CHECK(gap({"02:30-04:00"}) == Texts{"03-29T03:30/03-29T04:00"});
    CHECK(gap({"01:00-02:00"}) == Texts{"03-29T01:00/03-29T03:00"});
    CHECK(gap({"02:15-02:45", "03:00-03:30"}) == Texts{"03-29T03:00/03-29T03:45"});
}

TEST_CASE("hours whose wall time comes twice use the earlier one") {
    const auto fold = a_calendar("Europe/Berlin").on(7, {"02:30-04:00"}).on(6, {"20:00-02:30"}).built();
    CHECK(fold.between(at("2026-10-25T00:00:00Z"), at("2026-10-25T12:00:00Z")) == 3h);
    CHECK(fold.is_open(at("2026-10-25T00:29:59Z")));
    CHECK(fold.is_open(at("2026-10-25T01:29:59Z")));
}

TEST_CASE("a holiday of a day on which the clock changes takes all of it") {
    const auto calendar =
        a_calendar("Europe/Berlin").every_day({"00:00-24:00"}).free("2026-10-25").free("2026-03-29").built();
    CHECK(calendar.between(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")) == 0s);
    CHECK(calendar.between(at("2026-10-24T00:00:00+02:00"), at("2026-10-27T00:00:00+01:00")) == 48h);
    CHECK(calendar.between(at("2026-03-28T00:00:00+01:00"), at("2026-03-31T00:00:00+02:00")) == 48h);
}

TEST_CASE("free time that a gap swallows cuts nothing in two") {
    const auto calendar =
        a_calendar("Europe/Berlin").every_day({"00:00-24:00"}).free_hours("2026-03-29", {"02:00-03:00"}).built();
    CHECK(calendar.intervals_begun_on(day("2026-03-29")).size() == 1);
    const auto apia = a_calendar("Pacific/Apia").every_day({"20:00-10:00"}).free("2011-12-30").built();
    CHECK(apia.intervals_begun_on(day("2011-12-29")).size() == 1);
}

TEST_CASE("a date that the clock skips has no day to be free, and its hours fall on the next") {
    const auto apia = a_calendar("Pacific/Apia").weekdays({"09:00-17:00"}).free("2011-12-30").built();
    CHECK(worked(apia, "2011-12-29", "2012-01-01") == Texts{"12-29T09:00/12-29T17:00", "12-31T09:00/12-31T17:00"});
    CHECK_FALSE(apia.is_working_day(day("2011-12-30")));
}

TEST_CASE("early hours of a New Year whose midnight the clock skips are worked") {
    // Every 31 December the clock jumps from 23:30 to 00:30, so that 00:30 comes before what stands for 00:00.
    auto file = ATzif{};
    file.footer = "\nAAA0BBB,J365/23:30,J100\n";
    const auto zone = Zone::from_tzif("Test/New_Year", file.bytes());
    REQUIRE(zone.has_value());
    CalendarRules rules{.name = "test", .zone = *zone};
    rules.week.fill({hours("00:30-00:45")});
    const WorkCalendar calendar{rules};
    CHECK(zone->print(zone->start_of(day("2030-01-01"))) == "2030-01-01T01:00:00+01:00");
    CHECK(calendar.is_open(at("2029-12-31T23:30:00Z")));
    CHECK(calendar.between(at("2029-12-31T12:00:00Z"), at("2030-01-01T12:00:00Z")) == 15min);
}

TEST_CASE("exceptions at the turn of the year reach across it") {
    const auto calendar =
        a_calendar().every_day({"22:00-06:00"}).free("2026-01-01").made_up("2024-12-31", {"20:00-10:00"}).built();
    CHECK(worked(calendar, "2025-12-31", "2026-01-03") == Texts{"12-31T00:00/12-31T06:00", "12-31T22:00/01-01T00:00",
                                                                "01-02T00:00/01-02T06:00", "01-02T22:00/01-03T00:00"});
    CHECK(worked(calendar, "2025-01-01", "2025-01-02") == Texts{"01-01T00:00/01-01T10:00", "01-01T22:00/01-02T00:00"});
    CHECK(worked(calendar, "2024-12-31", "2025-01-02") ==
          Texts{"12-31T00:00/12-31T06:00", "12-31T20:00/01-01T10:00", "01-01T22:00/01-02T00:00"});
}

TEST_CASE("a late shift of the longest kind reaches into the day after") {
    const auto calendar = a_calendar().made_up("2026-03-07", {"23:59:59-23:59:58"}).built();
    CHECK(calendar.between(at("2026-03-07T00:00:00+08:00"), at("2026-03-10T00:00:00+08:00")) == 24h - 1s);
    const auto new_year = a_calendar().made_up("2025-12-31", {"23:00-22:00"}).built();
    CHECK(new_year.between(at("2026-01-01T00:00:00+08:00"), at("2026-01-03T00:00:00+08:00")) == 22h);
}

}  // namespace worktime_composition_test
