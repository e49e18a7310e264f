// The columns of CallFacts, for statements in which `c` is the customer, `a` an asset and `t` a ticket: in one place,
// so that the list of a day and the schedule judge alike.
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

// When the score of the ticket `o` was given: not when the ticket was last touched.
inline constexpr std::string_view score_given_at =
    "COALESCE((SELECT MAX(g.at) FROM event g WHERE g.object = 'ticket' AND g.id = o.id AND g.score IS NOT NULL AND NOT "
    "EXISTS (SELECT 1 FROM taken_back x WHERE x.object = g.object AND x.id = g.id AND x.revision = g.revision)), "
    "o.updated_at)";

std::string call_facts_columns(CallParts parts, const Asked& asked);
// " LEFT JOIN product p …" where its line is asked for.
std::string call_facts_join(CallParts parts, const Asked& asked);
void read_call_facts(Cells& cells, CallFacts& facts);

}  // namespace aftersales::store
