// The fingerprint that versions were recorded with before passwords were left out of them.
#pragma once

#include "aftersales/policy/policy.hpp"

namespace aftersales::policy {

Result<std::string> fingerprint_as_written(const Policy& policy);

}  // namespace aftersales::policy
