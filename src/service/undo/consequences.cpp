// A ticket without what is taken back: the steps that the program took because of it go with it, and the clocks are as
// if it had not happened.
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/store/store.hpp"
#include "change/surroundings.hpp"
#include "undo/undoing.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::Event;
using domain::Ticket;

// Whether a step did all that it would do now: what it found done already, because of what is taken back, it left.
bool did_all(const domain::Escalated& then, const domain::Escalated& now) {
    const auto did = [&](const std::string& tag) { return std::ranges::find(then.tags, tag) != then.tags.end(); };
    return (now.assignee.empty() || !then.assignee.empty()) && (now.priority.empty() || !then.priority.empty()) &&
           std::ranges::all_of(now.tags, did);
}

}  // namespace

domain::CallbackId callback_of(const domain::Change& change) {
    return std::visit(
        []<class Change>(const Change& it) {
            if constexpr (requires { it.callback; })
                return it.callback;
            else if constexpr (requires { it.done.callback; })
                return it.done.callback;
            else
                return domain::CallbackId{};
        },
        change);
}

// Lives through the events again from the first that stands or falls with the undoing. What the program did later is
// judged on the ticket as it would have been then; what a person did is not touched (take_back() has refused).
Result<void> Undoing::live_again(Case& it) {
    auto kept = kept_without(it.history, it.taken);
    const auto differs = std::mismatch(kept.begin(), kept.end(), it.kept.begin()).first;
    const auto from = static_cast<std::size_t>(differs - kept.begin());
    Ticket without{};
    std::vector<Event> lived;
    if (from > 0) {
        auto prefix = std::span{it.history}.first(from);
        const auto folded = TRY(domain::fold(domain::ObjectKind::ticket, prefix, {kept.begin(), differs}));
        if (folded) without = std::get<Ticket>(*folded);
        for (std::size_t place = 0; place < from; ++place)
            if (kept[place] && !std::holds_alternative<domain::Undone>(prefix[place].change))
                lived.push_back(prefix[place]);
    }
    for (auto place = from; place < it.history.size(); ++place) {
        auto event = it.history[place];
        if (!kept[place] || std::holds_alternative<domain::Undone>(event.change)) continue;
        without.revision = event.revision - 1;
        if (it.kept[place]) {
            if (!TRY(would_have_come(without, event))) {
                it.taken[place] = true;
                continue;
            }
            event = TRY(computed_again(without, event, lived));
        }
        TRY(domain::fold_in(without, event));
        lived.push_back(std::move(event));
    }
    it.wanted = std::move(without);
    return {};
}

// What the program did later: a step is taken back where none would have been due, or where it would have done more and
// the next sweep does; a call where its day is not there.
Result<bool> Undoing::would_have_come(const Ticket& without, const Event& event) {
    if (const auto* step = std::get_if<domain::Escalated>(&event.change); step != nullptr && step->clock) {
        if (TRY(would_be_due(without, event, *step))) return true;
        steps_.push_back(
            {.run = event.run, .ticket = without.id, .step = step->step, .recorded_at = event.recorded_at});
        return false;
    }
    const auto callback = callback_of(event.change);
    if (!callback || !domain::is_only_told(event.change)) return true;
    if (const auto* scheduled = std::get_if<domain::CallbackScheduled>(&event.change)) {
        if (!still_counts(without, *scheduled)) doomed_.insert(callback);
    }
    return !doomed_.contains(callback);
}

Result<bool> Undoing::would_be_due(const Ticket& without, const Event& event, const domain::Escalated& step) {
    const auto& policy = *TRY(policy_of(event.effects.policy_version.value_or(without.policy_version)));
    const auto known = TRY(surroundings(desk_.store, policy).facts(without));
    const auto due = TRY(domain::due_steps(without, step_rules(policy), known.facts, event.at));
    TRY(known.check());
    const auto same = std::ranges::find_if(due, [&](const domain::DueStep& each) {
        return each.step->id == step.step && each.clock == step.clock && each.run == step.run &&
               each.times == step.times;
    });
    if (same == due.end()) return false;
    return did_all(step, TRY(escalated_by(policy, without, *same, surroundings(desk_.store, policy))));
}

bool Undoing::still_counts(const Ticket& without, const domain::CallbackScheduled& scheduled) const {
    const auto* program = desk_.policy.callbacks.program(scheduled.program);
    if (program == nullptr) return true;
    const bool closed = program->anchor == domain::Anchor::closed;
    if (!closed && program->anchor != domain::Anchor::resolved) return true;
    const auto& at = closed ? without.closed_at : without.resolved_at;
    return at && desk_.policy.zone().date(*at) == scheduled.anchor;
}

// `lived` is the history of `without`: a step that is dated back is judged by the due times of its date.
Result<Event> Undoing::computed_again(const Ticket& without, const Event& event, const std::vector<Event>& lived) {
    const auto version = event.effects.policy_version.value_or(without.policy_version);
    const auto& policy = *TRY(policy_of(version));
    const auto* changed = std::get_if<domain::Changed>(&event.change);
    const bool replans = changed != nullptr && changed->field == "policy";
    auto around = surroundings(desk_.store, policy);
    around.history = [&lived](const Ticket&) -> Result<std::vector<Event>> { return lived; };
    NextOf<Ticket> next{.event = event, .after = without};
    next.event.revision = without.revision + 1;
    next.event.effects = {};
    TRY(happen(without, next,
               {.policy = policy,
                .around = around,
                .policy_version = version,
                .replan = replans ? domain::Replan::yes : domain::Replan::no}));
    return std::move(next.event);
}

Result<const policy::Policy*> Undoing::policy_of(std::int64_t version) {
    if (version == 0) return &desk_.policy;
    return versions_.of(version);
}

// What an Undone must lay over the events that stand, so that their fold is as wanted.
domain::Effects Undoing::difference(const Ticket& folded, const Ticket& wanted) {
    domain::Effects effects;
    for (const auto& clock : wanted.clocks) {
        if (std::find(folded.clocks.begin(), folded.clocks.end(), clock) == folded.clocks.end())
            effects.clocks.push_back(clock);
    }
    if (folded.plan != wanted.plan) effects.plan = wanted.plan;
    if (folded.policy_version != wanted.policy_version) effects.policy_version = wanted.policy_version;
    return effects;
}

}  // namespace aftersales::service
