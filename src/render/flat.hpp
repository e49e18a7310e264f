// A record as a row: its members, and behind them, to be asked for by name, the members of those ("customer.name").
#pragma once

#include "printer/printer.hpp"

#include <vector>

namespace aftersales::render {

struct Flat {
    std::vector<Heading> headings{};
    std::vector<Value> cells{};
};

Flat flattened(const Record& record);

}  // namespace aftersales::render
