// Paragraphs broken to a width in columns; CJK text may break between any two characters.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

// Lines joined by newlines, each but the first indented by `indent` blanks. The first leaves the same
// room, for a label of that width. A word longer than a line stands alone.
std::string wrapped(std::string_view paragraph, int columns, int indent = 0);

// A text of several lines, each of them broken in the same way; an empty one stays empty.
std::string wrapped_lines(std::string_view text, int columns, int indent = 0);

}  // namespace aftersales::text
