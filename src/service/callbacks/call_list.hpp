// The list of a day: what is open, has its window opened and has not run out, in the order of calling.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"

#include <vector>

namespace aftersales::service {

Result<std::vector<ListedCallback>> callbacks_of_day(const Writing& desk, const CallbackDay& list);

}  // namespace aftersales::service
