#include "aftersales/service/report/periods.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace report_periods_test {

using namespace aftersales;
using namespace aftersales::service::report;
using calendar::zone_named;

namespace {

std::vector<std::string> names(const std::vector<Period>& periods) {
    std::vector<std::string> all;
    for (const auto& period : periods) all.push_back(period.name);
    return all;
}

std::vector<std::string> around(PeriodUnit unit, std::string_view instant) {
    return names(*whole_periods(unit, at(instant), at(instant), zone_named("Asia/Shanghai")));
}

}  // namespace

TEST_CASE("a period is named by its unit") {
    CHECK(around(PeriodUnit::day, "2026-03-02T12:00:00+08:00") == std::vector<std::string>{"2026-03-02"});
    CHECK(around(PeriodUnit::week, "2026-03-02T12:00:00+08:00") == std::vector<std::string>{"2026-W10"});
    CHECK(around(PeriodUnit::month, "2026-03-02T12:00:00+08:00") == std::vector<std::string>{"2026-03"});
    CHECK(around(PeriodUnit::quarter, "2026-03-02T12:00:00+08:00") == std::vector<std::string>{"2026-Q1"});
    CHECK(around(PeriodUnit::quarter, "2026-12-31T12:00:00+08:00") == std::vector<std::string>{"2026-Q4"});
    CHECK(around(PeriodUnit::year, "2026-03-02T12:00:00+08:00") == std::vector<std::string>{"2026"});
}

TEST_CASE("the days around new year belong to the ISO week's year") {
    CHECK(around(PeriodUnit::week, "2026-01-01T00:00:00+08:00") == std::vector<std::string>{"2026-W01"});
    CHECK(around(PeriodUnit::week, "2025-12-29T00:00:00+08:00") == std::vector<std::string>{"2026-W01"});
    CHECK(around(PeriodUnit::week, "2025-12-28T23:59:59+08:00") == std::vector<std::string>{"2025-W52"});
    CHECK(around(PeriodUnit::week, "2027-01-03T12:00:00+08:00") == std::vector<std::string>{"2026-W53"});
}

TEST_CASE("a period begins and ends at midnight of the organisation, not of UTC") {
    const auto week = whole_periods(PeriodUnit::week, at("2026-03-01T15:59:59Z"), at("2026-03-01T16:00:01Z"),
                                    zone_named("Asia/Shanghai"));
    REQUIRE(week->size() == 2);
    CHECK(week->front().name == "2026-W09");
    CHECK(week->back() == Period{"2026-W10", at("2026-03-02T00:00:00+08:00"), at("2026-03-09T00:00:00+08:00")});
}

TEST_CASE("the day on which summer time begins has 23 hours, the one on which it ends 25") {
    const auto zone = zone_named("America/New_York");
    const auto spring = whole_periods(PeriodUnit::day, at("2026-03-08T12:00:00Z"), at("2026-03-08T12:00:00Z"), zone);
    CHECK(spring->front().to - spring->front().from == std::chrono::hours{23});
    const auto autumn = whole_periods(PeriodUnit::day, at("2026-11-01T12:00:00Z"), at("2026-11-01T12:00:00Z"), zone);
    CHECK(autumn->front().to - autumn->front().from == std::chrono::hours{25});
}

TEST_CASE("a day that the zone skipped has no period") {
    const auto days = whole_periods(PeriodUnit::day, at("2011-12-29T12:00:00-10:00"), at("2011-12-31T12:00:00+14:00"),
                                    zone_named("Pacific/Apia"));
    CHECK(names(*days) == std::vector<std::string>{"2011-12-29", "2011-12-31"});
}

TEST_CASE("a stretch is widened to the whole periods it touches; its end is exclusive") {
    const auto zone = zone_named("Asia/Shanghai");
    const auto touched =
        whole_periods(PeriodUnit::month, at("2026-01-31T23:00:00+08:00"), at("2026-03-01T00:00:00+08:00"), zone);
    CHECK(names(*touched) == std::vector<std::string>{"2026-01", "2026-02"});
    const auto year =
        whole_periods(PeriodUnit::week, at("2026-01-01T00:00:00+08:00"), at("2027-01-01T00:00:00+08:00"), zone);
    CHECK(year->size() == 53);
    CHECK(year->front().from == at("2025-12-29T00:00:00+08:00"));
    CHECK(year->back().to == at("2027-01-04T00:00:00+08:00"));
}

TEST_CASE("the last periods leave the current one out") {
    const auto zone = zone_named("Asia/Shanghai");
    const auto now = at("2026-03-12T12:00:00+08:00");
    CHECK(names(*last_periods(PeriodUnit::week, 1, now, zone)) == std::vector<std::string>{"2026-W10"});
    CHECK(names(*last_periods(PeriodUnit::month, 3, now, zone)) ==
          std::vector<std::string>{"2025-12", "2026-01", "2026-02"});
    CHECK(names(*last_periods(PeriodUnit::quarter, 2, now, zone)) == std::vector<std::string>{"2025-Q3", "2025-Q4"});
    CHECK(names(*last_periods(PeriodUnit::year, 1, now, zone)) == std::vector<std::string>{"2025"});
    CHECK(names(*last_periods(PeriodUnit::day, 1, at("2026-03-12T00:00:00+08:00"), zone)) ==
          std::vector<std::string>{"2026-03-11"});
}

TEST_CASE("a number of periods below one or out of reach is a mistake of the words") {
    const auto zone = zone_named("Asia/Shanghai");
    const auto now = at("2026-03-12T12:00:00+08:00");
    CHECK(last_periods(PeriodUnit::week, 0, now, zone).error().kind == ErrorKind::usage);
    CHECK(last_periods(PeriodUnit::week, -3, now, zone).error().kind == ErrorKind::usage);
    CHECK(last_periods(PeriodUnit::year, 2026, now, zone).error().kind == ErrorKind::usage);
    CHECK(last_periods(PeriodUnit::year, 2025, now, zone)->size() == 2025);
    CHECK(last_periods(PeriodUnit::day, 2'000'000'000, now, zone).error().kind == ErrorKind::usage);
    CHECK(whole_periods(PeriodUnit::day, at("1900-01-01T00:00:00Z"), at("2026-01-01T00:00:00Z"), zone).error().kind ==
          ErrorKind::usage);
}

TEST_CASE("periods follow each other without a gap, and each holds what lies in it") {
    for (const auto* name : {"Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "America/Santiago"}) {
        const auto zone = zone_named(name);
        CHECK(rc::check("periods tile the stretch", [&] {
            const auto unit = *rc::gen::element(PeriodUnit::day, PeriodUnit::week, PeriodUnit::month,
                                                PeriodUnit::quarter, PeriodUnit::year);
            const Instant from{calendar::seconds{*rc::gen::inRange<std::int64_t>(946'684'800, 2'000'000'000)}};
            const auto to = from + calendar::seconds{*rc::gen::inRange<std::int64_t>(1, 40'000'000)};
            const auto periods = *whole_periods(unit, from, to, zone);
            RC_ASSERT(periods.front().from <= from);
            RC_ASSERT(periods.front().to > from);
            RC_ASSERT(periods.back().to >= to);
            RC_ASSERT(periods.back().from < to);
            for (std::size_t i = 1; i < periods.size(); ++i) RC_ASSERT(periods[i].from == periods[i - 1].to);
            for (std::size_t i = 0; i < periods.size(); ++i) {
                RC_ASSERT(period_at(periods, periods[i].from) == i);
                RC_ASSERT(period_at(periods, periods[i].to - calendar::seconds{1}) == i);
            }
            RC_ASSERT(!period_at(periods, periods.back().to));
            RC_ASSERT(!period_at(periods, periods.front().from - calendar::seconds{1}));
        }));
    }
}

TEST_CASE("before whole months are as many months, before whole days as many days") {
    const calendar::Zone utc{};
    const auto before = [&](std::string_view from, std::string_view to) {
        const Period period{"p", calendar::read_instant(from).value(), calendar::read_instant(to).value()};
        const auto found = period_before(period, utc);
        CHECK(found.to == period.from);
        return utc.print(found.from);
    };
    CHECK(before("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z") == "2026-02-01T00:00:00+00:00");
    CHECK(before("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z") == "2025-10-01T00:00:00+00:00");
    CHECK(before("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z") == "2026-02-23T00:00:00+00:00");
    CHECK(before("2026-03-02T01:00:00Z", "2026-03-02T03:00:00Z") == "2026-03-01T23:00:00+00:00");
}

}  // namespace report_periods_test
