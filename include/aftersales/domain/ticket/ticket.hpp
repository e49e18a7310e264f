// A ticket as its events left it: the projected row. Nothing here is computed from the clock on the wall; see timing.hpp and
// clock.hpp for what is. D1-D4, D12, D15.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

namespace aftersales::domain {

// A stretch of waiting for one reason; open where `to` is absent. Several may overlap.
struct Wait {
    WaitFor reason{};
    Instant from{};
    std::optional<Instant> to{};
    bool operator==(const Wait&) const = default;
};

// A stretch between a resolution (or the forced closing of an open ticket) and the reopening that ended it.
struct Rest {
    Instant from{};
    std::optional<Instant> to{};
    bool operator==(const Rest&) const = default;
};

// An escalation step that has been taken for one run of a clock (clock steps only).
struct Taken {
    std::string step{};
    ClockName clock{};
    int run{1};
    int times{1};
    Instant due_at{};  // of the last taking: the step's own instant
    bool operator==(const Taken&) const = default;
};

struct Ticket {
    TicketId id{};
    std::int64_t revision{};
    Status status{Status::fresh};
    std::string category{};  // "" where no rule set one
    std::string priority{};
    std::string plan{};  // "" where no plan holds
    std::vector<std::string> tags{};
    std::vector<std::string> by_hand{};  // fields a person set: category, priority, outlet, assignee
    std::vector<std::string> rules{};    // ids of the rules that decided or added something, in order

    Text subject{};
    Text description{};
    std::string channel{};
    Text occurred{};  // since when, as it was told
    Text frequency{};
    Text signs{};
    bool wants_priority{};
    bool recurring{};  // a rule with `repeat` matched at the opening (D4)

    CustomerId customer{};
    AssetId asset{};
    std::string product{};  // the asset's, or what was said where no serial number is known
    std::string outlet{};
    std::string region{};
    std::string tier{};  // the customer's, as it was last followed
    std::string assignee{};
    std::string reference{};
    std::optional<Cause> cause{};
    Text solution{};
    TicketId merged_into{};

    Instant opened_at{};
    std::optional<Instant> responded_at{};  // the first answer
    bool response_given{};                  // a `respond` stands in the history, which the first answer need not be
    std::optional<Instant> told_at{};       // the last message to the customer: where `update` counts from
    std::optional<Instant> unanswered_at{};  // the oldest word of the customer not yet answered: where `next` does
    std::optional<Instant> diagnosed_at{};
    std::optional<Instant> proposed_at{};
    std::optional<Instant> resolved_at{};  // the last resolution
    std::optional<Instant> confirmed_at{};
    std::optional<Instant> closed_at{};
    Instant updated_at{};
    Instant last_step_at{};  // of the last step by a person: no step may be dated before it
    std::optional<int> score{};
    std::optional<Date> promised_at{};
    std::optional<Instant> imported_at{};  // steps due at or before it are never taken

    std::int64_t policy_version{};  // the version its clocks were computed with
    std::vector<Clock> clocks{};    // by name, then run
    std::vector<Wait> waits{};
    std::vector<Rest> rests{};
    std::vector<Taken> taken{};

    bool operator==(const Ticket&) const = default;
};

// The newest run of a clock, or nullptr.
const Clock* newest(const Ticket& ticket, ClockName name);

// Opened until last resolved; nothing where it was never resolved (D15: handling time).
std::optional<seconds> handling_time(const Ticket& ticket);

// The earliest due time among clocks that have not stopped, missed ones included.
struct NextDue {
    Instant at{};
    ClockName clock{};
};
std::optional<NextDue> next_due(const Ticket& ticket);

}  // namespace aftersales::domain
