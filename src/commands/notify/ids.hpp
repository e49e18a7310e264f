// Notices as they are named on a command line: by their ids.
#pragma once

#include "aftersales/domain/id.hpp"
#include "aftersales/result.hpp"

#include <string>
#include <vector>

namespace aftersales::commands {

// ErrorKind::usage where a word is no id.
Result<std::vector<domain::NoticeId>> read_notices(const std::vector<std::string>& words);

}  // namespace aftersales::commands
