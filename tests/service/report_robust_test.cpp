#include "aftersales/service/report/robust.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace report_robust_test {

using namespace aftersales::service::report;

namespace {

// By sorting, word for word as the definition says.
double naive_median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double naive_z(double value, const std::vector<double>& among) {
    const double middle = naive_median(among);
    std::vector<double> distances;
    double sum = 0;
    for (const double each : among) {
        distances.push_back(std::abs(each - middle));
        sum += std::abs(each - middle);
    }
    const double mad = naive_median(distances);
    if (mad > 0) return 0.674489750196082 * (value - middle) / mad;
    return 0.797884560802865 * (value - middle) / (sum / double(among.size()));
}

}  // namespace

TEST_CASE("a value's robust distance is what Iglewicz and Hoaglin reckon") {
    // Median 6; distances 2 1 1 0 0 1 1 2, their median 1.
    const auto found = robust_distance(12, {4, 5, 5, 6, 6, 7, 7, 8});
    REQUIRE(found.has_value());
    CHECK(found->median == 6);
    CHECK(found->spread == doctest::Approx(1.4826).epsilon(0.0001));
    CHECK(found->z == doctest::Approx(0.6745 * 6).epsilon(0.0001));
    CHECK(found->count == 8);
}

TEST_CASE("where most values are equal the mean distance takes the place of the median one") {
    // Median 5, MAD 0, mean distance 3/8.
    const auto found = robust_distance(8, {5, 5, 5, 5, 5, 5, 5, 8});
    CHECK(found->spread == doctest::Approx(0.375 * 1.2533).epsilon(0.0001));
    CHECK(found->z == doctest::Approx(3 / (0.375 * 1.2533)).epsilon(0.0001));
    CHECK(robust_distance(5, {5, 5, 5})->z == 0);
    CHECK(std::isinf(robust_distance(6, {5, 5, 5})->z));
    CHECK(robust_distance(4, {5, 5, 5})->z < 0);
}

TEST_CASE("the spread is never less than what chance makes") {
    CHECK(robust_distance(6, {5, 5, 5}, 2)->z == 0.5);
    CHECK(robust_distance(12, {4, 5, 5, 6, 6, 7, 7, 8}, 0.1)->z == doctest::Approx(0.6745 * 6).epsilon(0.0001));
    CHECK_FALSE(robust_distance(6, {}).has_value());
}

TEST_CASE("medians and distances are those of the naive reckoning") {
    CHECK(rc::check([] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-50, 50)));
        const double value = *rc::gen::inRange(-200, 200);
        const std::vector<double> among{raw.begin(), raw.end()};
        RC_ASSERT(*median(among) == naive_median(among));
        const auto found = robust_distance(value, among);
        const bool all_equal = std::ranges::all_of(among, [&](double each) { return each == among.front(); });
        if (all_equal)
            RC_ASSERT(found->z == 0 || std::isinf(found->z));
        else
            RC_ASSERT(std::abs(found->z - naive_z(value, among)) <= 1e-9 * (1 + std::abs(found->z)));
    }));
}

TEST_CASE("a trend is the median of the slopes between any two points, so that one wild week does not make one") {
    CHECK(slope({1, 2, 3, 4}) == 1.0);
    CHECK(slope({3, 3, 3, 30, 3, 3}) == 0.0);
    CHECK(slope({6, 4, 2, 100, -2, -4}) == -2.0);
    CHECK_FALSE(slope({7}).has_value());
    CHECK_FALSE(slope({}).has_value());
}

}  // namespace report_robust_test
