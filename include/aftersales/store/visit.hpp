// What can be large is visited row by row; a visitor may return false to stop.
#pragma once

#include "aftersales/result.hpp"

#include <functional>

namespace aftersales::store {

template <class Row>
using Visit = std::function<Result<bool>(const Row&)>;

}  // namespace aftersales::store
