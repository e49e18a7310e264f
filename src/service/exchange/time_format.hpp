// Times as other programs write them: by a format of strptime(3), else ISO 8601 and what time expressions allow of
// dates.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::service {

// `format` "" for none; a time without an offset is one of `zone`. ErrorKind::refused, saying what was expected.
Result<calendar::Instant> read_foreign_time(const std::string& text, const std::string& format,
                                            const calendar::Zone& zone, calendar::Instant now);

// A time that passed: "49:30:15", "0:05", or a number of the unit. Nothing where it is none.
std::optional<std::chrono::seconds> read_passed(std::string_view text, std::chrono::seconds unit);

}  // namespace aftersales::service
