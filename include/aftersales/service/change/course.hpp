// The course of one ticket under a policy, without a store: what each change does to its plan and clocks, and which
// steps are taken. RecordChange<domain::Ticket> records what this computes; policy test and policy simulate only look
// at it.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/gate_need.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/facts.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// What a policy asks that the ticket itself does not tell: answered by a store, by a test case, or by a replay.
struct Surroundings {
    std::function<Result<CheckedFacts>(const domain::Ticket&)> facts{};
    // Who takes over of those who are meant; "" where nobody does.
    std::function<Result<std::string>(const domain::Ticket&, const domain::Addressee& target)> assignee{};
    // The events that stand of a ticket that is there: asked where a step is dated back, and of scores.
    std::function<Result<std::vector<domain::Event>>(const domain::Ticket&)> history{};
    // Whether what a gate needs of other records is there.
    std::function<Result<bool>(const domain::Ticket&, const domain::NamedNeed&)> has{};
    // Tells of what is missing which records are in the way; nothing where there are none to be asked.
    std::function<Result<void>(const domain::Ticket&, domain::NamedNeed&)> note_missing{};
};

// The next event of a record, and what the record is then.
template <class Record>
struct NextOf {
    domain::Event event{};
    Record after{};
};

// What an event's effects are computed from.
struct PolicyAtWork {
    const policy::Policy& policy;
    const Surroundings& around;
    std::int64_t policy_version{};
    domain::Replan replan{domain::Replan::no};
};

// Lets the next event of a ticket happen: `next` has it without effects, and the ticket as it is before. Afterwards the
// event has its effects (the plan that now holds, the clocks, the version they are computed with), and the ticket is as
// the event leaves it. In place, since both are large and an import does this for every step.
Result<void> happen(const domain::Ticket& before, NextOf<domain::Ticket>& next, const PolicyAtWork& rules);

// The score of the resolution at hand, of the events that stand; those of earlier ones are their own.
std::optional<int> score_since_resolution(const std::vector<domain::Event>& history);

// What a change of the ticket causes steps at: none of an import; `unsatisfied` once for a score, and again where a
// later one of the same resolution is lower; the event itself where the policy has a step at it.
Result<std::vector<domain::StepCause>> caused_by(const domain::Change& change, const domain::Ticket& before,
                                                 const policy::Policy& policy, const Surroundings& around);

// What a step does to a ticket, as the change to record.
Result<domain::Escalated> escalated_by(const policy::Policy& policy, const domain::Ticket& ticket,
                                       const domain::Step& step, const Surroundings& around);
// The same for a clock step that is due.
Result<domain::Escalated> escalated_by(const policy::Policy& policy, const domain::Ticket& ticket,
                                       const domain::DueStep& due, const Surroundings& around);

// Of the steps that are taken at once at this, those whose conditions hold, in the policy's order: `take` lays each
// over the ticket, and the next is judged on what it is then. None on one that is cancelled or merged, but at the event
// that says so; at an event none twice in a `run`, whatever it makes happen.
using TakeStep = std::function<Result<void>(const domain::Step& step, domain::Escalated&& made)>;
struct AtOnce {
    domain::StepCause cause{};
    std::string run{};
};
Result<void> steps_at_once(const AtOnce& at, const policy::Policy& policy, const domain::Ticket& ticket,
                           const Surroundings& around, const TakeStep& take);
// Whether a step of the policy is taken at this.
bool has_step_at(const policy::Policy& policy, const domain::StepCause& cause);

// Where the policy tells the customer of delays, a delay is told, though nobody said so.
Result<void> tell_of_delay(domain::Change& change, const domain::Ticket& before, const policy::Policy& policy,
                           const Surroundings& around);

// What the policy says of steps, as the time engine reads it.
domain::StepRules step_rules(const policy::Policy& policy);

// The first clock step that is due by `until`, judged on the ticket as it stands.
Result<std::optional<domain::DueStep>> first_due_step(const policy::Policy& policy, const domain::Ticket& ticket,
                                                      const Surroundings& around, domain::Instant until);

// A ticket that lives through changes in memory.
class Course {
public:
    Course(const policy::Policy& policy, Surroundings around, domain::TicketId id, std::int64_t policy_version);
    // What surrounds it asks it for its own history: it stays where it is.
    Course(const Course&) = delete;
    Course& operator=(const Course&) = delete;

    [[nodiscard]] const domain::Ticket& ticket() const { return ticket_; }
    [[nodiscard]] const std::vector<domain::Event>& events() const { return events_; }
    [[nodiscard]] const Surroundings& around() const { return around_; }

    // A change and the steps it causes at once, all at the same instant.
    Result<void> add(domain::Change change, domain::Instant at, const std::string& actor = {});
    // The change alone: for what happened elsewhere before an import.
    Result<void> append(domain::Change change, domain::Instant at, const std::string& actor = {});
    // Takes the steps at these where their conditions hold.
    Result<void> take_at_once(const std::vector<domain::StepCause>& causes, domain::Instant at);
    // What gates found missing at the change that was last asked to be added; nothing where they let it pass.
    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }
    // What follows is of one invocation of this name: a step at an event is taken once in it.
    void begin_run(std::string run) { run_ = std::move(run); }
    // Who acts, and why a gate is passed that lacks something; nobody forces where it is nothing.
    void acts(std::string actor, std::optional<std::string> why) { actor_ = std::move(actor), why_ = std::move(why); }
    Result<void> take(const domain::DueStep& due, domain::Instant at);
    // Takes the clock steps due by `until`, as a sweep at each step's own instant would; `taken_at` dates them all
    // alike instead, as one sweep would.
    Result<void> sweep(domain::Instant until, std::optional<domain::Instant> taken_at = {});

private:
    const policy::Policy& policy_;
    Surroundings around_;
    std::int64_t version_{};
    domain::Ticket ticket_{};
    std::vector<domain::Event> events_{};
    std::vector<std::string> missing_{};
    std::string run_{};
    std::string actor_{};
    std::optional<std::string> why_{};
};

}  // namespace aftersales::service
