// The columns that a UTF-8 text takes on a terminal: a CJK character takes two, a combining mark none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aftersales::text {

int width(std::string_view utf8);

// How many bytes of the text take at most so many columns; at least one character, so that a loop over it ends.
std::size_t fitting(std::string_view utf8, int columns);

// The text followed (or, right-aligned, preceded) by blanks up to `columns`; longer text is returned whole.
enum class Align { left, right };
std::string padded(std::string_view utf8, int columns, Align align = Align::left);

}  // namespace aftersales::text
