// Brings a store's schema up to date: forward only, each step in one transaction with the row that records it.
#pragma once

#include "aftersales/store/connection.hpp"
#include "aftersales/store/open.hpp"

namespace aftersales::store {

// The number of the newest schema this version knows.
int newest_schema(const Connection& connection);

// The schema is there and current afterwards. ErrorKind::unavailable where there is none (unless Access::create), where
// it is newer than this version, or older and Access::read may not upgrade it.
Result<void> migrate(Connection& connection, Access access);

}  // namespace aftersales::store
