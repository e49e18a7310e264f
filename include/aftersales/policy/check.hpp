// What is odd in a policy beyond its syntax: files that cannot be read, due times out of reach (mistakes); rules never
// reached, priorities without targets, 23:59, steps after what they warn of, roles nobody has, holiday tables that end
// (warnings).
#pragma once

#include "aftersales/policy/read.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace aftersales::policy {

// Whether what [report.NAME] saves are options of that report: the commands know. ErrorKind::usage.
using CheckReport =
    std::function<Result<void>(const std::string& name, const std::map<std::string, std::string>& saved)>;

// All findings of a draft, syntax and beyond, in order of place. `today` decides which holiday tables end too soon.
std::vector<PolicyRemark> check(const Draft& draft, calendar::Date today, const CheckReport& check_report = {});

// What a sweep says once a day: which calendars' holiday lists end within the next 60 days, or have ended.
std::vector<std::string> holiday_lists_that_end(const Policy& policy, calendar::Date today);

}  // namespace aftersales::policy
