// Why a ticket is what it is: the rules tried, who decided each field, the plans tried, and for each clock run a
// ledger of its time (cli.md, ticket explain). Nothing here is recomputed that was recorded: due times are read off the
// events, and only what passed between them is counted again.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aftersales::service {

struct RuleTried {
    domain::Tried tried{};
    std::string wants{};  // its condition as a reader says it
};

struct PlanTried {
    std::string plan{};
    bool holds{};
    std::string failed_on{};  // the first key that does not hold
    std::string wants{};
};

// A value of category, priority, outlet or assignee, since when, and whose it is.
struct Decided {
    std::string field{};
    std::string value{};
    domain::Instant at{};
    std::string by{};  // "rule danger", "a person (li.na)", "the default", "step answer-late"
};

struct LedgerEntry {
    enum class Kind { event, counted, passed_over, paused };
    Kind kind{};
    domain::Instant from{};
    std::optional<domain::Instant> to{};  // of an event, and of a pause that lasts, nothing
    domain::seconds counted{};
    std::string why{};    // "weekend", a holiday's name, "waiting_customer"
    std::size_t event{};  // of an event, its place in the history
    std::optional<domain::Instant> due_before{};
    std::optional<domain::Instant> due_after{};
};

struct ClockLedger {
    domain::Clock clock{};
    domain::ClockState state{};
    std::int64_t policy_version{};  // what its due time was last computed with
    std::vector<LedgerEntry> entries{};
};

// A gate that stands in the way of a step: what is missing, each with the command that supplies it.
struct GateInTheWay {
    std::string gate{};
    std::string step{};
    std::string force{};  // who may pass it
    struct Missing {
        std::string need{};
        std::string words{};
        std::string supply{};
    };
    std::vector<Missing> missing{};
};

struct Explanation {
    std::vector<RuleTried> rules{};  // at the last classification by the rules
    std::vector<Decided> decided{};  // in the order in which it happened
    std::vector<PlanTried> plans{};  // down to the one that holds
    std::vector<ClockLedger> clocks{};
    std::vector<GateInTheWay> gates{};  // of the policy in force, in its order; none on one that is cancelled or merged
};

// The policy of a version by its number, and what surrounds tickets under it.
struct Background {
    std::function<Result<const policy::Policy*>(std::int64_t version)> policy{};
    std::function<Surroundings(const policy::Policy&)> around{};
};

Result<Explanation> explain(const domain::Ticket& ticket, std::span<const domain::Event> events,
                            const Background& background, domain::Instant now);

// Of a stored ticket. ErrorKind::not_found where there is none.
struct StoredExplanation {
    domain::Ticket ticket{};
    std::vector<domain::Event> events{};
    Explanation explanation{};
};
Result<StoredExplanation> explain(const Reading& desk, domain::TicketId id);

// The ledgers alone.
Result<std::vector<ClockLedger>> ledgers(const domain::Ticket& ticket, std::span<const domain::Event> events,
                                         const Background& background, domain::Instant now);

}  // namespace aftersales::service
