// A store in a PostgreSQL database. The client library is loaded when it is first asked for: linked in, it would make
// every command three times as slow to start.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/store/connection.hpp"

#include <memory>
#include <string>

namespace aftersales::engine {

// ErrorKind::unavailable where there is no library, no server, no such database, or this program was built without
// PostgreSQL.
Result<std::unique_ptr<store::Connection>> open_postgres(const std::string& url, calendar::seconds wait);

}  // namespace aftersales::engine
