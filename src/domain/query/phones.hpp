// How a phone is asked for: whole, as it may have been kept, or by its end.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

// Keys and globs of keys. ErrorKind::usage where there are not digits enough to find anybody by.
Result<std::vector<std::string>> phone_values(const std::string& value, std::string_view country);

// Four digits and more, with the signs that stand in numbers; a phone may end with them.
bool is_number_word(std::string_view word);

}  // namespace aftersales::domain
