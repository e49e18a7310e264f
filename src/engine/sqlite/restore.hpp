// A store in the place of another (store/restore.hpp).
#pragma once

#include "sqlite/database.hpp"

namespace aftersales::engine {

Result<std::string> restore(SQLite::Database& from, const std::string& path, calendar::seconds wait);

}  // namespace aftersales::engine
