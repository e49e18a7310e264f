// Changes of tags as people write them: "+x" or "x" adds, "-x" takes away.
#pragma once

#include <string>
#include <vector>

namespace aftersales::domain {

// The tags afterwards in their order, with commas between. A change that names no tag changes nothing.
std::string tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes);

}  // namespace aftersales::domain
