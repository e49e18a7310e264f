#include "aftersales/service/report/robust.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aftersales::service::report {
namespace {

// How many median, and mean, distances a standard deviation of the normal distribution is.
constexpr double of_median_distance = 1 / 0.674489750196082;
constexpr double of_mean_distance = 1 / 0.797884560802865;

double spread_of(const std::vector<double>& among, double middle) {
    std::vector<double> distances;
    distances.reserve(among.size());
    double sum = 0;
    for (const double each : among) {
        distances.push_back(std::abs(each - middle));
        sum += distances.back();
    }
    const double mean = sum / static_cast<double>(among.size());
    const double mad = median(std::move(distances)).value_or(0);
    return mad > 0 ? mad * of_median_distance : mean * of_mean_distance;
}

double steps(double from_median, double spread) {
    if (from_median == 0) return 0;
    if (spread == 0) return std::copysign(std::numeric_limits<double>::infinity(), from_median);
    return from_median / spread;
}

}  // namespace

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

std::optional<Distance> robust_distance(double value, const std::vector<double>& among, double least) {
    const auto middle = median(among);
    if (!middle) return std::nullopt;
    const double spread = std::max(spread_of(among, *middle), least);
    return Distance{.median = *middle,
                    .spread = spread,
                    .z = steps(value - *middle, spread),
                    .count = static_cast<std::int64_t>(among.size())};
}

std::optional<double> slope(const std::vector<double>& values) {
    std::vector<double> slopes;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j) {
            slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
        }
    }
    return median(std::move(slopes));
}

}  // namespace aftersales::service::report
