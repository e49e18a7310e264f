// Which command the words ask for.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

// A command, or a topic without a command below it, or neither where no word names one; with the words that are left.
struct Found {
    const Entry* entry{};
    const Topic* topic{};
    std::vector<std::string> words{};
};

// ErrorKind::usage with the command that was meant, where the words name one that there is not.
Result<Found> find(const Face& face, const std::vector<std::string>& words);

}  // namespace aftersales::cli
