// Commands that begin a desk, run many commands, and keep the store sound.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command backup();
cli::Command batch();
cli::Command doctor();
cli::Command init();
cli::Command restore();

}  // namespace aftersales::commands
