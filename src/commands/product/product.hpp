// The commands on products, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command product_add();
cli::Command product_edit();
cli::Command product_list();
cli::Command product_show();

}  // namespace aftersales::commands
