// The events of one record, as they are read.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"

#include <cstdint>
#include <vector>

namespace aftersales::store {

// In the order of the revisions; ErrorKind::corrupt for one that cannot be read.
Result<std::vector<domain::Event>> history_of(Connection& connection, domain::ObjectKind object, std::int64_t id);

}  // namespace aftersales::store
