#include "aftersales/service/change/course.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/policy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// Changes after which another plan may hold; all others leave the ticket in the one it has.
bool may_move_plan(const domain::Change& change) {
    return std::holds_alternative<domain::Opened>(change) || std::holds_alternative<domain::Classified>(change) ||
           std::holds_alternative<domain::Changed>(change) || std::holds_alternative<domain::Escalated>(change);
}

domain::Targets targets_of(const domain::Plan& plan) {
    return {.plan = plan.id, .calendar = plan.calendar, .of = plan.targets};
}

bool is_low(const std::optional<int>& score, const policy::Policy& policy) {
    return score && policy.callbacks.low_score && *score <= *policy.callbacks.low_score;
}

}  // namespace

std::vector<domain::StepAt::Kind> caused_by(const domain::Change& change, const policy::Policy& policy) {
    using Kind = domain::StepAt::Kind;
    if (const auto* opened = std::get_if<domain::Opened>(&change)) {
        if (opened->imported_at) return {};
        return opened->recurring ? std::vector{Kind::opened, Kind::recurring} : std::vector{Kind::opened};
    }
    if (const auto* confirmed = std::get_if<domain::Confirmed>(&change)) {
        if (!confirmed->satisfied || is_low(confirmed->score, policy)) return {Kind::unsatisfied};
    }
    if (const auto* closed = std::get_if<domain::Closed>(&change)) {
        if (is_low(closed->score, policy)) return {Kind::unsatisfied};
    }
    return {};
}

Result<domain::Event> event_of(const domain::Ticket& before, domain::Change change, Envelope envelope,
                               const policy::Policy& policy, const Surroundings& around, domain::Replan replan) {
    domain::Event event{.object = domain::ObjectKind::ticket,
                        .id = before.id.value,
                        .revision = before.revision + 1,
                        .at = envelope.at,
                        .recorded_at = envelope.recorded_at,
                        .actor = std::move(envelope.actor),
                        .run = std::move(envelope.run),
                        .change = std::move(change),
                        .effects = {}};
    const auto after = TRY(domain::apply(before, event));

    const bool replans = replan == domain::Replan::yes;
    const domain::Plan* plan = policy.plan(after.plan);
    if (replans || may_move_plan(event.change)) {
        const auto known = TRY(around.facts(after));
        plan = domain::plan_for(policy.plans, known.facts);
        TRY(known.check());
        const std::string id = plan != nullptr ? plan->id : std::string{};
        if (id != after.plan) event.effects.plan = id;
    }
    const auto targets = plan != nullptr ? std::optional{targets_of(*plan)} : std::nullopt;
    event.effects.clocks = TRY(domain::advance(before, after, event.change, event.at,
                                               {.clocks = policy.clocks,
                                                .targets = targets ? &*targets : nullptr,
                                                .calendar = policy.find_calendar(),
                                                .default_calendar = policy.default_calendar},
                                               replan));
    const bool computed = !event.effects.clocks.empty() || event.effects.plan;
    const auto version = envelope.policy_version;
    if (before.revision == 0 || replans || (computed && version != before.policy_version)) {
        event.effects.policy_version = version;
    }
    return event;
}

Result<domain::Escalated> escalated_by(const policy::Policy& policy, const domain::Ticket& ticket,
                                       const domain::Step& step, const Surroundings& around) {
    domain::Escalated made{.step = step.id};
    for (const auto& target : step.notify) made.actions.push_back("notify " + target);
    if (!step.assign.empty()) {
        const auto to = TRY(around.assignee(ticket, step.assign));
        if (!to.empty()) made.actions.push_back("assign " + to);
        if (to != ticket.assignee) made.assignee = to;
    }
    if (step.raise > 0) {
        made.actions.push_back(fmt::format("raise {}", step.raise));
        const auto raised = policy.classification.raised(ticket.priority, step.raise);
        if (raised != ticket.priority) made.priority = raised;
    }
    for (const auto& tag : step.tags) {
        made.actions.push_back("tag " + tag);
        if (std::find(ticket.tags.begin(), ticket.tags.end(), tag) == ticket.tags.end()) made.tags.push_back(tag);
    }
    return made;
}

Result<domain::Escalated> escalated_by(const policy::Policy& policy, const domain::Ticket& ticket,
                                       const domain::DueStep& due, const Surroundings& around) {
    auto made = TRY(escalated_by(policy, ticket, *due.step, around));
    made.clock = due.clock;
    made.run = due.run;
    made.times = due.times;
    made.due_at = due.at;
    return made;
}

Result<std::vector<domain::DueStep>> steps_due(const policy::Policy& policy, const domain::Ticket& ticket,
                                               const Surroundings& around, domain::Instant until) {
    const auto known = TRY(around.facts(ticket));
    auto due = TRY(domain::due_steps(ticket, policy.steps, known.facts, until, policy.find_calendar()));
    TRY(known.check());
    return due;
}

Result<void> Course::append(domain::Change change, domain::Instant at, const std::string& actor) {
    auto event = TRY(event_of(ticket_, std::move(change),
                              {.at = at, .recorded_at = at, .actor = actor, .run = {}, .policy_version = version_},
                              policy_, around_));
    ticket_ = TRY(domain::apply(std::move(ticket_), event));
    events_.push_back(std::move(event));
    return {};
}

Result<void> Course::add(domain::Change change, domain::Instant at, const std::string& actor) {
    const auto kinds = caused_by(change, policy_);
    TRY(append(std::move(change), at, actor));
    for (const auto kind : kinds) {
        if (domain::is_gone(ticket_.status)) return {};
        for (const auto& step : policy_.steps) {
            if (step.at.kind != kind) continue;
            const auto known = TRY(around_.facts(ticket_));
            const bool wanted = domain::holds(step.when, known.facts);
            TRY(known.check());
            if (wanted) TRY(append(TRY(escalated_by(policy_, ticket_, step, around_)), at, actor));
        }
    }
    return {};
}

Result<void> Course::sweep(domain::Instant until, std::optional<domain::Instant> taken_at) {
    while (true) {
        // An early bound, whatever the steps' conditions: most tickets need no facts.
        const auto bound = TRY(domain::next_step_at(ticket_, policy_.steps, policy_.find_calendar()));
        if (!bound || *bound > until) return {};
        const auto due = TRY(steps_due(policy_, ticket_, around_, until));
        if (due.empty()) return {};
        const auto at = taken_at.value_or(std::max(due.front().at, ticket_.updated_at));
        TRY(append(TRY(escalated_by(policy_, ticket_, due.front(), around_)), at, {}));
    }
}

}  // namespace aftersales::service
