// How a ticket changes, and the steps that people take on it.
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/versions.hpp"
#include "change/agenda.hpp"
#include "change/surroundings.hpp"
#include "change/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

bool any(const std::vector<domain::Event>& events, bool (*is)(const domain::Change&)) {
    return std::any_of(events.begin(), events.end(), [&](const domain::Event& event) { return is(event.change); });
}

bool is_cancelling(const domain::Change& change) { return std::holds_alternative<domain::Cancelled>(change); }
bool is_merging(const domain::Change& change) { return std::holds_alternative<domain::Merged>(change); }

}  // namespace

template <>
Surroundings RecordChange<domain::Ticket>::around() const {
    auto around = surroundings(desk_->store, desk_->policy);
    around.history = [this](const domain::Ticket& ticket) -> Result<std::vector<domain::Event>> {
        auto all = TRY(desk_->store.history(domain::ObjectKind::ticket, ticket.id.value));
        all.insert(all.end(), events_.begin(), events_.end());
        return domain::without_undone(all);
    };
    return around;
}

template <>
Result<void> RecordChange<domain::Ticket>::happened(NextOf<domain::Ticket>& next, domain::Replan replan) {
    return happen(record_, next,
                  {.policy = desk_->policy,
                   .around = around(),
                   .policy_version = TRY(version_in_force(*desk_)),
                   .replan = replan});
}

namespace {

// `about`, the record that hangs on the ticket whose event is the cause: its people are those who are told.
Result<void> take_at_once(RecordChange<domain::Ticket>& change, const domain::StepCause& cause,
                          const std::optional<store::RecordName>& about = {}) {
    auto& desk = change.desk();
    if (!has_step_at(desk.policy, cause)) return {};
    const auto record = about ? TRY(desk.store.get(about->object, about->id)) : std::nullopt;
    const auto meant = [&] {
        return record ? stands_for(desk.policy, change.record(), *record) : std::optional<domain::Ticket>{};
    };
    return steps_at_once({cause, TRY(run_of(desk))}, desk.policy, change.record(), change.around(),
                         [&](const domain::Step& step, domain::Escalated&& made) -> Result<void> {
                             if (const auto before = meant()) note_receivers(made, step, *before, desk.policy);
                             TRY(change.add_past(std::move(made), desk.now));
                             TRY(queue_notices(desk, meant().value_or(change.record()), step, about));
                             return take_at_once(
                                 change, {.kind = domain::StepAt::Kind::happened, .event = domain::Escalated::word});
                         });
}

// Asks the gates at the step, and records who forces them. Gives those that were passed.
Result<std::vector<std::string>> pass_gates(RecordChange<domain::Ticket>& change, const domain::Change& step,
                                            domain::Instant at, const std::optional<std::string>& why) {
    auto& desk = change.desk();
    const auto around = change.around();
    auto answer = TRY(
        ask_gates({.policy = desk.policy, .around = around, .actor = desk.actor, .why = why}, change.record(), step));
    for (const auto& lack : answer.refused) desk.refusals.push_back({.gate = lack.gate->id, .at = desk.now});
    TRY(answer.refusal());
    if (answer.forced) TRY(change.add(std::move(*answer.forced), at));
    return std::move(answer.passed);
}

Result<bool> may_tell(const Writing& desk, const domain::Ticket& ticket) {
    if (!ticket.customer) return false;
    const auto customer = TRY(store::get<domain::Customer>(desk.store, ticket.customer));
    return customer && !customer->no_contact && !customer->erased;
}

}  // namespace

Result<void> take_steps(RecordChange<domain::Ticket>& change, const domain::StepCause& cause) {
    return domain::is_gone(change.record().status) ? Result<void>{} : take_at_once(change, cause);
}

template <>
Result<void> RecordChange<domain::Ticket>::add(domain::Change&& change, domain::Instant at) {
    std::vector<std::string> passed;
    if (!desk_->policy.gates.empty()) passed = TRY(pass_gates(*this, change, at, why_));
    if (std::holds_alternative<domain::Delayed>(change) && TRY(may_tell(*desk_, record_)))
        TRY(tell_of_delay(change, record_, desk_->policy, around()));
    const auto caused = TRY(caused_by(change, record_, desk_->policy, around()));
    std::optional<store::RecordName> about;
    if (const auto* stepped = std::get_if<domain::RecordStepped>(&change))
        about = store::RecordName{.object = stepped->object, .id = stepped->number};
    TRY(add_past(std::move(change), at));
    if (!passed.empty()) events_.back().effects.gates = std::move(passed);
    for (const auto& cause : caused) TRY(take_at_once(*this, cause, about));
    return {};
}

Result<void> recompute(RecordChange<domain::Ticket>& change) {
    const auto version = TRY(version_in_force(change.desk()));
    return change.add_past(domain::Changed{.field = "policy",
                                           .from = {std::to_string(change.record().policy_version)},
                                           .to = {std::to_string(version)},
                                           .message = {},
                                           .by_hand = false},
                           change.desk().now, domain::Replan::yes);
}

template <>
Result<std::optional<domain::Instant>> RecordChange<domain::Ticket>::next_step() const {
    return service::next_step(*desk_, record_);
}

template <>
Result<void> RecordChange<domain::Ticket>::save() {
    if (any(events_, domain::reopens)) {
        for (auto& dropped : TRY(drop_callbacks_of(*desk_, record_))) TRY(add_past(std::move(dropped), desk_->now));
    }
    if (any(events_, is_cancelling)) {
        for (auto& each : TRY(call_off_hanging(*desk_, record_, events_.back().at)))
            TRY(add_past(std::move(each), events_.back().at));
    }
    if (any(events_, is_merging)) {
        for (auto& each : TRY(move_hanging(*desk_, record_, events_.back().at)))
            TRY(add_past(std::move(each), events_.back().at));
    }
    const auto recorded = TRY(save_alone());
    const bool ended = !domain::is_open(record_.status) && any(recorded, domain::ends_open);
    return ended ? remind_after_hold(*desk_, record_.customer) : Result<void>{};
}

Result<domain::Ticket> step(Writing& desk, domain::TicketId id, const StepOptions& options, const Decide& decide) {
    return steps(desk, id, options, {decide});
}

Result<domain::Ticket> steps(Writing& desk, domain::TicketId id, const StepOptions& options,
                             const std::vector<Decide>& decisions) {
    auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
    if (options.force) change.force(*options.force);
    if (options.if_revision && *options.if_revision != change.record().revision) {
        return fail(ErrorKind::conflict,
                    fmt::format("ticket {} is at revision {}, not {}", id.value, change.record().revision,
                                *options.if_revision),
                    {fmt::format("Look again: aftersales ticket show {}", id.value)});
    }
    // Who waited for another, or whose clock is a little behind, is not told off for it.
    const auto at = options.at.value_or(std::max(desk.now, change.record().last_step_at));
    if (options.at) TRY(domain::check_date(change.record(), at, desk.now, desk.policy.zone()));
    for (const auto& decide : decisions) {
        auto decided = TRY(decide(change.record()));
        if (decided) TRY(change.add(std::move(*decided), at));
    }
    TRY(change.save());
    return change.record();
}

}  // namespace aftersales::service
