// What a ticket needs of another department or a colleague.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command task_add();
cli::Command task_done();
cli::Command task_drop();
cli::Command task_edit();
cli::Command task_list();
cli::Command task_reopen();
cli::Command task_show();

}  // namespace aftersales::commands
