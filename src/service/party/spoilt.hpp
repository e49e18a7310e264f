// Keys that a spreadsheet took for numbers.
#pragma once

#include <string_view>

namespace aftersales::service {

// 4.56E+12 in a field that names somebody or something: which number it was, nobody can tell.
bool is_spoilt_key(std::string_view field, std::string_view cell);

}  // namespace aftersales::service
