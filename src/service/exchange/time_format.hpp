// Times as other programs write them: by a format of strptime(3), else ISO 8601 and what time expressions allow of
// dates.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::service {

// `format` "" for none; a time without an offset is one of `zone`. ErrorKind::refused, saying what was expected.
Result<calendar::Instant> read_foreign_time(const std::string& text, const std::string& format,
                                            const calendar::Zone& zone, calendar::Instant now);

}  // namespace aftersales::service
