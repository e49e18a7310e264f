// Regular expressions of the policy: RE2, so that no text makes one take long.
#pragma once

#include "aftersales/domain/rule/condition.hpp"

#include <optional>
#include <string>

namespace aftersales::policy {

// Matches anywhere in a text; compiled when first asked.
domain::Pattern make_pattern(std::string text);

// Why the pattern does not compile, or nothing. Plain words, alternatives and groups are known to compile without
// trying: the first compilation of a process costs 0.13 ms, a third of what reading a policy takes.
std::optional<std::string> pattern_mistake(const std::string& text);

}  // namespace aftersales::policy
