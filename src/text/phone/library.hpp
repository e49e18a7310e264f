// What libphonenumber says of one number.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <vector>

namespace aftersales::text {

struct CountryNumber {
    enum class Kind { none, local, possible, valid };  // by its length; `valid`: of a range that is given out
    Kind kind{};
    std::string international{};  // E.164
    std::string calling_code{};   // "86"
    std::string national{};       // as it is dialled within its country, digits alone
};

// `number` as somebody of that country would write it. ErrorKind::unavailable where the library is not installed.
Result<CountryNumber> ask_libphonenumber(const std::string& number, const std::string& country);

// "86" of CN.
Result<std::string> ask_calling_code(const std::string& country);

}  // namespace aftersales::text
