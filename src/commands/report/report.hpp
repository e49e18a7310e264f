// The commands below `report`: each makes itself known to the list in all.cpp.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command report_backlog();
cli::Command report_callbacks();
cli::Command report_clocks();
cli::Command report_complaints();
cli::Command report_daily();
cli::Command report_dashboard();
cli::Command report_definitions();
cli::Command report_deliveries();
cli::Command report_feedback();
cli::Command report_fixes();
cli::Command report_gates();
cli::Command report_kpi();
cli::Command report_monthly();
cli::Command report_outlets();
cli::Command report_parts();
cli::Command report_products();
cli::Command report_quarterly();
cli::Command report_returns();
cli::Command report_run();
cli::Command report_staff();
cli::Command report_total();
cli::Command report_visits();
cli::Command report_weekly();
cli::Command report_yearly();

}  // namespace aftersales::commands
