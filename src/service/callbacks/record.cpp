// The result of a call (D19): reached or not, what was answered, and what follows from it.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/answers.hpp"
#include "callbacks/change.hpp"
#include "callbacks/follow_up.hpp"
#include "callbacks/open.hpp"
#include "callbacks/reminders.hpp"

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

// Whom nobody reached is tried again after a while, so often and no more.
Result<domain::CallbackDone> unreached(const Writing& desk, const domain::Callback& callback,
                                       const CallOutcome& outcome) {
    const auto& rules = desk.policy.callbacks;
    domain::CallbackDone done{.reached = false, .given_up = callback.attempts + 1 >= rules.max_attempts};
    done.note = outcome.note;
    if (done.given_up) return done;
    const auto* calendar = TRY(desk.policy.calendar(rules.calendar));
    const auto wish = TRY(calendar->add(outcome.at.value_or(desk.now), rules.retry_after));
    done.call_at = TRY(domain::allowed_from(wish, rules.avoid, *calendar));
    done.reason = fmt::format("not reached, to be tried again after {}", rules.retry_after.text);
    return done;
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
    CallbackChange call{desk, TRY(require_open_callback(desk, id, "recorded"))};
    const auto at = outcome.at.value_or(desk.now);
    const auto first_day = std::min(call.callback().anchor, call.callback().due_from);
    if (outcome.at && desk.policy.zone().date(at) < first_day) {
        return fail(ErrorKind::refused, fmt::format("{} lies before {}, the day that the call counts from",
                                                    desk.policy.zone().print(at), calendar::print(first_day)));
    }
    TRY(take_back_reminder(desk, id));
    if (!outcome.reached) {
        TRY(call.add(TRY(unreached(desk, call.callback(), outcome)), at));
        TRY(call.save());
        return call.callback();
    }
    std::optional<FollowUp> where;
    if (!outcome.problem.empty() || is_low(desk.policy, outcome)) {
        where = TRY(ticket_to_follow(desk, call.callback(), outcome));
    }
    TRY(call.add(
        domain::CallbackDone{.callback = {},
                             .reached = true,
                             .given_up = false,
                             .call_at = {},
                             .score = outcome.score,
                             .answers = std::move(answers),
                             .note = outcome.note,
                             .problem = outcome.problem,
                             .problem_ticket = where && !outcome.problem.empty() ? where->ticket : domain::TicketId{}},
        at));
    if (where && outcome.problem.empty()) TRY(call.add(followed_in(where->ticket), at));
    TRY(call.save());
    if (where) TRY(follow_up(desk, *where, id, outcome));
    return call.callback();
}

}  // namespace aftersales::service
