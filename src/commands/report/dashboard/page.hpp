// One self-contained page for managers: what needs attention, then every figure behind it. No script, no network.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands::report {

std::string dashboard_page(const service::report::Dashboard& facts,
                           const std::vector<service::report::ReportFinding>& findings, const policy::Policy& policy);

// Its looks: light and dark, wide and narrow, on paper.
std::string_view dashboard_style();

}  // namespace aftersales::commands::report
