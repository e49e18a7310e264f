// The commands on the policy: checked, shown; each a file.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command policy_check();
cli::Command policy_show();

}  // namespace aftersales::commands
