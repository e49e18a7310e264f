// Arguments that go by their place: "ID… STAFF" gives the last word to STAFF and the others to ID, as cp does.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

// Fills what `given` holds for the spec's positional parameters. ErrorKind::usage where a word is one too many.
Result<void> place(const Spec& spec, const std::vector<std::string>& words, std::vector<Given>& given);

}  // namespace aftersales::cli
