// The rules of findings, one a concern, and how much of a finding another one accounts for.
#pragma once

#include "aftersales/service/report/findings.hpp"

#include <algorithm>
#include <cmath>

namespace aftersales::service::report {

inline double count(std::int64_t cases) { return static_cast<double>(cases); }

// How many standard deviations of chance `cases` of `whole` lie above a share.
inline double steps_above(std::int64_t cases, std::int64_t whole, double share) {
    return (count(cases) - count(whole) * share) / std::max(1.0, std::sqrt(count(whole) * share * (1 - share)));
}

// A share as a few cases let one suppose it: never 0 or 1.
inline double supposed(std::int64_t cases, std::int64_t whole) { return (count(cases) + 1) / (count(whole) + 2); }

std::vector<ReportFinding> outlets_late(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> outlets_standing_out(const Dashboard& page);
std::vector<ReportFinding> products_at_fault(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> categories_risen(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> calls_missed(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> scores_fallen(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> kpis_missed(const Dashboard& page);
std::vector<ReportFinding> clocks_fallen(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> backlog_grown(const Dashboard& page, const Norms& norms);
std::vector<ReportFinding> escalations_risen(const Dashboard& page, const Norms& norms);

// What share of `finding` comes of `cause`, 0 to 1; 0 where one has nothing to do with the other.
double share_of(const ReportFinding& cause, const ReportFinding& finding, const Dashboard& page, const KindOf& kind_of);

// How many cases were to be expected in the period by the weeks before it; nothing of too short a history.
std::optional<double> expected(const std::vector<double>& weekly, const Period& period, Instant now,
                               const Norms& norms);

}  // namespace aftersales::service::report
