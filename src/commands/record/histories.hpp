// Every event of one record, of the kinds whose pages tell a history too.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command asset_history();
cli::Command callback_history();
cli::Command customer_history();
cli::Command part_history();
cli::Command product_history();
cli::Command task_history();
cli::Command visit_history();

}  // namespace aftersales::commands
