// The pieces of a text that holds telephone numbers: cut at signs that stand between numbers, without what a
// spreadsheet adds, an extension apart. Knows no country.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

// Folded to ASCII as far as it goes: full-width digits and signs, the many dashes.
std::string plain_phone(std::string_view text);
std::string digits_of(std::string_view text);

// A number, and how it stands in the text: what holds none stays with the number before it ("010-66880001/2").
struct PhonePiece {
    std::string given{};
    std::string number{};
};
std::vector<PhonePiece> phone_pieces(std::string_view text);

// "分机 21", "转21", "ext. 21", "x21", "#21" at the end of a plain text, behind a number.
struct Extended {
    std::string number{};
    std::string extension{};
};
Extended without_extension(std::string_view plain);

// "139****0001": who may see it whole is not told.
bool is_masked(std::string_view plain);

// A number of five digits and more that are not all the same may be somebody's.
bool may_identify(std::string_view digits);

}  // namespace aftersales::text
