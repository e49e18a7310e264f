// The run that a desk's changes belong to: numbered by the store at the first of them, the same for the transaction.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>

namespace aftersales::service {

Result<std::string> run_of(Writing& desk);

}  // namespace aftersales::service
