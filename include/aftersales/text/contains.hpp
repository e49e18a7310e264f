// Whether one of several words is this one.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

inline bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace aftersales::text
