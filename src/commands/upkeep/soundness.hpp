// Whether a copy of a store may be relied on.
#pragma once

#include "aftersales/cli/session.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::commands {

// ErrorKind::corrupt with the first of what doctor finds in it, and how many there are. What the policy in force says
// is not asked: the copy may be older than it.
Result<void> check_sound(const store::Reader& copy, const std::string& name, cli::Session& session);

}  // namespace aftersales::commands
