// The commands that take records in and hand them out.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command import_records();
cli::Command export_records();

}  // namespace aftersales::commands
