#include "question.hpp"

namespace aftersales::commands::report {

std::vector<std::string> by_words() {
    return {service::report::dimension_words.begin(), service::report::dimension_words.end()};
}

Result<service::report::Period> asked_period(const std::optional<std::string>& written, const service::Reading& desk,
                                             render::Sink& out) {
    auto range = TRY(service::report::range_or_last_month(written, desk));
    for (const auto& warning : range.warnings) out.warning(warning);
    return std::move(range.period);
}

}  // namespace aftersales::commands::report
