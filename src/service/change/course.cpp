#include "aftersales/service/change/course.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/notices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

domain::Targets targets_of(const domain::Plan& plan) {
    return {.plan = plan.id, .calendar = plan.calendar, .of = plan.targets};
}

// A step that is dated back is judged by the due times of its date: the program may have moved them since.
Result<std::optional<std::vector<domain::Clock>>> clocks_then(const domain::Ticket& before, const domain::Event& event,
                                                              const Surroundings& around) {
    const bool dated_back = before.revision > 0 && event.at < before.updated_at;
    if (!dated_back || !around.history || !domain::may_stop_clocks(event.change)) return std::nullopt;
    return std::optional{domain::standing_clocks(TRY(around.history(before)), event.at)};
}

bool is_low(const std::optional<int>& score, const policy::Policy& policy) {
    return score && policy.callbacks.low_score && *score <= *policy.callbacks.low_score;
}

}  // namespace

std::optional<int> score_since_resolution(const std::vector<domain::Event>& history) {
    std::optional<int> score;
    for (const auto& event : history) {
        if (std::holds_alternative<domain::Resolved>(event.change)) score.reset();
        if (const auto* confirmed = std::get_if<domain::Confirmed>(&event.change); confirmed && confirmed->score)
            score = confirmed->score;
    }
    return score;
}

bool has_step_at(const policy::Policy& policy, const domain::StepCause& cause) {
    return std::any_of(policy.steps.begin(), policy.steps.end(),
                       [&](const domain::Step& step) { return domain::is_at(step, cause); });
}

namespace {

using Causes = std::vector<domain::StepCause>;

Result<Causes> caused_by_words(const domain::Change& change, const domain::Ticket& before, const policy::Policy& policy,
                               const Surroundings& around) {
    using Kind = domain::StepAt::Kind;
    if (const auto* opened = std::get_if<domain::Opened>(&change)) {
        if (opened->imported_at) return Causes{};
        return opened->recurring ? Causes{{Kind::opened}, {Kind::recurring}} : Causes{{Kind::opened}};
    }
    const auto* confirmed = std::get_if<domain::Confirmed>(&change);
    if (confirmed != nullptr && !confirmed->satisfied) return Causes{{Kind::unsatisfied}};
    const auto* closed = std::get_if<domain::Closed>(&change);
    const auto score = confirmed != nullptr ? confirmed->score : closed != nullptr ? closed->score : std::nullopt;
    if (!is_low(score, policy)) return Causes{};
    const bool may_be_known = before.confirmed_at && before.score && *before.score <= *score;
    if (may_be_known && around.history) {
        const auto known = score_since_resolution(TRY(around.history(before)));
        if (known && *known <= *score) return Causes{};
    }
    return Causes{{Kind::unsatisfied}};
}

// Of the events that stand, whether one in this run took the step.
bool was_taken(const std::vector<domain::Event>& history, const std::string& step, const std::string& run) {
    return std::any_of(history.begin(), history.end(), [&](const domain::Event& event) {
        const auto* taken = std::get_if<domain::Escalated>(&event.change);
        return taken != nullptr && taken->step == step && event.run == run;
    });
}

bool tells_customer(const domain::Step& step) {
    return std::any_of(step.notify.begin(), step.notify.end(),
                       [](const domain::Addressee& to) { return to.means == domain::Addressee::Means::its_customer; });
}

}  // namespace

Result<std::vector<domain::StepCause>> caused_by(const domain::Change& change, const domain::Ticket& before,
                                                 const policy::Policy& policy, const Surroundings& around) {
    auto causes = TRY(caused_by_words(change, before, policy, around));
    const domain::StepCause event{.kind = domain::StepAt::Kind::happened, .event = domain::occasion_of(change)};
    if (has_step_at(policy, event) && !domain::is_gone(before.status)) causes.push_back(event);
    return causes;
}

Result<void> tell_of_delay(domain::Change& change, const domain::Ticket& before, const policy::Policy& policy,
                           const Surroundings& around) {
    auto* delayed = std::get_if<domain::Delayed>(&change);
    if (delayed == nullptr || delayed->told) return {};
    const domain::StepCause cause{.kind = domain::StepAt::Kind::happened, .event = domain::Delayed::word};
    for (const auto& step : policy.steps) {
        if (!domain::is_at(step, cause) || !tells_customer(step)) continue;
        const auto known = TRY(around.facts(before));
        const bool holds = domain::holds(step.when, known.facts);
        TRY(known.check());
        if (holds) delayed->told = domain::ToldBy::customer;
    }
    return {};
}

Result<void> happen(const domain::Ticket& before, NextOf<domain::Ticket>& next, const PolicyAtWork& rules) {
    const auto& [policy, around, version, replan] = rules;
    auto& [event, after] = next;
    TRY(domain::fold_in(after, event));

    const bool replans = replan == domain::Replan::yes;
    const domain::Plan* plan = policy.plan(after.plan);
    if (replans || domain::meaning(event.change).may_move_plan) {
        const auto known = TRY(around.facts(after));
        plan = domain::plan_for(policy.plans, known.facts);
        TRY(known.check());
        const std::string id = plan != nullptr ? plan->id : std::string{};
        if (id != after.plan) event.effects.plan = id;
    }
    const auto targets = plan != nullptr ? std::optional{targets_of(*plan)} : std::nullopt;
    const auto then = TRY(clocks_then(before, event, around));
    event.effects.clocks = TRY(domain::advance(before, after, event.change, event.at,
                                               {.clocks = policy.clocks,
                                                .targets = targets ? &*targets : nullptr,
                                                .calendar = policy.find_calendar(),
                                                .default_calendar = policy.default_calendar,
                                                .standing = then ? &*then : nullptr,
                                                .replan = replan}));
    const bool computed = !event.effects.clocks.empty() || event.effects.plan;
    if (before.revision == 0 || replans || (computed && version != before.policy_version)) {
        event.effects.policy_version = version;
    }
    domain::apply_effects(after, event.effects);
    return {};
}

Result<domain::Escalated> escalated_by(const policy::Policy& policy, const domain::Ticket& ticket,
                                       const domain::Step& step, const Surroundings& around) {
    domain::Escalated made{.step = step.id};
    const auto to = step.assign.empty() ? std::string{} : TRY(around.assignee(ticket, step.assign));
    // Notices go out when the step is taken.
    auto after = ticket;
    if (!step.assign.empty()) after.assignee = to;
    for (const auto& target : step.notify) {
        const bool nobody = receivers({target}, after, policy).empty();
        made.actions.push_back((nobody ? "nobody to notify: " : "notify ") + target.written());
    }
    if (!step.assign.empty()) {
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

Result<void> steps_at_once(const AtOnce& at, const policy::Policy& policy, const domain::Ticket& ticket,
                           const Surroundings& around, const TakeStep& take) {
    const bool at_event = at.cause.kind == domain::StepAt::Kind::happened;
    if (!at_event && domain::is_gone(ticket.status)) return {};
    for (const auto& step : policy.steps) {
        if (!domain::is_at(step, at.cause)) continue;
        const auto known = TRY(around.facts(ticket));
        const bool wanted = domain::holds(step.when, known.facts);
        TRY(known.check());
        if (!wanted) continue;
        if (at_event && was_taken(TRY(around.history(ticket)), step.id, at.run)) continue;
        TRY(take(step, TRY(escalated_by(policy, ticket, step, around))));
    }
    return {};
}

domain::StepRules step_rules(const policy::Policy& policy) {
    return {.steps = policy.steps, .clocks = policy.clocks, .calendar = policy.find_calendar()};
}

Result<std::optional<domain::DueStep>> first_due_step(const policy::Policy& policy, const domain::Ticket& ticket,
                                                      const Surroundings& around, domain::Instant until) {
    // An early bound, whatever the steps' conditions: most tickets need no facts.
    const auto bound = TRY(domain::next_step_at(ticket, step_rules(policy)));
    if (!bound || *bound > until) return std::optional<domain::DueStep>{};
    const auto known = TRY(around.facts(ticket));
    const auto next = TRY(domain::next_steps(ticket, step_rules(policy), known.facts));
    TRY(known.check());
    if (next.empty() || next.front().at > until) return std::optional<domain::DueStep>{};
    return std::optional{next.front()};
}

Course::Course(const policy::Policy& policy, Surroundings around, domain::TicketId id, std::int64_t policy_version)
    : policy_{policy}, around_{std::move(around)}, version_{policy_version} {
    ticket_.id = id;
    around_.history = [this](const domain::Ticket&) -> Result<std::vector<domain::Event>> { return events_; };
}

Result<void> Course::append(domain::Change change, domain::Instant at, const std::string& actor) {
    NextOf<domain::Ticket> next{.event = {.object = domain::ObjectKind::ticket,
                                          .id = ticket_.id.value,
                                          .revision = ticket_.revision + 1,
                                          .at = at,
                                          .recorded_at = at,
                                          .actor = actor,
                                          .run = run_,
                                          .change = std::move(change),
                                          .effects = {}},
                                .after = ticket_};
    TRY(happen(ticket_, next, {.policy = policy_, .around = around_, .policy_version = version_}));
    ticket_ = std::move(next.after);
    events_.push_back(std::move(next.event));
    return {};
}

Result<void> Course::add(domain::Change change, domain::Instant at, const std::string& actor) {
    std::vector<std::string> passed;
    if (!policy_.gates.empty()) {
        const GateQuestion asked{.policy = policy_, .around = around_, .actor = actor_, .why = why_};
        auto answer = TRY(ask_gates(asked, ticket_, change));
        missing_ = answer.missing();
        TRY(answer.refusal());
        if (answer.forced) TRY(add(std::move(*answer.forced), at, actor));
        passed = std::move(answer.passed);
    }
    TRY(tell_of_delay(change, ticket_, policy_, around_));
    const auto causes = TRY(caused_by(change, ticket_, policy_, around_));
    TRY(append(std::move(change), at, actor));
    events_.back().effects.gates = std::move(passed);
    return take_at_once(causes, at);
}

Result<void> Course::take_at_once(const std::vector<domain::StepCause>& causes, domain::Instant at) {
    const auto take = [&](const domain::Step&, domain::Escalated&& made) -> Result<void> {
        const domain::StepCause taken{.kind = domain::StepAt::Kind::happened, .event = domain::Escalated::word};
        TRY(append(std::move(made), at));
        return has_step_at(policy_, taken) ? take_at_once({taken}, at) : Result<void>{};
    };
    for (const auto& cause : causes) TRY(steps_at_once({cause, run_}, policy_, ticket_, around_, take));
    return {};
}

Result<void> Course::take(const domain::DueStep& due, domain::Instant at) {
    return append(TRY(escalated_by(policy_, ticket_, due, around_)), at);
}

Result<void> Course::sweep(domain::Instant until, std::optional<domain::Instant> taken_at) {
    while (const auto due = TRY(first_due_step(policy_, ticket_, around_, until)))
        TRY(take(*due, taken_at.value_or(std::max(due->at, ticket_.updated_at))));
    return {};
}

}  // namespace aftersales::service
