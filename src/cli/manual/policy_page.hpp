// aftersales-policy(5): what the policy file means, its keys read off the reader's own table (policy/keys.hpp).
#pragma once

#include <string>

namespace aftersales::cli {

std::string policy_page();

}  // namespace aftersales::cli
