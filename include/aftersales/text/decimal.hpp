// Figures as reports print them: at most four decimals, rounded half away from zero, without trailing zeros (cli.md,
// Reports).
#pragma once

#include <string>

namespace aftersales::text {

std::string decimal(double value);  // "36", "45.6", "0.25"; never "-0"

}  // namespace aftersales::text
