// A policy that is not the one in force: a file.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::commands {

// ErrorKind::policy where it cannot be read or is invalid, with every mistake.
Result<policy::Policy> read_policy_file(const std::string& path);

}  // namespace aftersales::commands
