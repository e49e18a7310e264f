// What [report.NAME] of the policy saves, as the command line it stands for.
#pragma once

#include "aftersales/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace aftersales::commands::report {

using Saved = std::map<std::string, std::string>;  // option without dashes -> value

// Which report it is: what `report` says, else NAME itself. ErrorKind::usage where that can be none.
Result<std::string> report_of(const std::string& name, const Saved& saved);

// "report weekly --last 2" as words. What `said` holds goes before what is saved; a period and a number of periods
// stand for each other, and a chart for format, columns and output.
std::vector<std::string> words_of(const std::string& report, Saved said, const Saved& saved);

}  // namespace aftersales::commands::report
