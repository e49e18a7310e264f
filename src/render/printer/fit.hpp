// Which columns of a table a terminal has room for, and how wide each of them is. Pure.
#pragma once

#include "printer/printer.hpp"

#include <vector>

namespace aftersales::render {

// Who chose the columns: of those a command shows the least important go first, of those asked for by name the last.
enum class Chosen { by_the_command, by_name };

struct Fit {
    std::vector<std::size_t> kept{};      // places, in their order
    std::vector<std::size_t> left_out{};  // places, in their order
    std::vector<int> widths{};            // by place
};

// `natural` is how wide each column would be with room enough. A column is shortened down to its least width before
// another is left out; the first one always stays.
Fit fitted(const std::vector<Heading>& headings, const std::vector<int>& natural, int columns, Chosen chosen);

// The blanks between two columns.
inline constexpr int gap_between_columns = 2;

}  // namespace aftersales::render
