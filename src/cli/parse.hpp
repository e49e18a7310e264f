// Words to the arguments of one command.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "globals.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

struct Parsed {
    std::vector<Given> given{};  // one per parameter of the spec
    Globals globals{};
};

// `words` are those behind the program's name, without the command's own. Fails with ErrorKind::usage; where help or
// the version is asked for, nothing else is looked at. `-` is not read from standard input yet.
Result<Parsed> parse(const Spec& spec, const std::vector<std::string>& words);

}  // namespace aftersales::cli
