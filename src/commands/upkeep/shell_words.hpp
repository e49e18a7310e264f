// A line split into words as a POSIX shell would, quotes and backslashes removed; nothing is expanded.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands {

// A `#` at the beginning of a word starts a comment. ErrorKind::usage where a quote is not closed.
Result<std::vector<std::string>> shell_words(std::string_view line);

}  // namespace aftersales::commands
