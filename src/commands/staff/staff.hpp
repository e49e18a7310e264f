// The commands on the people, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command staff_absences();
cli::Command staff_away();
cli::Command staff_list();
cli::Command staff_mark();
cli::Command staff_marks();

}  // namespace aftersales::commands
