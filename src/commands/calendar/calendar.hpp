// The time rules, for scripts and for checking a policy; none needs a store.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command calendar_add();
cli::Command calendar_between();
cli::Command calendar_is_working();
cli::Command calendar_parse();
cli::Command calendar_show();

}  // namespace aftersales::commands
