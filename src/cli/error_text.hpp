// A failure as a person reads it.
#pragma once

#include "aftersales/error.hpp"

#include <string>

namespace aftersales::cli {

// "aftersales: WHAT" and a line "hint: …" for each hint; several lines of message are printed as they are. Empty where
// the message is.
std::string error_text(const Error& error);

// Lines for standard error: nothing in them steers a terminal, none is longer than anybody reads, and no password is
// shown.
std::string safe_lines(std::string_view text);

}  // namespace aftersales::cli
