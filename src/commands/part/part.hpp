// Spare parts: what there is, what tickets need, what is ordered and what comes back.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command part_add();
cli::Command part_cancel();
cli::Command part_count();
cli::Command part_defective();
cli::Command part_edit();
cli::Command part_expect();
cli::Command part_issue();
cli::Command part_ledger();
cli::Command part_list();
cli::Command part_low();
cli::Command part_move();
cli::Command part_order();
cli::Command part_orders();
cli::Command part_receive();
cli::Command part_release();
cli::Command part_reservations();
cli::Command part_reserve();
cli::Command part_return();
cli::Command part_scrap();
cli::Command part_show();
cli::Command part_suggest();

}  // namespace aftersales::commands
