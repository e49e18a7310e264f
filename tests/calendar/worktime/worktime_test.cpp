#include "aftersales/calendar/worktime.hpp"
#include "calendar/a_calendar.hpp"

#include <doctest/doctest.h>

namespace worktime_test {

using namespace aftersales;
using namespace aftersales::calendar;
using namespace std::chrono_literals;

namespace {

std::string due(const WorkCalendar& calendar, std::string_view start, seconds working) {
    return shown(calendar, calendar.add(at(start), working));
}

std::string back(const WorkCalendar& calendar, std::string_view end, seconds working) {
    return shown(calendar, calendar.subtract(at(end), working));
}

}  // namespace

TEST_CASE("a duration used up exactly at closing is due at closing") {
    const auto office = an_office().built();
    CHECK(due(office, "2026-02-12T17:00:00+08:00", 1h) == "2026-02-12T18:00:00+08:00");
    CHECK(due(office, "2026-02-12T17:00:00+08:00", 3601s) == "2026-02-13T09:00:01+08:00");
    CHECK(due(office, "2026-02-12T17:00:00+08:00", 3599s) == "2026-02-12T17:59:59+08:00");
    CHECK(due(office, "2026-02-12T09:00:00+08:00", 3h) == "2026-02-12T12:00:00+08:00");
    CHECK(due(office, "2026-02-12T09:00:00+08:00", 10801s) == "2026-02-12T13:30:01+08:00");
}

TEST_CASE("a start outside working hours waits for the next ones") {
    const auto office = an_office().built();
    CHECK(due(office, "2026-02-12T12:30:00+08:00", 1s) == "2026-02-12T13:30:01+08:00");
    CHECK(due(office, "2026-02-12T18:00:00+08:00", 1s) == "2026-02-13T09:00:01+08:00");
    CHECK(due(office, "2026-02-08T03:00:00+08:00", 1h) == "2026-02-09T10:00:00+08:00");
    CHECK(due(office, "2026-02-16T03:00:00+08:00", 1h) == "2026-02-24T10:00:00+08:00");
}

TEST_CASE("a duration of zero gives the first working instant") {
    const auto office = an_office().built();
    CHECK(due(office, "2026-02-12T12:00:00+08:00", 0s) == "2026-02-12T13:30:00+08:00");
    CHECK(due(office, "2026-02-12T11:59:59+08:00", 0s) == "2026-02-12T11:59:59+08:00");
    CHECK(due(office, "2026-02-12T09:00:00+08:00", 0s) == "2026-02-12T09:00:00+08:00");
    CHECK(due(office, "2026-02-14T18:00:00+08:00", 0s) == "2026-02-24T09:00:00+08:00");
    for (const auto kind : {Duration::Kind::working, Duration::Kind::working_days}) {
        const auto zero = office.add(at("2026-02-12T12:00:00+08:00"), Duration{.kind = kind});
        CHECK(zero == at("2026-02-12T13:30:00+08:00"));
    }
    CHECK(office.add(at("2026-02-12T12:00:00+08:00"), Duration{}) == at("2026-02-12T12:00:00+08:00"));
}

TEST_CASE("elapsed durations run at night too") {
    const auto office = an_office().built();
    const Duration duration{.kind = Duration::Kind::elapsed, .amount = 48 * 3600};
    CHECK(office.add(at("2026-02-13T17:00:00+08:00"), duration) == at("2026-02-15T17:00:00+08:00"));
    CHECK(office.subtract(at("2026-02-15T17:00:00+08:00"), duration) == at("2026-02-13T17:00:00+08:00"));
}

TEST_CASE("working durations go through the calendar, holidays and made-up days included") {
    const auto office = an_office().built();
    const auto two_days = read_duration("15bh");
    CHECK(office.add(at("2026-02-13T09:00:00+08:00"), *two_days) == at("2026-02-14T18:00:00+08:00"));
    CHECK(due(office, "2026-02-13T17:00:00+08:00", 12h) == "2026-02-24T14:00:00+08:00");
    CHECK(office.subtract(at("2026-02-24T09:00:00+08:00"), *read_duration("450bm")) == at("2026-02-14T09:00:00+08:00"));
}

TEST_CASE("subtracting gives the latest instant, so an opening and not the closing before it") {
    const auto office = an_office().built();
    CHECK(back(office, "2026-02-12T18:00:00+08:00", 4h + 30min) == "2026-02-12T13:30:00+08:00");
    CHECK(back(office, "2026-02-12T18:00:00+08:00", 4h + 30min + 1s) == "2026-02-12T11:59:59+08:00");
    CHECK(back(office, "2026-02-12T10:00:00+08:00", 1h) == "2026-02-12T09:00:00+08:00");
    CHECK(back(office, "2026-02-12T10:00:00+08:00", 3601s) == "2026-02-11T17:59:59+08:00");
    CHECK(back(office, "2026-02-24T09:00:00+08:00", 1h) == "2026-02-14T17:00:00+08:00");
}

TEST_CASE("subtracting zero gives the latest instant with work just before it") {
    const auto office = an_office().built();
    CHECK(back(office, "2026-02-12T10:00:00+08:00", 0s) == "2026-02-12T10:00:00+08:00");
    CHECK(back(office, "2026-02-12T18:00:00+08:00", 0s) == "2026-02-12T18:00:00+08:00");
    CHECK(back(office, "2026-02-12T20:00:00+08:00", 0s) == "2026-02-12T18:00:00+08:00");
    CHECK(back(office, "2026-02-12T09:00:00+08:00", 0s) == "2026-02-11T18:00:00+08:00");
    CHECK(back(office, "2026-02-24T09:00:00+08:00", 0s) == "2026-02-14T18:00:00+08:00");
    CHECK(back(office, "2026-01-01T05:00:00+08:00", 0s) == "2025-12-31T18:00:00+08:00");
}

TEST_CASE("between counts from the one to the other and is negative backwards") {
    const auto office = an_office().built();
    const Instant a = at("2026-02-13T17:00:00+08:00");
    const Instant b = at("2026-02-24T10:00:00+08:00");
    CHECK(office.between(a, b) == 1h + 7h + 30min + 1h);
    CHECK(office.between(b, a) == -(1h + 7h + 30min + 1h));
    CHECK(office.between(a, a) == 0s);
    CHECK(office.between(at("2026-02-12T12:00:00+08:00"), at("2026-02-12T13:30:00+08:00")) == 0s);
    CHECK(office.between(at("2026-02-12T11:59:59+08:00"), at("2026-02-12T13:30:01+08:00")) == 2s);
}

TEST_CASE("an interval is open at its first instant and no longer at its last") {
    const auto office = an_office().built();
    CHECK_FALSE(office.is_open(at("2026-02-12T08:59:59+08:00")));
    CHECK(office.is_open(at("2026-02-12T09:00:00+08:00")));
    CHECK(office.is_open(at("2026-02-12T11:59:59+08:00")));
    CHECK_FALSE(office.is_open(at("2026-02-12T12:00:00+08:00")));
    CHECK_FALSE(office.is_open(at("2026-02-16T10:00:00+08:00")));
    CHECK(office.is_open(at("2026-02-14T10:00:00+08:00")));
}

TEST_CASE("intervals are cut to the span asked for") {
    const auto office = an_office().built();
    const auto found = office.intervals(at("2026-02-12T10:00:00+08:00"), at("2026-02-13T11:00:00+08:00"));
    CHECK(found == std::vector<Interval>{{at("2026-02-12T10:00:00+08:00"), at("2026-02-12T12:00:00+08:00")},
                                         {at("2026-02-12T13:30:00+08:00"), at("2026-02-12T18:00:00+08:00")},
                                         {at("2026-02-13T09:00:00+08:00"), at("2026-02-13T11:00:00+08:00")}});
    CHECK(office.intervals(at("2026-02-12T12:00:00+08:00"), at("2026-02-12T13:30:00+08:00")).empty());
    CHECK(office.intervals(at("2026-02-12T10:00:00+08:00"), at("2026-02-12T10:00:00+08:00")).empty());
    CHECK(office.intervals(at("2026-02-13T10:00:00+08:00"), at("2026-02-12T10:00:00+08:00")).empty());
}

TEST_CASE("work that goes on through New Year is one interval and counts once") {
    const auto always = a_calendar().every_day({"00:00-24:00"}).built();
    const Instant from = at("2024-06-01T00:00:00+08:00");
    const Instant to = at("2027-06-01T00:00:00+08:00");
    CHECK(always.intervals(from, to) == std::vector<Interval>{{from, to}});
    CHECK(always.between(from, to) == to - from);
    CHECK(always.add(from, to - from) == to);
    CHECK(always.subtract(to, to - from) == from);
    CHECK(always.add(at("2025-12-31T23:00:00+08:00"), 1h) == at("2026-01-01T00:00:00+08:00"));
    CHECK(always.subtract(at("2026-01-01T01:00:00+08:00"), 1h) == at("2026-01-01T00:00:00+08:00"));
    CHECK(always.subtract(at("2026-01-01T00:00:00+08:00"), 0s) == at("2026-01-01T00:00:00+08:00"));

    const auto night = a_calendar().every_day({"22:00-06:00"}).built();
    CHECK(night.between(at("2025-12-31T12:00:00+08:00"), at("2026-01-01T12:00:00+08:00")) == 8h);
    CHECK(night.is_open(at("2026-01-01T00:00:00+08:00")));
    CHECK(night.intervals(at("2025-12-31T12:00:00+08:00"), at("2026-01-01T12:00:00+08:00")).size() == 1);
}

TEST_CASE("the first instant of every year is open where the last of the year before was") {
    const auto always = a_calendar().every_day({"00:00-24:00"}).built();
    for (int year = 1900; year <= 2100; ++year) {
        const Instant midnight = always.rules().zone.start_of(Date{std::chrono::year{year} / 1 / 1});
        CAPTURE(year);
        CHECK(always.is_open(midnight));
        CHECK(always.between(midnight - 1s, midnight + 1s) == 2s);
        CHECK(always.add(midnight, 1s) == midnight + 1s);
        CHECK(always.subtract(midnight, 1s) == midnight - 1s);
    }
}

TEST_CASE("years are asked about in any order") {
    const auto office = an_office().built();
    CHECK(due(office, "2030-01-02T09:00:00+08:00", 1h) == "2030-01-02T10:00:00+08:00");
    CHECK(due(office, "2020-01-02T09:00:00+08:00", 1h) == "2020-01-02T10:00:00+08:00");
    CHECK(due(office, "2026-02-12T09:00:00+08:00", 1h) == "2026-02-12T10:00:00+08:00");
    CHECK(due(office, "2019-12-31T17:00:00+08:00", 2h) == "2020-01-01T10:00:00+08:00");
    CHECK(due(office, "2030-01-02T09:00:00+08:00", 1h) == "2030-01-02T10:00:00+08:00");
}

TEST_CASE("a due time within ten years is reached, one beyond is an error of the policy") {
    // One second of work, and then none ever again.
    const auto once = a_calendar("Etc/UTC").made_up("2030-06-15", {"12:00:00-12:00:01"}).built();
    const Instant work = at("2030-06-15T12:00:00Z");
    constexpr seconds ten_years = 3653 * 24h;
    CHECK(once.add(work + 1s - ten_years, 1s) == work + 1s);
    CHECK_FALSE(once.add(work - ten_years, 1s).has_value());
    CHECK(once.next_open(work - ten_years) == work);
    CHECK_FALSE(once.next_open(work - ten_years - 1s).has_value());
    CHECK(once.subtract(work + ten_years, 1s) == work);
    CHECK_FALSE(once.subtract(work + ten_years + 1s, 1s).has_value());
    CHECK(once.subtract(work + 1s + ten_years, 0s) == work + 1s);
    CHECK_FALSE(once.subtract(work + 2s + ten_years, 0s).has_value());
    const auto error = once.add(work, 2s);
    REQUIRE_FALSE(error.has_value());
    CHECK(error.error().kind == ErrorKind::policy);
    CHECK(error.error().message == "calendar 'test' has no end of 2 working seconds within ten years");
}

TEST_CASE("a calendar without hours reaches nothing and counts nothing") {
    const auto never = a_calendar().built();
    const Instant start = at("2026-02-12T09:00:00+08:00");
    for (const auto& result :
         {never.add(start, 1s), never.add(start, 0s), never.subtract(start, 1s), never.subtract(start, 0s),
          never.next_open(start), never.add(start, *read_duration("1bd"))}) {
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == ErrorKind::policy);
    }
    CHECK(never.between(start, start + 1000h) == 0s);
    CHECK(never.intervals(start, start + 1000h).empty());
    CHECK_FALSE(never.working_day(day("2026-02-12"), 1).has_value());
}

TEST_CASE("nothing breaks at the ends of time") {
    const auto office = an_office().built();
    CHECK(due(office, "0001-01-01T00:00:00Z", 1h).starts_with("0001-01-01T09:59:17+08:05"));
    CHECK(office.between(at("0001-01-01T00:00:00Z"), at("0001-01-03T00:00:00Z")) > 0s);
    CHECK(due(office, "9999-12-31T09:00:00Z", 1h) == "9999-12-31T18:00:00+08:00");
    CHECK_FALSE(office.add(at("9999-12-31T10:00:00Z"), 1h).has_value());
    CHECK_FALSE(office.subtract(at("0001-01-01T00:00:00Z"), 1h).has_value());
    for (const auto count : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        const Instant extreme{seconds{count}};
        CHECK_FALSE(office.is_open(extreme));
        CHECK_FALSE(office.add(extreme, 1s).has_value());
        CHECK_FALSE(office.next_open(Instant{seconds{std::numeric_limits<std::int64_t>::max()}}).has_value());
        CHECK(office.between(extreme, extreme) == 0s);
    }
    CHECK_FALSE(office.add(at("2026-02-12T09:00:00Z"), seconds::max()).has_value());
    CHECK_FALSE(office.subtract(at("2026-02-12T09:00:00Z"), seconds::max()).has_value());
}

TEST_CASE("negative working time is a bug of the caller's") {
    const auto office = an_office().built();
    CHECK(office.add(at("2026-02-12T09:00:00Z"), -1s).error().kind == ErrorKind::internal);
    CHECK(office.subtract(at("2026-02-12T09:00:00Z"), -1s).error().kind == ErrorKind::internal);
}

TEST_CASE("a calendar can be moved and keeps its rules") {
    auto office = an_office().built();
    const auto moved = std::move(office);
    CHECK(moved.rules().name == "test");
    CHECK(moved.is_open(at("2026-02-12T09:00:00+08:00")));
}

}  // namespace worktime_test
