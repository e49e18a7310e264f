// A store in one SQLite file. Readers open it read-only and never wait for a writer (WAL); writers wait their turn.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/store/open.hpp"

#include <memory>
#include <string>

namespace aftersales::engine {

// `path` may be ":memory:", or "" for a file without a name that vanishes with the connection: only Access::create
// makes sense for these. ErrorKind::unavailable where there is no file, unless Access::create.
Result<std::unique_ptr<store::Connection>> open_sqlite(const std::string& path, store::Access access,
                                                       calendar::seconds wait);

}  // namespace aftersales::engine
