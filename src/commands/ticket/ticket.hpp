// The commands on tickets, one file each; commands/all.cpp lists them.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command ticket_assign();
cli::Command ticket_cancel();
cli::Command ticket_check();
cli::Command ticket_close();
cli::Command ticket_confirm();
cli::Command ticket_diagnose();
cli::Command ticket_explain();
cli::Command ticket_follow();
cli::Command ticket_hear();
cli::Command ticket_history();
cli::Command ticket_lead();
cli::Command ticket_list();
cli::Command ticket_merge();
cli::Command ticket_next();
cli::Command ticket_note();
cli::Command ticket_open();
cli::Command ticket_promise();
cli::Command ticket_propose();
cli::Command ticket_reopen();
cli::Command ticket_resolve();
cli::Command ticket_respond();
cli::Command ticket_restate();
cli::Command ticket_resume();
cli::Command ticket_search();
cli::Command ticket_show();
cli::Command ticket_take();
cli::Command ticket_unfollow();
cli::Command ticket_update();
cli::Command ticket_wait();
cli::Command ticket_work();

}  // namespace aftersales::commands
