#include "notify/ids.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aftersales::commands {

Result<std::vector<domain::NoticeId>> read_notices(const std::vector<std::string>& words) {
    std::vector<domain::NoticeId> ids;
    for (const auto& word : words) {
        domain::NoticeId id;
        const auto end = word.data() + word.size();
        const auto read = std::from_chars(word.data(), end, id.value);
        if (read.ec != std::errc{} || read.ptr != end || id.value <= 0)
            return fail(ErrorKind::usage, fmt::format("'{}' is not the id of a notice", word),
                        {"Ids stand first in the lines of `aftersales notify list`."});
        ids.push_back(id);
    }
    return ids;
}

}  // namespace aftersales::commands
