// Figures that one wild value does not move: the median, a value's distance from it, the slope of a trend. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace aftersales::service::report {

// Of an empty list, nothing; of an even number, the mean of the two in the middle.
std::optional<double> median(std::vector<double> values);

// How far a value lies from those it is compared with.
struct Distance {
    double median{};
    double spread{};  // what one step of z is worth, in the figure's own unit
    double z{};
    std::int64_t count{};  // how many values it was compared with
};

// z = 0.6745 * (value - median) / MAD, MAD being the median distance from the median. Where MAD is 0 (most values are
// equal) the mean distance takes its place: z = 0.7979 * (value - median) / mean distance. The spread (what z divides
// by) is never less than `least`, what chance alone makes; where even that is 0, z is 0 for the median and infinite for
// everything else. Nothing for no values.
std::optional<Distance> robust_distance(double value, const std::vector<double>& among, double least = 0);

// Theil-Sen: the median of the slopes between any two points, of values one step apart. Nothing for fewer than two.
std::optional<double> slope(const std::vector<double>& values);

}  // namespace aftersales::service::report
