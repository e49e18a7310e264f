#include "aftersales/service/report/dashboard.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_dashboard_test {

using namespace aftersales;
using namespace aftersales::service::report;

namespace {

const calendar::Zone& shanghai() {
    static const auto zone = calendar::zone_named("Asia/Shanghai");
    return zone;
}

Period month(PeriodUnit unit, const char* day) {
    const auto instant = at(day);
    return whole_periods(unit, instant, instant, shanghai()).value().front();
}

}  // namespace

TEST_CASE("before a whole month is the month before, before a week the week before") {
    CHECK(period_before(month(PeriodUnit::month, "2026-03-10T00:00:00Z"), shanghai()).name == "2026-02");
    CHECK(period_before(month(PeriodUnit::week, "2026-03-04T00:00:00Z"), shanghai()).name == "2026-W09");
    CHECK(period_before(month(PeriodUnit::quarter, "2026-03-04T00:00:00Z"), shanghai()).name == "2025-Q4");
}

TEST_CASE("before any other stretch is as long a one that ends where it begins") {
    const Period some{"x", at("2026-03-03T00:00:00+08:00"), at("2026-03-06T00:00:00+08:00")};
    const auto before = period_before(some, shanghai());
    CHECK(before.from == at("2026-02-28T00:00:00+08:00"));
    CHECK(before.to == some.from);
}

TEST_CASE("twelve whole weeks lead to the period's end, none of them still running") {
    const auto march = month(PeriodUnit::month, "2026-03-10T00:00:00Z");
    const auto over = weeks_to(march, at("2026-04-08T00:00:00Z"), shanghai()).value();
    REQUIRE(over.size() == 12);
    CHECK(over.back().name == "2026-W14");  // it holds the end of March and is over
    const auto running = weeks_to(march, at("2026-04-01T00:00:00Z"), shanghai()).value();
    CHECK(running.back().name == "2026-W13");
    const auto ahead = weeks_to(march, at("2026-03-10T00:00:00Z"), shanghai()).value();
    CHECK(ahead.back().name == "2026-W10");
}

}  // namespace report_dashboard_test
