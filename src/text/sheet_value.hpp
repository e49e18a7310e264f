// What a number in a cell of a workbook is, by the format it is shown in, and how it is written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aftersales::text {

// What a format shows of a number.
struct Shape {
    bool day{};
    bool clock{};
};

// The day that a workbook counts from.
enum class DayEpoch { from_1900, from_1904 };

Shape shape_of(std::string_view format_code);
Shape built_in_shape(std::size_t number);

// The number as the file has it: a day as YYYY-MM-DD, with its time where it has one, a time alone as H:MM:SS; else the
// number as it was typed.
std::string number_text(const std::string& digits, Shape shape, DayEpoch days);

// _x000D_ is a carriage return, and so on.
std::string without_escapes(std::string_view text);

}  // namespace aftersales::text
