// The arithmetic of reports: exact on whole seconds and counts, nothing where there is nothing to divide by. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace aftersales::service::report {

using Amounts = std::vector<std::int64_t>;

std::optional<double> ratio(std::int64_t part, std::int64_t whole);
std::optional<double> mean(const Amounts& amounts);
// By linear interpolation between the two nearest ranks; 50 is the median. Reorders the amounts.
std::optional<double> percentile(Amounts& amounts, int percent);
std::optional<double> in_hours(std::optional<double> seconds);

}  // namespace aftersales::service::report
