#include "aftersales/domain/ticket/tags.hpp"

#include <algorithm>

namespace aftersales::domain {

std::string tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes) {
    for (const auto& change : changes) {
        const bool takes_away = change.starts_with('-');
        const auto tag = takes_away || change.starts_with('+') ? change.substr(1) : change;
        const auto found = std::find(tags.begin(), tags.end(), tag);
        if (takes_away && found != tags.end()) tags.erase(found);
        if (!takes_away && found == tags.end() && !tag.empty()) tags.push_back(tag);
    }
    std::string joined;
    for (const auto& tag : tags) joined += (joined.empty() ? "" : ",") + tag;
    return joined;
}

}  // namespace aftersales::domain
