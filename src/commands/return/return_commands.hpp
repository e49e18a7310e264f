// Returns and exchanges: applied for, judged, received, decided, settled (D25).
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command return_approve();
cli::Command return_cancel();
cli::Command return_check();
cli::Command return_close();
cli::Command return_decide();
cli::Command return_edit();
cli::Command return_exchange();
cli::Command return_history();
cli::Command return_inspect();
cli::Command return_list();
cli::Command return_open();
cli::Command return_receive();
cli::Command return_refuse();
cli::Command return_settle();
cli::Command return_ship();
cli::Command return_show();

}  // namespace aftersales::commands
