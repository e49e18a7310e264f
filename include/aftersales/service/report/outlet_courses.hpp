// What each outlet did, week by week (D30): the material that outliers are found in.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/service/report/tally.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

// A claim: a ticket of kind fault whose unit was in warranty on the day it was opened; what the desk counts as in
// warranty is domain::warranty_state.
bool is_claim(const store::WarrantyCase& told, const KindOf& kind_of, const calendar::Zone& zone);

struct OutletWeek {
    Tally tally{};
    std::int64_t claims{};
};

struct OutletCourse {
    std::string outlet{};
    std::string region{};             // the one most of its tickets have; of several as many, the first by name
    std::int64_t opened{};            // in the period itself, whatever weeks it is made of
    std::int64_t claims{};            // …
    std::size_t first{};              // the first week in which anything was heard of it; their number where none is
    std::vector<OutletWeek> weeks{};  // one for each week of OutletCourses
};

struct OutletCourses {
    std::vector<Period> weeks{};          // in order, without gaps
    std::size_t judged{};                 // the first that is judged; those before are history alone
    std::vector<OutletCourse> outlets{};  // by name; tickets of no outlet are left out
    double score_spread{};                // how far single scores lie from their mean: their standard deviation
};

struct OutletQuestion {
    Period period{};
    KindOf kind_of{};
    const calendar::Zone& zone;
    Instant now{};
    int history{12};  // weeks read before the first that is judged
};

// The weeks judged are those that end in the period and have ended by now; of a period in which none does, the last
// one before its end.
Result<OutletCourses> outlet_courses(const store::Statistics& statistics, const OutletQuestion& question);

}  // namespace aftersales::service::report
