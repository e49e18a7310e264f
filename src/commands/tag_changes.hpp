// Tags on a command line that changes them: "+x" or "x" adds, "-x" takes away.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <vector>

namespace aftersales::commands {

// ErrorKind::usage for a change that names no tag.
Result<void> check_tag_changes(const std::vector<std::string>& changes);
// The tags afterwards, joined by commas. ErrorKind::usage for a change that names no tag.
Result<std::string> tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes);

}  // namespace aftersales::commands
