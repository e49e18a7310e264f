#include "notify/waits.hpp"

#include "aftersales/text/sha256.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace aftersales::service {

namespace {

using namespace std::chrono_literals;
constexpr std::array<std::chrono::seconds, 5> waits_between_tries{1min, 5min, 15min, 1h, 4h};

// 0 to 400, evenly.
int spread(std::string_view key, int tries) {
    const auto digest = text::sha256(std::string{key} + "#" + std::to_string(tries));
    return static_cast<int>(std::stoul(digest.substr(0, 7), nullptr, 16) % 401);
}

}  // namespace

std::chrono::seconds wait_after(std::string_view key, int tries) {
    const auto place = static_cast<std::size_t>(std::max(tries, 1) - 1);
    const auto plain = waits_between_tries[std::min(place, waits_between_tries.size() - 1)];
    return plain * (800 + spread(key, tries)) / 1000;
}

}  // namespace aftersales::service
