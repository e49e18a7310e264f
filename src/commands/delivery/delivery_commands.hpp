// Goods that go to customers: accepted, planned, handed over, installed (D28).
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command delivery_add();
cli::Command delivery_cancel();
cli::Command delivery_check();
cli::Command delivery_collect();
cli::Command delivery_damage();
cli::Command delivery_done();
cli::Command delivery_edit();
cli::Command delivery_history();
cli::Command delivery_install();
cli::Command delivery_list();
cli::Command delivery_load();
cli::Command delivery_move();
cli::Command delivery_nobody();
cli::Command delivery_plan();
cli::Command delivery_refuse();
cli::Command delivery_settle();
cli::Command delivery_show();
cli::Command delivery_unplan();

}  // namespace aftersales::commands
