// The list of commands: the only one.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

const cli::Face& all();

}  // namespace aftersales::commands
