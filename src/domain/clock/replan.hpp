// What another plan, or the same under another policy, does to the clocks of a ticket (policy.md, Clocks: a change of
// priority …).
#pragma once

#include "clock/running_clocks.hpp"

namespace aftersales::domain {

// Running clocks get the new targets from their original start, replayed through every interruption; those without one
// end, and a missed one is stopped and stays missed. Other missed ones and stopped ones stay. What the plan adds counts
// from its own start. Promises have no plan.
Result<void> replan_clocks(RunningClocks& clocks);

// The clock gets a run from its own start where the plan has a target and it has none, or one that ended for want of a
// target; none whose start has not come, or whose stop has. One that would be past already counts from now.
Result<void> add_if_due_to_run(RunningClocks& clocks, ClockName name);

}  // namespace aftersales::domain
