// Commands that list what was done, and take it back.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command log();
cli::Command log_show();
cli::Command undo();

}  // namespace aftersales::commands
