// What `report staff` tells of a person beside the activity of the tickets they have now (D23): the load of a working
// day, timeliness over all clocks, what they resolved themselves, and the marks of others.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"
#include "aftersales/store/statistics.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct Appraisal {
    std::int64_t handled{};  // tickets they have now with an answer, resolution, reopening or closing in the period
    std::int64_t resolved_own{};  // resolutions they recorded, whoever has the ticket now
    std::int64_t working_days{};
    std::int64_t fixed{};             // faults last resolved in the period …
    std::int64_t fixed_first_time{};  // … that were neither reopened nor followed by another (fixes.hpp)
    Attained clocks{};                // all clocks due in the period, of the tickets they have now
    std::array<Scores, domain::spellings<domain::MarkBy>().size()> marks{};  // by whom they came from

    [[nodiscard]] const Scores& marks_by(domain::MarkBy by) const { return marks.at(static_cast<std::size_t>(by)); }
    [[nodiscard]] std::int64_t mark_count() const;  // one's own among them
    // Of superiors, peers, customers and subordinates, each of them weighing the same however many marks it gave; not
    // one's own.
    [[nodiscard]] std::optional<double> mark_mean() const;
};

struct AppraisalQuestion {
    Period period{};
    const calendar::WorkCalendar& calendar;
    const calendar::Zone& zone;
    Instant now{};
};

// Dates of the period on which work begins, those that have not begun by now left out.
std::int64_t working_days(const AppraisalQuestion& question);

// By person; "" is nobody. The marks are those given in the period.
Result<std::map<std::string, Appraisal>> appraisals(const store::Statistics& statistics,
                                                    const std::vector<domain::StaffMark>& marks,
                                                    const AppraisalQuestion& question);

}  // namespace aftersales::service::report
