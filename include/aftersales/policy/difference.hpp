// What differs between two policies in meaning: layout, comments, the order of keys and defaults that were written out
// do not.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"

#include <string>
#include <vector>

namespace aftersales::policy {

// "plan major: respond", "4h", "2h". "" where one side has nothing.
struct Difference {
    std::string what{};
    std::string before{};
    std::string after{};
    bool operator==(const Difference&) const = default;
};

// In the order of the policies; things are known by their ids. ErrorKind::policy where a file that one of them names
// cannot be read.
Result<std::vector<Difference>> differences(const Policy& before, const Policy& after);

}  // namespace aftersales::policy
