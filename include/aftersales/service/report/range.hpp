// What `--period` says: a stretch of time to report on, its open sides bounded by what there is to report.
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <string>
#include <vector>

namespace aftersales::service::report {

struct Range {
    Period period{};  // named as it was written
    bool instant{};   // an instant was written, which has no length: only whole periods can be around it
    std::vector<std::string> warnings{};
};

// An open beginning is the first ticket's opening, an open end includes `now`. Pure.
Range bounded(const std::string& written, const calendar::Period& read, std::optional<Instant> first_opened,
              Instant now);

// Reads the expression (dates.md) against the desk; the store is asked only where a side is open.
Result<Range> read_range(const std::string& written, const Reading& desk);

// The same, or the last whole month where nothing was written. ErrorKind::usage where an instant was.
Result<Range> range_or_last_month(const std::optional<std::string>& written, const Reading& desk);

}  // namespace aftersales::service::report
