// Which file the policy is, and what it says.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "environment.hpp"
#include "globals.hpp"

#include <memory>
#include <optional>
#include <string>

namespace aftersales::cli {

// Named by --policy or AFTERSALES_POLICY, else aftersales.toml in the working directory or the nearest one above it,
// else that of the configuration home. A file that is named need not be there.
std::optional<std::string> policy_file(const Globals& globals, const Environment& environment);

// ErrorKind::policy where the file cannot be read or is invalid.
Result<std::unique_ptr<policy::Policy>> read_policy(const std::string& path);

// The store's address as the policy means it: a path is relative to the policy file.
std::string store_beside(const std::string& policy_path, const std::string& url);

}  // namespace aftersales::cli
