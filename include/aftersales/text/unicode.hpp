// Unicode as the rules compare it: normalised, case-folded text, and validity. Pure; the only user of utf8proc.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

// True where every byte belongs to a well-formed UTF-8 sequence without NUL.
bool is_utf8(std::string_view bytes);

// NFKC followed by Unicode case folding (policy.md, Classification): two texts that a reader takes for the same
// compare equal. Malformed bytes are kept as they are.
std::string folded(std::string_view utf8);

// NFKC alone: what patterns match, so that they may tell upper from lower case. Malformed bytes are kept.
std::string normalised(std::string_view utf8);

// Text without blanks (any Unicode white space) at both ends.
std::string_view trimmed(std::string_view utf8);

// The beginning, of at most so many bytes, that ends between two characters.
std::string_view head(std::string_view utf8, std::size_t bytes);

// At most `columns` columns of the text, ending in an ellipsis where something was cut; breaks between graphemes only.
std::string shortened(std::string_view utf8, int columns);

// Controls as \xHH (tab and newline too), turns of direction as \uHHHH: a stored text cannot steer a terminal.
std::string without_controls(std::string_view utf8);
// The same of a text whose lines are kept; a carriage return at a line's end is part of it.
std::string lines_without_controls(std::string_view utf8);

}  // namespace aftersales::text
