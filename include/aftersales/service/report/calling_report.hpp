// `report callbacks`: how the callbacks of a period went, by program and person (D16, D19, D20).
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::service::report {

struct CallingRow {
    std::string program{};
    std::string assignee{};
    std::int64_t due{};   // their call_at lies in the period
    std::int64_t done{};  // recorded in it, reached or not
    std::int64_t reached{};
    std::int64_t in_window{};  // recorded on a day of their window
    std::int64_t late{};       // recorded after it
    std::int64_t unreached{};  // of those due: given up after too many attempts
    std::int64_t missed{};     // of those due: never called before they left the list
    std::int64_t called{};     // of those due: called by now, reached or given up
    Scores scores{};
};

// What the rows are divided by; a row of all programs, or of all people, names none.
struct CallingBy {
    bool program{true};
    bool assignee{true};
};

struct CallingGroups {
    const std::vector<Known>& programs;
    const std::vector<Known>& staff;
    CallingBy by{};
};
// By program in the policy's order, then by person.
Result<std::vector<CallingRow>> calling(const store::Statistics& statistics, const Period& period,
                                        const CallingGroups& groups, const calendar::Zone& zone);

}  // namespace aftersales::service::report
