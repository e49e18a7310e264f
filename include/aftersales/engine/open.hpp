// From a store's URL to an open store: a path (SQLite) or postgresql://… . The only header that names engines; only
// main includes it.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/store/open.hpp"

#include <memory>
#include <string>

namespace aftersales::engine {

// `wait` is how long a busy store is waited for before ErrorKind::busy.
Result<std::unique_ptr<store::Store>> open(const std::string& url, store::Access access, calendar::seconds wait);

}  // namespace aftersales::engine
