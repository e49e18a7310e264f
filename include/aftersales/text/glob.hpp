// Names with `*` (any text) and `?` (one code point), compared folded.
#pragma once

#include <string_view>

namespace aftersales::text {

bool glob_matches(std::string_view pattern, std::string_view value);

}  // namespace aftersales::text
