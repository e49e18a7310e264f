#include "calendar/a_calendar.hpp"

#include <doctest/doctest.h>

namespace working_days_test {

using namespace aftersales;
using namespace aftersales::calendar;
using namespace std::chrono_literals;

namespace {

std::string due(const WorkCalendar& calendar, std::string_view start, int days) {
    const Duration duration{.kind = Duration::Kind::working_days, .amount = days};
    return shown(calendar, calendar.add(at(start), duration));
}

std::string back(const WorkCalendar& calendar, std::string_view end, int days) {
    const Duration duration{.kind = Duration::Kind::working_days, .amount = days};
    return shown(calendar, calendar.subtract(at(end), duration));
}

std::string nth(const WorkCalendar& calendar, std::string_view date, int n) {
    const auto found = calendar.working_day(day(date), n);
    return found ? print(*found) : found.error().message;
}

}  // namespace

TEST_CASE("working days end with the work of the Nth working day after the day of the start") {
    const auto office = an_office().built();
    for (const std::string start :
         {"2026-02-12T00:00:00+08:00", "2026-02-12T10:00:00+08:00", "2026-02-12T23:59:59+08:00"}) {
        CAPTURE(start);
        CHECK(due(office, start, 1) == "2026-02-13T18:00:00+08:00");
        CHECK(due(office, start, 2) == "2026-02-14T18:00:00+08:00");
        CHECK(due(office, start, 3) == "2026-02-24T18:00:00+08:00");
        CHECK(due(office, start, 7) == "2026-02-28T12:00:00+08:00");
    }
    CHECK(due(office, "2026-02-13T00:00:00+08:00", 1) == "2026-02-14T18:00:00+08:00");
    CHECK(due(office, "2026-02-17T10:00:00+08:00", 1) == "2026-02-24T18:00:00+08:00");
}

TEST_CASE("the day of the start is that of the calendar's zone") {
    const auto office = an_office().built();
    CHECK(due(office, "2026-02-11T16:00:00Z", 1) == "2026-02-13T18:00:00+08:00");
    CHECK(due(office, "2026-02-11T15:59:59Z", 1) == "2026-02-12T18:00:00+08:00");
}

TEST_CASE("the work of a day ends when its last shift ends, even after midnight") {
    const auto night = a_calendar().weekdays({"08:00-10:00", "22:00-06:00"}).built();
    CHECK(due(night, "2026-03-02T12:00:00+08:00", 1) == "2026-03-04T06:00:00+08:00");
    const auto always = a_calendar().every_day({"00:00-24:00"}).built();
    CHECK(due(always, "2026-03-02T12:00:00+08:00", 1) == "2026-03-04T00:00:00+08:00");
}

TEST_CASE("with same-time working days keep the wall time of the first working instant") {
    const auto office = an_office().same_time().built();
    CHECK(due(office, "2026-02-12T10:00:00+08:00", 1) == "2026-02-13T10:00:00+08:00");
    CHECK(due(office, "2026-02-12T10:00:00+08:00", 3) == "2026-02-24T10:00:00+08:00");
    CHECK(due(office, "2026-02-12T03:00:00+08:00", 1) == "2026-02-13T09:00:00+08:00");
    CHECK(due(office, "2026-02-12T18:00:00+08:00", 1) == "2026-02-14T09:00:00+08:00");
    CHECK(due(office, "2026-02-17T10:00:00+08:00", 1) == "2026-02-25T09:00:00+08:00");
    // On a half day the wall time is none of work and moves on.
    CHECK(due(office, "2026-02-27T15:00:00+08:00", 1) == "2026-03-02T09:00:00+08:00");
    CHECK(back(office, "2026-02-24T10:00:00+08:00", 1) == "2026-02-14T10:00:00+08:00");
    CHECK(back(office, "2026-02-24T09:00:00+08:00", 1) == "2026-02-13T18:00:00+08:00");
    CHECK(back(office, "2026-03-02T15:00:00+08:00", 1) == "2026-02-28T12:00:00+08:00");
}

TEST_CASE("subtracting working days mirrors adding them: the beginning of work so many before") {
    const auto office = an_office().built();
    CHECK(back(office, "2026-02-24T18:00:00+08:00", 1) == "2026-02-14T09:00:00+08:00");
    CHECK(back(office, "2026-02-24T00:00:00+08:00", 2) == "2026-02-13T09:00:00+08:00");
    CHECK(back(office, "2026-02-17T00:00:00+08:00", 1) == "2026-02-14T09:00:00+08:00");
    CHECK(back(office, "2026-02-17T00:00:00+08:00", 0) == "2026-02-14T18:00:00+08:00");
}

TEST_CASE("a working day is a date on which working time begins") {
    const auto office = an_office().built();
    CHECK(office.is_working_day(day("2026-02-13")));
    CHECK(office.is_working_day(day("2026-02-14")));
    CHECK_FALSE(office.is_working_day(day("2026-02-15")));
    CHECK_FALSE(office.is_working_day(day("2026-02-16")));
    CHECK(office.is_working_day(day("2026-02-28")));

    const auto night =
        a_calendar().weekdays({"22:00-06:00"}).free("2026-03-04").free_hours("2026-03-06", {"22:00-24:00"}).built();
    CHECK(night.is_working_day(day("2026-03-03")));
    // What is left of the shift of a free date begins on the next one.
    CHECK_FALSE(night.is_working_day(day("2026-03-04")));
    CHECK(night.is_working_day(day("2026-03-05")));
    CHECK_FALSE(night.is_working_day(day("2026-03-06")));
    // A tail alone makes no working day.
    CHECK_FALSE(night.is_working_day(day("2026-03-07")));
    const auto emptied = a_calendar().weekdays({"09:00-12:00"}).free_hours("2026-03-04", {"09:00-12:00"}).built();
    CHECK_FALSE(emptied.is_working_day(day("2026-03-04")));
}

TEST_CASE("the Nth working day lies strictly after or before") {
    const auto office = an_office().built();
    CHECK(nth(office, "2026-02-13", 1) == "2026-02-14");
    CHECK(nth(office, "2026-02-13", 2) == "2026-02-24");
    CHECK(nth(office, "2026-02-15", 1) == "2026-02-24");
    CHECK(nth(office, "2026-02-24", -1) == "2026-02-14");
    CHECK(nth(office, "2026-02-24", -2) == "2026-02-13");
    CHECK(nth(office, "2026-02-16", -1) == "2026-02-14");
    CHECK(nth(office, "2026-02-13", 0) == "2026-02-13");
    CHECK(nth(office, "2026-02-16", 0) == "2026-02-24");
    CHECK(office.working_day_at_or_before(day("2026-02-16")) == day("2026-02-14"));
    CHECK(office.working_day_at_or_before(day("2026-02-13")) == day("2026-02-13"));
}

TEST_CASE("working days are counted across years as one by one") {
    const auto office = an_office().built();
    Date one_by_one = day("2024-06-15");
    for (int n = 1; n <= 700; ++n) {
        one_by_one = *office.working_day(one_by_one, 1);
        if (office.working_day(day("2024-06-15"), n) != one_by_one) FAIL_CHECK(n);
        if (office.working_day(*office.working_day(one_by_one, 1), -1) != one_by_one) FAIL_CHECK(-n);
    }
    CHECK(office.working_day(*office.working_day(one_by_one, 1), -700) == office.working_day(day("2024-06-15"), 1));
    CHECK(nth(office, "2025-12-31", 1) == "2026-01-01");
    CHECK(nth(office, "2026-01-01", -1) == "2025-12-31");
    CHECK(nth(office, "2022-12-31", 0) == "2023-01-02");
    CHECK(nth(office, "9999-12-30", 1) == "9999-12-31");
    CHECK(nth(office, "0001-01-05", -1) == "0001-01-04");
}

TEST_CASE("a working day more than ten years away is an error of the policy") {
    const auto once = a_calendar().made_up("2030-06-15", {"12:00-13:00"}).built();
    const Date work = day("2030-06-15");
    constexpr std::chrono::days ten_years{3653};
    CHECK(once.working_day(work - ten_years, 1) == work);
    CHECK_FALSE(once.working_day(work - ten_years - std::chrono::days{1}, 1).has_value());
    CHECK(once.working_day(work + ten_years, -1) == work);
    CHECK_FALSE(once.working_day(work + ten_years + std::chrono::days{1}, -1).has_value());
    CHECK_FALSE(once.working_day(day("2000-01-01"), 1).has_value());
    CHECK_FALSE(once.working_day(day("2060-01-01"), -1).has_value());
    CHECK_FALSE(once.working_day_at_or_before(day("2029-01-01")).has_value());
    const auto far = once.add(at("2020-01-01T00:00:00Z"), Duration{.kind = Duration::Kind::working_days, .amount = 2});
    REQUIRE_FALSE(far.has_value());
    CHECK(far.error().kind == ErrorKind::policy);
    CHECK(far.error().message.find("within ten years") != std::string::npos);
    CHECK_FALSE(once.working_day(day("9999-12-31"), 1).has_value());
    CHECK_FALSE(once.working_day(day("0001-01-01"), -1).has_value());
}

TEST_CASE("a date's own hours are what begins on it") {
    const auto night = a_calendar().weekdays({"22:00-06:00", "09:00-12:00"}).free("2026-03-04").built();
    CHECK(night.intervals_begun_on(day("2026-03-05")) ==
          std::vector<Interval>{{at("2026-03-05T09:00:00+08:00"), at("2026-03-05T12:00:00+08:00")},
                                {at("2026-03-05T22:00:00+08:00"), at("2026-03-06T06:00:00+08:00")}});
    CHECK(night.intervals_begun_on(day("2026-03-03")) ==
          std::vector<Interval>{{at("2026-03-03T09:00:00+08:00"), at("2026-03-03T12:00:00+08:00")},
                                {at("2026-03-03T22:00:00+08:00"), at("2026-03-04T00:00:00+08:00")}});
    CHECK(night.intervals_begun_on(day("2026-03-04")) ==
          std::vector<Interval>{{at("2026-03-05T00:00:00+08:00"), at("2026-03-05T06:00:00+08:00")}});
    CHECK(night.intervals_begun_on(day("2026-03-07")).empty());
}

TEST_CASE("a date says why it is not as the others") {
    const auto office = an_office().free("2026-05-01").free_hours("2026-03-04", {"13:00-24:00"}).built();
    CHECK(office.why(day("2026-02-13")) == "");
    CHECK(office.why(day("2026-02-07")) == "weekend");
    CHECK(office.why(day("2026-02-08")) == "weekend");
    CHECK(office.why(day("2026-02-16")) == "Spring Festival");
    CHECK(office.why(day("2026-05-01")) == "holiday");
    CHECK(office.why(day("2026-02-14")) == "made-up working day");
    CHECK(office.why(day("2026-03-04")) == "half day");
    const auto sundays = a_calendar().on(7, {"09:00-12:00"}).built();
    CHECK(sundays.why(day("2026-02-13")) == "day off");
    CHECK(sundays.why(day("2026-02-14")) == "weekend");
    CHECK(sundays.why(day("2026-02-15")) == "");
}

}  // namespace working_days_test
