// A check digit by Damm's method (2004): a walk through a quasigroup of order ten. Every single wrong digit and every
// transposition of two neighbours is found.
#pragma once

#include <string_view>

namespace aftersales::text {

// Of digits alone.
char check_digit(std::string_view digits);

}  // namespace aftersales::text
