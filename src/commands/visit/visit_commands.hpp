// Visits to customers: offered, planned, made, reported (D27).
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command visit_arrive();
cli::Command visit_cancel();
cli::Command visit_check();
cli::Command visit_confirm();
cli::Command visit_day();
cli::Command visit_finish();
cli::Command visit_list();
cli::Command visit_move();
cli::Command visit_plan();
cli::Command visit_propose();
cli::Command visit_show();
cli::Command visit_start();

}  // namespace aftersales::commands
