// TZif files (RFC 8536), version 2 or later, to plain data.
#pragma once

#include "aftersales/calendar/zone.hpp"

#include <string_view>

namespace aftersales::calendar {

// ErrorKind::policy, saying what is wrong, where the bytes are none. Files that count leap seconds ("right/…") are
// refused.
Result<ZoneData> read_tzif(std::string_view bytes);

}  // namespace aftersales::calendar
