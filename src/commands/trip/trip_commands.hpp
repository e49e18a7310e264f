// Trips that bring deliveries: checked, started, brought back, settled (D28).
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command trip_assign();
cli::Command trip_back();
cli::Command trip_cancel();
cli::Command trip_check();
cli::Command trip_day();
cli::Command trip_history();
cli::Command trip_list();
cli::Command trip_route();
cli::Command trip_settle();
cli::Command trip_show();
cli::Command trip_start();

}  // namespace aftersales::commands
