// The policy in force, defaults filled in, as TOML that reads back to the same policy: `policy show [KEY]`.
#pragma once

#include "aftersales/policy/policy.hpp"

#include <string>

namespace aftersales::policy {

// All of it, or the part a dotted key names ("calendar.office", "priority", "rule.safety.when"). ErrorKind::not_found,
// with did-you-mean, where there is none.
Result<std::string> show(const Policy& policy, const std::string& key);

}  // namespace aftersales::policy
