// The commands on customers, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command customer_add();
cli::Command customer_edit();
cli::Command customer_list();
cli::Command customer_merge();
cli::Command customer_show();

}  // namespace aftersales::commands
