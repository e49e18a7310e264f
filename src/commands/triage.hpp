// classify and escalate: what the rules make of tickets, and what is done about late ones.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command classify();
cli::Command escalate();

}  // namespace aftersales::commands
