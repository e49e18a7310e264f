#include "tag_changes.hpp"

#include "aftersales/domain/ticket/tags.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

Result<void> check_tag_changes(const std::vector<std::string>& changes) {
    for (const auto& change : changes) {
        if (change.find_first_not_of("+-, ") == std::string::npos)
            return fail(ErrorKind::usage, fmt::format("'{}' is not a tag to add (+x) or take away (-x)", change));
    }
    return {};
}

Result<std::string> tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes) {
    TRY(check_tag_changes(changes));
    return domain::tags_after(std::move(tags), changes);
}

}  // namespace aftersales::commands
