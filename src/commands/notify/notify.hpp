// The commands of the outbox.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::commands {

cli::Command notify_adopt();
cli::Command notify_cancel();
cli::Command notify_list();
cli::Command notify_retry();
cli::Command notify_send();
cli::Command notify_test();

}  // namespace aftersales::commands
