// A file's bytes, read whole. Without iostreams: they would cost a short command more than the reading.
#pragma once

#include "aftersales/result.hpp"

#include <string>

namespace aftersales::policy {

// ErrorKind::policy, with the system's reason, where it cannot be read.
Result<std::string> whole_file(const std::string& path);

}  // namespace aftersales::policy
