// Text for people that holds stored text: no control character in it steers a terminal.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::render {

// Newlines and tabs stay; any other control character becomes \xHH, what turns the direction of writing \uHHHH.
std::string show_text(std::string_view text);

// What goes to a terminal as it is, but for colours of our own: the last thing between stored text and the terminal.
std::string for_terminal(std::string_view bytes);

}  // namespace aftersales::render
