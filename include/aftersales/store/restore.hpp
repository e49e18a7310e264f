// A store in the place of another.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <string>

namespace aftersales::store {

// Makes what is at `path`, or where a link of that name leads, the same as `copy`: in one transaction of its own, which
// waits for those who write, or as a new file. What cannot be opened there is set aside first: under the name returned,
// "" where nothing was.
Result<std::string> restore(const Reader& copy, const std::string& path, calendar::seconds wait);

}  // namespace aftersales::store
