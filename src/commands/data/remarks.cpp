#include "data/remarks.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

void tell_remarks(const service::ImportSource& source, const service::ImportSummary& summary, render::Sink& out) {
    const auto tell = [&](std::string_view what) {
        out.remark(text::without_controls(fmt::format("aftersales: {}: {}", source.name, what)));
    };
    if (source.encoding != "UTF-8") tell("it was read as " + source.encoding);
    for (const auto& remark : summary.remarks) tell(remark);
}

}  // namespace aftersales::commands
