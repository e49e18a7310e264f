// What is odd in a policy beyond its syntax: files that cannot be read, due times out of reach (mistakes); rules never
// reached, priorities without targets, 23:59, steps after what they warn of, roles nobody has, holiday tables that end
// (warnings).
#pragma once

#include "aftersales/policy/read.hpp"

#include <vector>

namespace aftersales::policy {

// All findings of a draft, syntax and beyond, in order of place. `today` decides which holiday tables end too soon.
std::vector<Finding> check(const Draft& draft, calendar::Date today);

}  // namespace aftersales::policy
