// The commands on assets, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command asset_add();
cli::Command asset_edit();
cli::Command asset_list();
cli::Command asset_show();

}  // namespace aftersales::commands
