// Time expressions read against a desk: its clock, the organisation's zone and calendar (dates.md).
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>
#include <string>

namespace aftersales::service {

calendar::TimeScope time_scope(const policy::Policy& policy, calendar::Instant now);
Result<calendar::Instant> read_point(const policy::Policy& policy, calendar::Instant now, const std::string& text);
Result<std::optional<calendar::Instant>> read_point(const policy::Policy& policy, calendar::Instant now,
                                                    const std::optional<std::string>& text);
Result<std::optional<calendar::Date>> read_day(const policy::Policy& policy, calendar::Instant now,
                                               const std::optional<std::string>& text);
// Until when: of a day its end. Nothing coarser than a day.
Result<calendar::Instant> read_deadline(const policy::Policy& policy, calendar::Instant now, const std::string& text);
// A time in which something may happen: "sat 09:00..12:00", where an hour alone behind the dots is one of the same day;
// a day, or an hour alone. ErrorKind::usage where it ends before it begins.
Result<calendar::TimeRange> read_window(const policy::Policy& policy, calendar::Instant now, const std::string& text);
calendar::Date today(const policy::Policy& policy, calendar::Instant now);

// What the words of a filter are read against.
domain::FilterScope filter_scope(const policy::Policy& policy, calendar::Instant now, const std::string& me);
// The same, and what stands in the store alone. Not beyond the desk's life.
domain::FilterScope filter_scope(const Reading& desk);

}  // namespace aftersales::service
