#include "aftersales/service/report/figures.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace aftersales::service::report {

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> mean(const Amounts& amounts) {
    return ratio(std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}),
                 static_cast<std::int64_t>(amounts.size()));
}

std::optional<double> percentile(Amounts& amounts, int percent) {
    assert(percent >= 0 && percent <= 100);
    if (amounts.empty()) return std::nullopt;
    // The place is kept in hundredths, so that a place which is whole is found exactly.
    const auto place = (amounts.size() - 1) * static_cast<std::size_t>(percent);
    const auto below = amounts.begin() + static_cast<std::ptrdiff_t>(place / 100);
    std::nth_element(amounts.begin(), below, amounts.end());
    const auto low = static_cast<double>(*below);
    if (place % 100 == 0) return low;
    const auto high = static_cast<double>(*std::min_element(below + 1, amounts.end()));
    return low + (high - low) * static_cast<double>(place % 100) / 100.0;
}

std::optional<double> in_hours(std::optional<double> seconds) {
    if (!seconds) return std::nullopt;
    return *seconds / 3600.0;
}

}  // namespace aftersales::service::report
