// Text for people that holds stored text: no control character in it steers a terminal.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::render {

// Newlines stay; with colour, so do the sequences that only set colours; any other control character becomes \xHH.
std::string show_text(std::string_view text, bool colour);

}  // namespace aftersales::render
