#include "aftersales/service/report/range.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_range_test {

using namespace aftersales;
using namespace aftersales::service::report;
using calendar::Precision;

namespace {

const auto now = at("2026-03-12T12:00:00+08:00");
const auto first = at("2026-01-05T09:00:00+08:00");
const auto march = at("2026-03-01T00:00:00+08:00");

}  // namespace

TEST_CASE("a period keeps the words it was written with") {
    const auto range = bounded("last week", {.from = march, .to = now, .precision = Precision::week}, first, now);
    CHECK(range.period == Period{"last week", march, now});
    CHECK_FALSE(range.instant);
}

TEST_CASE("an open beginning is the first that is counted, an open end includes this second") {
    const calendar::TimeRange until{.from = {}, .to = march, .precision = Precision::range};
    CHECK(bounded("..2026-02", until, first, now).period == Period{"..2026-02", first, march});
    const calendar::TimeRange since{.from = march, .to = {}, .precision = Precision::range};
    CHECK(bounded("2026-03..", since, first, now).period == Period{"2026-03..", march, now + calendar::seconds{1}});
}

TEST_CASE("an open side never turns a period round") {
    const calendar::TimeRange early{.from = {}, .to = first - std::chrono::hours{1}, .precision = Precision::range};
    const auto before = bounded("..2025", early, first, now).period;
    CHECK(before.from == before.to);
    const calendar::TimeRange late{.from = now + std::chrono::hours{48}, .to = {}, .precision = Precision::range};
    const auto after = bounded("2027..", late, first, now).period;
    CHECK(after.from == after.to);
    const calendar::TimeRange empty{.from = {}, .to = march, .precision = Precision::range};
    CHECK(bounded("..2026-02", empty, std::nullopt, now).period.from == march);
}

TEST_CASE("an instant is known as one") {
    CHECK(bounded("now", {.from = now, .to = now, .precision = Precision::instant}, first, now).instant);
}

}  // namespace report_range_test
