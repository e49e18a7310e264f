// Names with `*` (any text) and `?` (one code point), compared folded.
#pragma once

#include <string_view>

namespace aftersales::text {

// Whether it has a `*` or a `?` at all.
inline bool is_glob(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

bool glob_matches(std::string_view pattern, std::string_view value);

}  // namespace aftersales::text
