#include "aftersales/service/report/figures.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace report_figures_test {

using namespace aftersales::service::report;

namespace {

std::optional<double> percentile_of(Amounts amounts, int percent) { return percentile(amounts, percent); }

}  // namespace

TEST_CASE("figures of nothing are nothing") {
    CHECK_FALSE(ratio(0, 0).has_value());
    CHECK_FALSE(mean({}).has_value());
    CHECK_FALSE(percentile_of({}, 50).has_value());
    CHECK_FALSE(in_hours(std::nullopt).has_value());
}

TEST_CASE("a percentile lies on the line between the two nearest ranks") {
    CHECK(percentile_of({24, 48}, 50) == 36.0);
    CHECK(percentile_of({48, 24}, 90) == doctest::Approx(45.6));
    CHECK(percentile_of({7}, 90) == 7.0);
    CHECK(percentile_of({4, 1, 3, 2}, 50) == 2.5);
    CHECK(percentile_of({5, 1, 4, 2, 3}, 50) == 3.0);
    CHECK(percentile_of({10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 90) == 9.0);
}

TEST_CASE("a percentile agrees with the sorted amounts") {
    CHECK(rc::check("as numpy's linear method", [] {
        const auto amounts = *rc::gen::nonEmpty(rc::gen::container<Amounts>(rc::gen::inRange<std::int64_t>(0, 1000)));
        const auto percent = *rc::gen::inRange(0, 101);
        auto sorted = amounts;
        std::ranges::sort(sorted);
        const double place = static_cast<double>(sorted.size() - 1) * percent / 100.0;
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, sorted.size() - 1);
        const double expected =
            static_cast<double>(sorted[below]) +
            (place - static_cast<double>(below)) * static_cast<double>(sorted[above] - sorted[below]);
        const double difference = *percentile_of(amounts, percent) - expected;
        RC_ASSERT(difference < 1e-6);
        RC_ASSERT(difference > -1e-6);
    }));
}

TEST_CASE("the mean is exact on whole seconds") {
    CHECK(mean({86'400, 172'800}) == 129'600.0);
    CHECK(in_hours(mean({86'400, 172'800})) == 36.0);
    CHECK(ratio(1, 4) == 0.25);
}

}  // namespace report_figures_test
