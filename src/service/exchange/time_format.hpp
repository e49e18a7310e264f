// Times as other programs write them: by formats of strptime(3), else a whole day with or without its time. Data has
// absolute times alone: what a time expression means depends on today, and a cell does not know when it is read.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// How the times of a file are written.
struct TimeForm {
    const std::vector<std::string>& formats;  // the first that fits counts; none: as YYYY-MM-DD HH:MM and its like
    bool serial_days{};                       // whether a plain number is a day of a spreadsheet, its fraction the time
    const calendar::Zone& zone;               // of a time without an offset
};

// ErrorKind::refused where the text is no such time.
Result<calendar::Instant> read_foreign_time(const std::string& text, const TimeForm& form);

// Days before 1900 are blanks of some program.
bool is_before_time(calendar::Date day);

// A time that passed: "49:30:15", "0:05", or a number of the unit. Nothing where it is none.
std::optional<std::chrono::seconds> read_passed(std::string_view text, std::chrono::seconds unit);

}  // namespace aftersales::service
