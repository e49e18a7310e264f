// The port over a connection: opens, creates or upgrades the schema and hands out the Store.
#pragma once

#include "aftersales/store/connection.hpp"
#include "aftersales/store/store.hpp"

#include <memory>

namespace aftersales::store {

// `copy` is a private copy of what is there, brought up to date, to read.
enum class Access { read, write, create, copy };

// ErrorKind::unavailable where there is no schema (unless Access::create) or a newer one; create leaves an existing
// store alone. Access::write upgrades an older schema first.
Result<std::unique_ptr<Store>> open(std::unique_ptr<Connection> connection, Access access);

// The schema is one that a writer would bring up to date.
Result<bool> is_older(Connection& connection);

}  // namespace aftersales::store
