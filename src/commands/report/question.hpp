// The options that reports share: `--period` and `--by`.
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
};

// The words of --by, for the parser.
std::vector<std::string> by_words();

// The range of --period, else the last whole month; its warnings are given.
Result<service::report::Period> asked_period(const std::optional<std::string>& written, const service::Reading& desk,
                                             render::Sink& out);

inline constexpr auto takes_period = [](auto& declaration) {
    declaration.takes("--period PERIOD", &Asked::period, "the period, if not the last whole month")
        .by_default("the last whole month");
};
inline constexpr auto takes_by = [](auto& declaration) {
    declaration.takes("--by WORD", &Asked::by, "what the rows are divided by, two joined by a comma at most")
        .choices(by_words())
        .combinable();
};

}  // namespace aftersales::commands::report
