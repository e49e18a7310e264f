// What `--period` says: a stretch of time to report on, its open sides bounded by what there is to report.
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/periods.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct Range {
    Period period{};  // named as it was written
    bool instant{};   // an instant was written, which has no length: only whole periods can be around it
    std::vector<std::string> warnings{};
};

// An open beginning is the first instant at which anything is counted, an open end includes `now`. Pure.
Range bounded(const std::string& written, const calendar::TimeRange& read, std::optional<Instant> first_counted,
              Instant now);

// Reads the expression (dates.md) against the desk; the store is asked only where a side is open.
Result<Range> read_range(const std::string& written, const Reading& desk);

// What says which stretch: --period or --last.
struct PeriodChoice {
    std::optional<std::string> written{};
    std::optional<int> last{};
};
// ErrorKind::usage where both were said.
Result<void> check_one_of(const PeriodChoice& asked);

// What was written, or the last whole months, in one; not said how many: one. ErrorKind::usage where an instant was
// written.
Result<Range> range_or_last_months(const PeriodChoice& asked, const Reading& desk);

}  // namespace aftersales::service::report
