#include "aftersales/service/change.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/timing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/facts.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "agenda.hpp"

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

// The steps a change causes at once.
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

bool reopens(const domain::Event& event) {
    const auto* confirmed = std::get_if<domain::Confirmed>(&event.change);
    return std::holds_alternative<domain::Reopened>(event.change) || (confirmed != nullptr && !confirmed->satisfied);
}

}  // namespace

Result<TicketChange> TicketChange::of(Writing& desk, domain::TicketId id) {
    auto found = TRY(desk.store.ticket(id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    TicketChange change{desk};
    change.ticket_ = std::move(*found);
    return change;
}

Result<TicketChange> TicketChange::fresh(Writing& desk) {
    TicketChange change{desk};
    change.ticket_.id = domain::TicketId{TRY(desk.store.new_id(domain::ObjectKind::ticket))};
    return change;
}

Result<void> TicketChange::append(domain::Change change, domain::Instant at, bool replan) {
    domain::Event event{.object = domain::ObjectKind::ticket,
                        .id = ticket_.id.value,
                        .revision = ticket_.revision + 1,
                        .at = at,
                        .recorded_at = desk_->now,
                        .actor = desk_->actor,
                        .run = desk_->run,
                        .change = std::move(change),
                        .effects = {}};
    const auto version = TRY(version_in_force(*desk_));
    const auto after = TRY(domain::apply(ticket_, event));

    const domain::Plan* plan = desk_->policy.plan(after.plan);
    if (replan || may_move_plan(event.change)) {
        const auto known = TRY(facts_of(after, desk_->store, desk_->policy, desk_->now));
        plan = domain::plan_for(desk_->policy.plans, known.facts);
        TRY(known.check());
        const std::string id = plan != nullptr ? plan->id : std::string{};
        if (id != after.plan) event.effects.plan = id;
    }
    const auto targets = plan != nullptr ? std::optional{targets_of(*plan)} : std::nullopt;
    event.effects.clocks = TRY(domain::advance(ticket_, after, event.change, at,
                                               {.clocks = desk_->policy.clocks,
                                                .targets = targets ? &*targets : nullptr,
                                                .calendar = desk_->policy.find_calendar(),
                                                .default_calendar = desk_->policy.default_calendar},
                                               replan ? domain::Replan::yes : domain::Replan::no));
    const bool computed = !event.effects.clocks.empty() || event.effects.plan;
    if (ticket_.revision == 0 || replan || (computed && version != ticket_.policy_version)) {
        event.effects.policy_version = version;
    }
    ticket_ = TRY(domain::apply(std::move(ticket_), event));
    events_.push_back(std::move(event));
    return {};
}

Result<void> TicketChange::take_steps_at_once(const domain::Change& change) {
    for (const auto kind : caused_by(change, desk_->policy)) TRY(take_steps(kind));
    return {};
}

Result<void> TicketChange::take_steps(domain::StepAt::Kind kind) {
    if (domain::is_gone(ticket_.status)) return {};
    for (const auto& step : desk_->policy.steps) {
        if (step.at.kind != kind) continue;
        const auto known = TRY(facts_of(ticket_, desk_->store, desk_->policy, desk_->now));
        const bool wanted = domain::holds(step.when, known.facts);
        TRY(known.check());
        if (!wanted) continue;
        TRY(append(TRY(escalated_by(*desk_, ticket_, step)), desk_->now, false));
        TRY(queue_notices(*desk_, ticket_, step));
    }
    return {};
}

Result<void> TicketChange::add(domain::Change change, domain::Instant at) {
    TRY(append(change, at, false));
    return take_steps_at_once(change);
}

Result<void> TicketChange::recompute() {
    const auto version = TRY(version_in_force(*desk_));
    return append(domain::Changed{.field = "policy",
                                  .from = {std::to_string(ticket_.policy_version)},
                                  .to = {std::to_string(version)},
                                  .message = {},
                                  .by_hand = false},
                  desk_->now, true);
}

Result<void> TicketChange::save() {
    if (events_.empty()) return {};
    if (std::any_of(events_.begin(), events_.end(), reopens)) {
        for (auto& dropped : TRY(drop_callbacks_of(*desk_, ticket_))) {
            TRY(append(std::move(dropped), desk_->now, false));
        }
    }
    TRY(desk_->store.record(events_, ticket_, TRY(next_step(*desk_, ticket_))));
    events_.clear();
    return {};
}

Result<domain::Ticket> step(Writing& desk, domain::TicketId id, const StepOptions& options, const Decide& decide) {
    return steps(desk, id, options, {decide});
}

Result<domain::Ticket> steps(Writing& desk, domain::TicketId id, const StepOptions& options,
                             const std::vector<Decide>& decisions) {
    auto change = TRY(TicketChange::of(desk, id));
    if (options.if_revision && *options.if_revision != change.ticket().revision) {
        return fail(ErrorKind::conflict,
                    fmt::format("ticket {} is at revision {}, not {}", id.value, change.ticket().revision,
                                *options.if_revision),
                    {fmt::format("Look again: aftersales ticket show {}", id.value)});
    }
    const auto at = options.at.value_or(desk.now);
    TRY(domain::check_date(change.ticket(), at, desk.now));
    for (const auto& decide : decisions) {
        auto decided = TRY(decide(change.ticket()));
        if (decided) TRY(change.add(std::move(*decided), at));
    }
    TRY(change.save());
    return change.ticket();
}

}  // namespace aftersales::service
