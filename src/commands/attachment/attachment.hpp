// Commands on the files of records.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command attachment_list();
cli::Command attachment_get();

}  // namespace aftersales::commands
