// The rules of findings, one a concern, and how much of a finding another one accounts for.
#pragma once

#include "aftersales/service/report/findings.hpp"

namespace aftersales::service::report {

std::vector<Finding> outlets_late(const Dashboard& page, const Norms& norms);
std::vector<Finding> products_at_fault(const Dashboard& page, const Norms& norms);
std::vector<Finding> categories_risen(const Dashboard& page, const Norms& norms);
std::vector<Finding> calls_missed(const Dashboard& page, const Norms& norms);
std::vector<Finding> scores_fallen(const Dashboard& page, const Norms& norms);
std::vector<Finding> kpis_missed(const Dashboard& page);
std::vector<Finding> clocks_fallen(const Dashboard& page, const Norms& norms);
std::vector<Finding> backlog_grown(const Dashboard& page, const Norms& norms);
std::vector<Finding> escalations_risen(const Dashboard& page, const Norms& norms);

// What share of `finding` comes of `cause`, 0 to 1; 0 where one has nothing to do with the other.
double share_of(const Finding& cause, const Finding& finding, const Dashboard& page, const KindOf& kind_of);

// How many cases were to be expected in the period by the weeks before it; nothing of too short a history.
std::optional<double> expected(const std::vector<double>& weekly, const Period& period, Instant now,
                               const Norms& norms);

}  // namespace aftersales::service::report
