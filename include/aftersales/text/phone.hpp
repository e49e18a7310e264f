// Telephone numbers: what a cell or an option holds, and the key by which one number is found again however it was
// written (D1). Numbers of a country are read by libphonenumber (src/text/phone/library.cpp); most never need it.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

struct Phone {
    std::string given{};  // as it was written, without the ".0" of a spreadsheet
    std::string key{};    // E.164 ("+861066880001"); digits where it is no number of a country ("95588"); "" for nobody
    std::string extension{};  // "21": of a switchboard, no part of the key

    bool operator==(const Phone&) const = default;
};

// The numbers in a text, in their order, none where it is blank. `country` is two letters of phone_countries(). A
// number that anybody may have given (0, 11111, 无) has no key. ErrorKind::usage where there is no digit and no word
// for "none"; unavailable where libphonenumber is needed and not installed.
Result<std::vector<Phone>> read_phones(std::string_view text, std::string_view country);

// By what the numbers of a text may have been kept: the key of each, and the forms of it that stores of before the keys
// hold. Nothing where it identifies nobody.
Result<std::vector<std::string>> phone_keys(std::string_view text, std::string_view country);

// "86": what stands before a number of that country, behind the plus. "" where libphonenumber is needed and missing.
std::string calling_code(std::string_view country);

// Letters that stand right beside a digit and are no digits of a keypad: "l" of "1361234567l". They count for nothing.
std::string letters_among_digits(std::string_view number);

// Whether it says that there is none: 无, 没有, none, n/a, - and the like.
bool says_none(std::string_view text);

// The countries whose numbers libphonenumber knows, in order.
std::vector<std::string> phone_countries();
bool is_phone_country(std::string_view country);

}  // namespace aftersales::text
