// Since when a program promises a call at all: what was known later could be called about by no earlier run.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

namespace aftersales::service {

// When what programs count from and ask about was last changed at the asset, ticket and customer; else when they came
// to be known.
Result<domain::Instant> promised_since(const store::Reader& store, const store::AnchorLine& line);

}  // namespace aftersales::service
