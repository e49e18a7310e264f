// What must hold of the wording of every command, for whichever list it is asked.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

// A sentence for each thing that is wrong: names unique, sorted, lower-case; summaries short and imperative; help,
// examples and placeholders there; short options that mean the same everywhere.
std::vector<std::string> wording_mistakes(const Face& face);

}  // namespace aftersales::cli
