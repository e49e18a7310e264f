// Cells that name what the policy names, and those that tell how a customer is reached.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "exchange/rows.hpp"

namespace aftersales::service {

// The row with ids where it has labels: category, priority, program, and the channel as the policy spells it. A mistake
// of the row where the policy does not know one, a phone has no digit or an e-mail address no host.
Result<ImportRow> with_ids(const policy::Policy& policy, ImportRow row);

}  // namespace aftersales::service
