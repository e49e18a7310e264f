// Tags as people write them: "x,y" are two. Changes: "+x" or "x" adds, "-x" takes away, and a sign holds for the words
// behind it up to the next one.
#pragma once

#include <string>
#include <vector>

namespace aftersales::domain {

// Each tag once, in the order in which they were said.
std::vector<std::string> tags_in(const std::vector<std::string>& said);

// The tags afterwards in their order, with commas between. A change that names no tag changes nothing.
std::string tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes);

}  // namespace aftersales::domain
