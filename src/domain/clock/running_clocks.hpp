// The clocks of one ticket while one change works on them: starts and stops by name, and which runs came out different.
// At most one run of a name is going at a time.
#pragma once

#include "aftersales/domain/clock/timing.hpp"

#include <vector>

namespace aftersales::domain {

class RunningClocks {
public:
    RunningClocks(const Ticket& before, const Ticket& after, Instant at, const TimingRules& rules);

    [[nodiscard]] const Ticket& before() const { return before_; }
    [[nodiscard]] const Ticket& after() const { return after_; }
    [[nodiscard]] Instant at() const { return at_; }
    [[nodiscard]] const TimingRules& rules() const { return rules_; }

    // The newest run, or nullptr; valid until the next start.
    [[nodiscard]] Clock* newest(ClockName name);
    [[nodiscard]] Clock* going(ClockName name);
    // Of the plan that holds; nullptr where it has none.
    [[nodiscard]] const calendar::Duration* target(ClockName name) const;
    // The calendar of the plan's working time.
    [[nodiscard]] const std::string& calendar() const;

    // A new run from now, where the plan has a target and none is going.
    Result<void> start(ClockName name);
    // What was going at the change's date, judged by the due time that stood then.
    Result<void> stop(ClockName name);
    Result<void> end(ClockName name);
    // The same of what runs for a record that hangs on the ticket, whose target names it.
    Result<void> stop(ClockName name, std::string_view target);
    Result<void> end(ClockName name, std::string_view target);
    // Such a run from now to the instant. What is going takes the new one, unless it is late: then it was missed, and
    // this is a run of its own.
    Result<void> start_for(ClockName name, const std::string& target, Instant due);
    // A run made elsewhere: the next of its name.
    void add(Clock clock);
    [[nodiscard]] int next_run(ClockName name);

    // Pauses what a reason holds that is open afterwards, resumes what none does: all clocks where the waits changed,
    // else those just started.
    Result<void> resume_released();
    Result<void> pause_held();

    // The runs that differ from before, by name, then run.
    [[nodiscard]] std::vector<Clock> changed() const;

private:
    [[nodiscard]] Clock* going(ClockName name, std::string_view target);
    [[nodiscard]] Clock* going_then(ClockName name);
    Result<void> keep_for_reopening(Clock& clock) const;
    [[nodiscard]] bool is_held(ClockName name) const;
    [[nodiscard]] bool is_new(const Clock& clock) const;

    const Ticket& before_;
    const Ticket& after_;
    Instant at_;
    const TimingRules& rules_;
    std::vector<Clock> clocks_;
};

}  // namespace aftersales::domain
