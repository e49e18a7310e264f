// How long a notice waits after a try that did not succeed: 1m, 5m, 15m, 1h, then 4h each, a fifth more or less. The
// difference is a function of key and try, so that a re-run is the same and notices of one outage do not come back
// together.
#pragma once

#include <chrono>
#include <string_view>

namespace aftersales::service {

// `tries` counts those that were made, from 1.
std::chrono::seconds wait_after(std::string_view key, int tries);

}  // namespace aftersales::service
