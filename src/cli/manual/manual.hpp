// The manual in mdoc, one sentence on a line, read off the specs.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

struct Page {
    std::string file{};  // "aftersales-ticket-open.1"
    std::string text{};
};

// aftersales.1, aftersales-policy.5, a page for each topic and one for each command that is not hidden.
std::vector<Page> manual_pages(const Face& face);

}  // namespace aftersales::cli
