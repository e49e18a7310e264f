// The commands on the policy: checked, tried, compared, recorded, shown; each a file.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command policy_apply();
cli::Command policy_check();
cli::Command policy_diff();
cli::Command policy_show();
cli::Command policy_simulate();
cli::Command policy_test();
cli::Command policy_versions();

}  // namespace aftersales::commands
