#include "tag_changes.hpp"

#include "aftersales/domain/ticket/tags.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

Result<std::string> tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes) {
    for (const auto& change : changes) {
        const auto tag = change.starts_with('-') || change.starts_with('+') ? change.substr(1) : change;
        if (tag.empty() || tag.find(',') != std::string::npos) {
            return fail(ErrorKind::usage, fmt::format("'{}' is not a tag to add (+x) or take away (-x)", change));
        }
    }
    return domain::tags_after(std::move(tags), changes);
}

}  // namespace aftersales::commands
