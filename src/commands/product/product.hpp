// The commands on products, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command product_add();
cli::Command product_list();

}  // namespace aftersales::commands
