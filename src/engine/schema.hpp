// The schemas of the engines: the same numbers, tables and columns (tests/engine compares them column by column).
#pragma once

#include "aftersales/store/connection.hpp"

namespace aftersales::engine {

std::span<const store::Migration> sqlite_migrations();
std::span<const store::Migration> postgres_migrations();

}  // namespace aftersales::engine
