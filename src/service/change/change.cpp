#include "aftersales/service/change/change.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/replay.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/records.hpp"
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

}  // namespace

Result<TicketChange> TicketChange::of(Writing& desk, domain::TicketId id) {
    auto found = TRY(store::get<domain::Ticket>(desk.store, id));
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

// With the events that are not yet recorded.
Surroundings TicketChange::around() const {
    auto around = surroundings(desk_->store, desk_->policy);
    around.history = [this](const domain::Ticket& ticket) -> Result<std::vector<domain::Event>> {
        auto all = TRY(desk_->store.history(domain::ObjectKind::ticket, ticket.id.value));
        all.insert(all.end(), events_.begin(), events_.end());
        return domain::without_undone(all);
    };
    return around;
}

Result<void> TicketChange::append(domain::Change change, domain::Instant at, domain::Replan replan) {
    TRY(check_texts(change));
    auto event = TRY(event_of(ticket_, std::move(change),
                              {.at = at,
                               .recorded_at = desk_->now,
                               .actor = desk_->actor,
                               .run = TRY(run_of(*desk_)),
                               .policy_version = TRY(version_in_force(*desk_))},
                              desk_->policy, around(), replan));
    ticket_ = TRY(domain::apply(std::move(ticket_), event));
    events_.push_back(std::move(event));
    return {};
}

Result<void> TicketChange::take_steps(domain::StepAt::Kind kind) {
    if (domain::is_gone(ticket_.status)) return {};
    for (const auto& step : desk_->policy.steps) {
        if (step.at.kind != kind) continue;
        const auto asked = around();
        const auto known = TRY(asked.facts(ticket_));
        const bool wanted = domain::holds(step.when, known.facts);
        TRY(known.check());
        if (!wanted) continue;
        TRY(append(TRY(escalated_by(desk_->policy, ticket_, step, asked)), desk_->now));
        TRY(queue_notices(*desk_, ticket_, step));
    }
    return {};
}

Result<void> TicketChange::add(domain::Change change, domain::Instant at) {
    const auto caused = TRY(caused_by(change, ticket_, desk_->policy, around()));
    TRY(append(std::move(change), at));
    for (const auto kind : caused) TRY(take_steps(kind));
    return {};
}

Result<void> TicketChange::add_past(domain::Change change, domain::Instant at) { return append(std::move(change), at); }

Result<void> TicketChange::recompute() {
    const auto version = TRY(version_in_force(*desk_));
    return append(domain::Changed{.field = "policy",
                                  .from = {std::to_string(ticket_.policy_version)},
                                  .to = {std::to_string(version)},
                                  .message = {},
                                  .by_hand = false},
                  desk_->now, domain::Replan::yes);
}

Result<void> TicketChange::save() {
    if (events_.empty()) return {};
    if (any(events_, domain::reopens)) {
        for (auto& dropped : TRY(drop_callbacks_of(*desk_, ticket_))) {
            TRY(append(std::move(dropped), desk_->now));
        }
    }
    TRY(desk_->store.record(events_, ticket_, TRY(next_step(*desk_, ticket_))));
    const bool ended = !domain::is_open(ticket_.status) && any(events_, domain::ends_open);
    events_.clear();
    return ended ? remind_after_hold(*desk_, ticket_.customer) : Result<void>{};
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
    // Who waited for another, or whose clock is a little behind, is not told off for it.
    const auto at = options.at.value_or(std::max(desk.now, change.ticket().last_step_at));
    if (options.at) TRY(domain::check_date(change.ticket(), at, desk.now, desk.policy.zone()));
    for (const auto& decide : decisions) {
        auto decided = TRY(decide(change.ticket()));
        if (decided) TRY(change.add(std::move(*decided), at));
    }
    TRY(change.save());
    return change.ticket();
}

}  // namespace aftersales::service
