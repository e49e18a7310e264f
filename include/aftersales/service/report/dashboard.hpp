// What the page for managers shows of one period (D20-D23, D30). Every figure comes from the functions behind the other
// reports, so that none can differ from what those print.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/activity.hpp"
#include "aftersales/service/report/attainment.hpp"
#include "aftersales/service/report/backlog.hpp"
#include "aftersales/service/report/calling_report.hpp"
#include "aftersales/service/report/delivery_figures.hpp"
#include "aftersales/service/report/feedback.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "aftersales/service/report/outliers.hpp"
#include "aftersales/service/report/part_figures.hpp"
#include "aftersales/service/report/return_figures.hpp"
#include "aftersales/service/report/visit_figures.hpp"

#include <map>
#include <string>
#include <vector>

namespace aftersales::service::report {

// The same rows of the period and of the one before it.
template <class Row>
struct Compared {
    std::vector<Row> now{};
    std::vector<Row> before{};
};

// What a group brought in each of the whole weeks before the period, the oldest first.
using Weekly = std::map<std::string, std::vector<double>>;

struct Dashboard {
    Period period{};
    Period before{};  // as long, ending where it begins; of a whole month the month before, and so on
    Instant now{};
    std::int64_t policy_version{};  // the newest recorded; 0 where there is none
    Compared<KpiRow> kpis{};
    std::vector<ActivityRow> weeks{};  // twelve whole weeks, the last one begun in the period and over by now
    Compared<ActivityRow> total{};     // a row each
    Compared<ActivityRow> categories{};
    Compared<ActivityRow> outlets{};
    std::vector<Outlier> outliers{};  // of those, the farthest first
    Compared<ActivityRow> products{};
    Compared<AttainmentRow> clocks{};  // by priority
    std::vector<AttainmentRow> clocks_by_outlet{};
    Compared<FeedbackRow> scores{};  // a row each
    std::vector<FeedbackRow> scores_by_category{};
    Compared<CallingRow> calls{};
    std::vector<DeliveryRow> deliveries{};  // by who brought them
    std::vector<ReturnRow> returns{};       // by reason
    std::vector<VisitRow> visits{};         // by person; none where the desk plans none
    std::vector<PartFigures> parts{};       // by part, what cost most first
    BacklogRow open{};                      // now
    Weekly opened_by_category{};
    Weekly faults_by_product{};
    std::vector<double> escalations{};
};

// The last twelve whole weeks that began before the period's end and are over by `now`.
Result<std::vector<Period>> weeks_to(const Period& period, Instant now, const calendar::Zone& zone);

Result<Dashboard> dashboard(const Reading& desk, const Period& period);

}  // namespace aftersales::service::report
