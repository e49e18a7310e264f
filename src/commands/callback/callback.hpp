// The commands on callbacks, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command callback_list();
cli::Command callback_record();
cli::Command callback_reschedule();
cli::Command callback_schedule();
cli::Command callback_show();
cli::Command callback_skip();

}  // namespace aftersales::commands
