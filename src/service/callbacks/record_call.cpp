// The result of a call (D19): reached or not, what was answered, and what follows from it.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/answers.hpp"
#include "callbacks/attempts.hpp"
#include "callbacks/follow_up.hpp"
#include "callbacks/reminders.hpp"
#include "callbacks/require_open.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

Result<void> check(const Writing& desk, const CallOutcome& outcome) {
    const bool said = outcome.score || !outcome.answers.empty() || !outcome.problem.empty();
    if (said && !outcome.reached) {
        return fail(ErrorKind::usage, "a score, an answer or a problem needs somebody who was reached",
                    {"Say --reached yes."});
    }
    if (outcome.score && (*outcome.score < 1 || *outcome.score > 10)) {
        return fail(ErrorKind::usage, fmt::format("a score of {}: expected 1 to 10", *outcome.score));
    }
    if (outcome.at && *outcome.at > desk.now) {
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(*outcome.at)),
                    {fmt::format("It is now {}.", desk.policy.zone().print(desk.now))});
    }
    return {};
}

// What is recorded: of a call that was not, or instead of what was recorded last.
struct Recording {
    domain::Callback before{};
    std::optional<Attempt> replaced{};
    domain::Instant at{};

    [[nodiscard]] int attempts() const { return before.attempts + (replaced ? 0 : 1); }
    [[nodiscard]] domain::Change change(domain::CallbackDone done, const domain::Text& why) const {
        if (replaced) return domain::CallbackReplaced{.done = std::move(done), .message = why};
        return done;
    }
};

Result<Recording> recording_of(const Writing& desk, domain::CallbackId id, const CallOutcome& outcome) {
    if (outcome.replaces.empty()) {
        return Recording{.before = TRY(require_open_callback(desk, id, "recorded")),
                         .replaced = {},
                         .at = outcome.at.value_or(desk.now)};
    }
    using enum domain::CallbackState;
    auto before = TRY(require_callback(desk.store, id));
    auto attempts = attempts_of(TRY(desk.store.history(domain::ObjectKind::callback, id.value)));
    if (attempts.empty()) {
        return fail(ErrorKind::refused,
                    fmt::format("callback {} was not recorded yet: there is nothing to replace", id.value),
                    {fmt::format("Record it: aftersales callback record {} --reached yes", id.value)});
    }
    if (before.state != open && before.state != done && before.state != unreached) {
        return fail(ErrorKind::refused, fmt::format("callback {} is {} since: what was recorded before stands",
                                                    id.value, domain::word(before.state)));
    }
    auto last = std::move(attempts.back());
    const auto at = outcome.at.value_or(last.at);
    return Recording{.before = std::move(before), .replaced = std::move(last), .at = at};
}

// Whom nobody reached is tried again after a while, so often and no more.
Result<domain::CallbackDone> unreached(const Writing& desk, const Recording& recording, const CallOutcome& outcome) {
    const auto& rules = desk.policy.callbacks;
    domain::CallbackDone done{.reached = false, .given_up = recording.attempts() >= rules.max_attempts};
    done.note = outcome.note;
    if (done.given_up) return done;
    const auto* calendar = TRY(desk.policy.calendar(rules.calendar));
    const auto wish = TRY(calendar->add(recording.at, rules.retry_after));
    done.call_at = TRY(domain::allowed_from(wish, rules.avoid, *calendar));
    done.reason = fmt::format("not reached, to be tried again after {}", rules.retry_after.text);
    return done;
}

Result<void> check_day(const Writing& desk, const Recording& recording, const CallOutcome& outcome) {
    const auto first_day = std::min(recording.before.anchor, recording.before.due_from);
    if (!outcome.at || desk.policy.zone().date(recording.at) >= first_day) return {};
    return fail(ErrorKind::refused, fmt::format("{} lies before {}, the day that the call counts from",
                                                desk.policy.zone().print(recording.at), calendar::print(first_day)));
}

// Of what is replaced only what is new calls for a ticket: another problem, or a lower score.
CallOutcome what_is_new(const Recording& recording, const CallOutcome& outcome) {
    auto fresh = outcome;
    if (!recording.replaced) return fresh;
    const auto& then = recording.replaced->done;
    if (then.problem == outcome.problem) fresh.problem = {};
    if (then.score && outcome.score && *then.score <= *outcome.score) fresh.score.reset();
    return fresh;
}

Result<std::optional<FollowUp>> where_to(Writing& desk, const Recording& recording, const CallOutcome& fresh) {
    std::optional<FollowUp> where;
    if (fresh.problem.empty() && !is_low(desk.policy, fresh)) return where;
    return std::optional{TRY(ticket_to_follow(desk, recording.before, fresh))};
}

// No problem was named, so that reports count none, but the call leads to the ticket that its low score went to.
domain::Change followed_in(domain::TicketId ticket) {
    return domain::Changed{
        .field = "problem_ticket", .from = {}, .to = {std::to_string(ticket.value)}, .message = {}, .by_hand = false};
}

}  // namespace

Result<domain::Callback> record_call(Writing& desk, domain::CallbackId id, const CallOutcome& outcome) {
    TRY(check(desk, outcome));
    auto answers = TRY(in_order(outcome.answers));
    const auto recording = TRY(recording_of(desk, id, outcome));
    TRY(check_day(desk, recording, outcome));
    const bool same_time = recording.replaced && recording.at == recording.replaced->at;
    if (same_time && says_the_same(*recording.replaced, outcome)) return recording.before;
    RecordChange call{desk, recording.before};
    const auto at = recording.at;
    TRY(take_back_reminder(desk, id));
    if (!outcome.reached) {
        TRY(call.add(recording.change(TRY(unreached(desk, recording, outcome)), outcome.replaces), at));
        TRY(call.save());
        return call.record();
    }
    const auto fresh = what_is_new(recording, outcome);
    const auto where = TRY(where_to(desk, recording, fresh));
    // A problem that was told before stays with its ticket.
    const auto problem_ticket = outcome.problem.empty() ? domain::TicketId{}
                                : where                 ? where->ticket
                                                        : recording.before.problem_ticket;
    TRY(call.add(recording.change({.callback = {},
                                   .reached = true,
                                   .given_up = false,
                                   .call_at = {},
                                   .score = outcome.score,
                                   .answers = std::move(answers),
                                   .note = outcome.note,
                                   .problem = outcome.problem,
                                   .problem_ticket = problem_ticket,
                                   .reason = {}},
                                  outcome.replaces),
                 at));
    const auto low_without_problem = where && outcome.problem.empty();
    if (low_without_problem) TRY(call.add(followed_in(where->ticket), at));
    TRY(call.save());
    if (where) TRY(follow_up(desk, *where, id, fresh));
    return call.record();
}

}  // namespace aftersales::service
