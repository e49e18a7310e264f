// Columns that a migration adds to records that are there already hold what the events of each record say.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"

namespace aftersales::store {

// A record whose events cannot be folded keeps what the columns began with; doctor names it.
Result<void> fill_columns(Connection& connection, const TableColumns& added);

}  // namespace aftersales::store
