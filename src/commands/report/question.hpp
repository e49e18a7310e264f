// The options that reports share: `--period`, `--by` and those of charts.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/range.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::commands::report {

struct Asked {
    std::optional<std::string> period{};
    std::string by{"total"};
    bool chart{};
    std::optional<std::string> figure{};  // implies chart
    bool ascii{};
};

// The words of --by, for the parser.
std::vector<std::string> by_words();
// ErrorKind::usage for a word that is none.
Result<service::report::Dimension> by(const std::string& word);

// The range of --period, else the last whole month; its warnings are given.
Result<service::report::Period> asked_period(const std::optional<std::string>& written, const service::Reading& desk,
                                             render::Sink& out);

inline constexpr auto takes_period = [](auto& declaration) {
    declaration.takes("--period PERIOD", &Asked::period, "the period, if not the last whole month")
        .by_default("the last whole month");
};
inline constexpr auto takes_by = [](auto& declaration) {
    declaration.takes("--by WORD", &Asked::by, "what the rows are divided by").choices(by_words());
};

}  // namespace aftersales::commands::report
