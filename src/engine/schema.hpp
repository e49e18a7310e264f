// The schemas of the engines: the same numbers, tables and columns (tests/engine compares them column by column).
#pragma once

#include "aftersales/store/connection.hpp"

#include <vector>

namespace aftersales::engine {

// The engine's own with those that all engines share, by number.
std::vector<store::Migration> with_shared(std::span<const store::Migration> own);

std::span<const store::Migration> sqlite_migrations();
std::span<const store::Migration> postgres_migrations();

}  // namespace aftersales::engine
