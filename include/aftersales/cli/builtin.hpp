// The commands that only speak of the others; the list of commands includes them like any other.
#pragma once

#include "aftersales/cli/spec.hpp"

namespace aftersales::cli {

Command help();        // help [COMMAND]
Command complete();    // hidden: complete KIND PREFIX lists words for the completion scripts
Command completion();  // completion bash|zsh|fish
Command manual();      // hidden: manual DIR writes the mdoc pages, one file each

}  // namespace aftersales::cli
