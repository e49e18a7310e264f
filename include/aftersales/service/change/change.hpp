// The one way a ticket changes: look, decide, compute what the change does to its clocks, fold, record. Everything
// happens in the transaction the desk is in; nothing is written before save().
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace aftersales::service {

// A ticket at work: the row as it is after the changes added so far.
class TicketChange {
public:
    // ErrorKind::not_found where there is no such ticket.
    static Result<TicketChange> of(Writing& desk, domain::TicketId id);
    // A new ticket, to which Opened must be added first.
    static Result<TicketChange> fresh(Writing& desk);

    [[nodiscard]] const domain::Ticket& ticket() const { return ticket_; }
    [[nodiscard]] bool changed() const { return !events_.empty(); }

    // Adds a change dated `at` with its effects: the plan that now holds, the clocks, and the steps that are taken at
    // once
    // (`opened`, `recurring`, `unsatisfied`; policy.md, Escalation).
    Result<void> add(domain::Change change, domain::Instant at);
    // The same for what happened elsewhere before an import: no step is taken for it.
    Result<void> add_past(domain::Change change, domain::Instant at);
    // Takes the steps at one of these for what happened elsewhere: a low score in a callback. None on a ticket that is
    // cancelled or merged.
    Result<void> take_steps(domain::StepAt::Kind kind);
    // Replays the going clocks under the newest policy (`policy apply --recompute`), as a change of the field "policy".
    Result<void> recompute();
    // Records the events and the row they lead to; a reopened ticket drops its open callbacks. Without changes,
    // nothing.
    Result<void> save();

private:
    explicit TicketChange(Writing& desk) : desk_{&desk} {}
    Result<void> append(domain::Change change, domain::Instant at, domain::Replan replan = domain::Replan::no);
    [[nodiscard]] Surroundings around() const;

    Writing* desk_;
    domain::Ticket ticket_{};
    std::vector<domain::Event> events_{};
};

// What every step by a person takes (cli.md, ticket).
struct StepOptions {
    std::optional<domain::Instant> at{};
    std::optional<std::int64_t> if_revision{};
};

// One step on one ticket: ErrorKind::not_found, refused (with what is possible), conflict (the revision is stale). A
// decision that it is so already changes nothing.
using Decide = std::function<domain::Decision(const domain::Ticket& before)>;
Result<domain::Ticket> step(Writing& desk, domain::TicketId id, const StepOptions& options, const Decide& decide);

// Several decisions on one ticket at the same instant, recorded together.
Result<domain::Ticket> steps(Writing& desk, domain::TicketId id, const StepOptions& options,
                             const std::vector<Decide>& decisions);

}  // namespace aftersales::service
