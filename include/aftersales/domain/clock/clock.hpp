// Clocks: one SLA measurement on a ticket (D7, D8), as it stands, and the rules it runs by. What a clock *does* is in
// domain/timing.hpp; what it is called in words.hpp.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/worktime.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

using calendar::Date;
using calendar::Instant;
using calendar::seconds;

// One run of a clock, as recorded. `state` is what the last event left: a running clock whose due time has passed is
// missed whatever is recorded (state_at). `left` is kept where it cannot be computed from the due time: while paused,
// and for a clock stopped by a resolution that a reopening may continue; elapsed seconds of elapsed targets, else
// working seconds.
struct Clock {
    ClockName name{};
    int run{1};
    ClockState state{ClockState::running};
    std::string target{};    // as in the policy ("5bd"); of promise and wait, the day; of a record, its name
    std::string calendar{};  // the calendar of its working time
    Instant started_at{};
    std::optional<Instant> due_at{};      // absent while paused
    std::optional<Instant> stopped_at{};  // when it was met, missed-then-stopped, or ended
    std::optional<Instant> paused_at{};
    std::optional<std::int64_t> left{};

    bool operator==(const Clock&) const = default;
};

// Whether it is of a record that hangs on the ticket: the number of its run is the record's, and several go at a time.
constexpr bool is_of_a_record(ClockName name) { return name >= ClockName::task; }
// Whether a step says when it is due, rather than a target of the plan.
constexpr bool runs_to_an_instant(ClockName name) {
    return name == ClockName::promise || name == ClockName::wait || is_of_a_record(name);
}

// What a clock counts as at an instant: running ones become missed once their due time has passed (strictly after).
ClockState state_at(const Clock& clock, Instant now);

// True for running and paused clocks, and for missed ones that have not been stopped.
bool is_going(const Clock& clock);

enum class OnReopen { proceed, restart };  // "continue" | "restart"

// How a clock behaves, for all plans: `[clock.NAME]`.
struct ClockRule {
    Milestone starts{Milestone::opened};
    std::vector<WaitFor> pauses{};
    OnReopen on_reopen{OnReopen::proceed};

    bool operator==(const ClockRule&) const = default;
};

// Indexed by ClockName.
using ClockRules = std::array<ClockRule, spellings<ClockName>().size()>;
// The defaults of policy.md's table.
ClockRules default_clock_rules();

// The targets of one SLA plan.
struct Targets {
    std::string plan{};
    std::string calendar{};
    std::map<ClockName, calendar::Duration> of{};

    bool operator==(const Targets&) const = default;
};

// How rules reach a calendar: built at first use, because most commands need none.
using FindCalendar = std::function<Result<const calendar::WorkCalendar*>(const std::string& name)>;

}  // namespace aftersales::domain
