// The columns of CallFacts, for statements in which `c` is the customer, `a` an asset and `t` a ticket: in one place, so
// that the list of a day and the schedule judge alike.
#pragma once

#include "aftersales/store/calling.hpp"
#include "sql/cells.hpp"

#include <string>

namespace aftersales::store {

// What stands beside the customer in the statement.
struct CallParts {
    bool asset{};
    bool ticket{};
    bool only_open{};  // of a callback `k` that is not open the customer's past is not looked up
};

std::string call_facts_columns(CallParts parts, const Asked& asked);
// " LEFT JOIN product p …" where its line is asked for.
std::string call_facts_join(CallParts parts, const Asked& asked);
void read_call_facts(Cells& cells, CallFacts& facts);

}  // namespace aftersales::store
