#include "saved.hpp"

#include <algorithm>

namespace aftersales::commands::report {

Result<std::string> report_of(const std::string& name, const Saved& saved) {
    const auto found = saved.find("report");
    const auto& report = found == saved.end() ? name : found->second;
    if (report.empty() || report == "run" || report.find(' ') != std::string::npos) {
        return fail(ErrorKind::usage, "'" + report + "' is no report");
    }
    return report;
}

std::vector<std::string> words_of(const std::string& report, Saved said, const Saved& saved) {
    const bool other_period = said.contains("period") || said.contains("last");
    const bool drawn = said.contains("chart") || said.contains("figure");
    const auto stands_back = [&](const std::string& option) {
        if (option == "period" || option == "last") return other_period;
        return drawn && (option == "format" || option == "columns" || option == "output");
    };
    for (const auto& [option, value] : saved) {
        if (option == "report" || stands_back(option)) continue;
        auto name = option;
        std::ranges::replace(name, '_', '-');
        said.emplace(std::move(name), value);
    }
    std::vector<std::string> words{"report", report};
    for (const auto& [option, value] : said) {
        if (value == "false") continue;
        words.push_back("--" + option);
        if (value != "true") words.push_back(value);
    }
    return words;
}

}  // namespace aftersales::commands::report
