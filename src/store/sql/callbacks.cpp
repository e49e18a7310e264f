// What scheduling asks about callbacks.
#include "sql/store.hpp"

namespace aftersales::store {

Result<void>
SqlStore::merged_programs(const std::function<void(CallbackId into, const std::string& program)>& visit) const {
    TRY(connection_->query("SELECT m.merged_into, m.program FROM callback k JOIN callback m ON m.merged_into = k.id "
                           "AND m.state = 'merged' WHERE k.state = 'open' ORDER BY m.merged_into, m.id",
                           {}, [&](const Row& row) -> Result<bool> {
                               visit(CallbackId{row.integer(0)}, std::string{row.text(1)});
                               return true;
                           }));
    return {};
}

Result<bool> SqlStore::has_callback(const std::string& program, CustomerId customer, domain::Date anchor) const {
    const auto found = TRY(number("SELECT 1 FROM callback WHERE customer = $2 AND "
                                  "program = $1 AND anchor = $3 AND state <> 'dropped' LIMIT 1",
                                  Values{program, customer.value, anchor}));
    return found.has_value();
}

Result<int> SqlStore::open_callbacks_of_day(const std::string& staff, Instant from, Instant to) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM callback WHERE state = 'open' AND assignee = $1 AND "
                                  "call_at >= $2 AND call_at < $3",
                                  Values{staff, from, to}));
    return static_cast<int>(found.value_or(0));
}

Result<int> SqlStore::calls_done_by(const std::string& staff, Instant from, Instant to) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM callback WHERE assignee = $1 AND done_at >= $2 AND "
                                  "done_at < $3",
                                  Values{staff, from, to}));
    return static_cast<int>(found.value_or(0));
}

}  // namespace aftersales::store
