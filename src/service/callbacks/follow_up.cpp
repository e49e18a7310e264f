#include "callbacks/follow_up.hpp"

#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// The callback's, unless it came to nothing.
Result<domain::TicketId> own_ticket(const Writing& desk, domain::TicketId id) {
    if (!id) return id;
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    return ticket && !domain::is_gone(ticket->status) ? id : domain::TicketId{};
}

std::string label_of(const policy::Policy& policy, const domain::Callback& callback) {
    const auto* program = policy.callbacks.program(callback.program);
    return program != nullptr ? program->label : callback.program;
}

// A problem is its own subject; a low score without one has the program's label (policy.md, Decided cases).
Result<Request> request_of(const Writing& desk, const domain::Callback& callback, const CallOutcome& outcome) {
    Request request;
    const std::string& problem = outcome.problem.value;
    const auto first_line = text::trimmed(std::string_view{problem}.substr(0, problem.find('\n')));
    request.subject = {first_line.empty() ? label_of(desk.policy, callback) : std::string{first_line}};
    request.description = first_line.size() < text::trimmed(problem).size() ? outcome.problem : outcome.note;
    request.channel = std::string{callback_channel};
    request.customer = callback.customer;
    request.callback = callback.id;
    if (callback.asset) {
        const auto asset = TRY(store::get<domain::Asset>(desk.store, callback.asset));
        if (asset) {
            request.asset.serial = asset->serial;
            request.asset.product = asset->product;
        }
    }
    return request;
}

}  // namespace

bool is_low(const policy::Policy& policy, const CallOutcome& outcome) {
    const auto& low = policy.callbacks.low_score;
    return outcome.score && low && *outcome.score <= *low;
}

Result<FollowUp> ticket_to_follow(Writing& desk, const domain::Callback& callback, const CallOutcome& outcome) {
    // Of a call that is recorded anew.
    if (const auto led_to = TRY(own_ticket(desk, callback.problem_ticket)))
        return FollowUp{.ticket = led_to, .opened = false};
    if (const auto own = TRY(own_ticket(desk, callback.ticket))) return FollowUp{.ticket = own, .opened = false};
    if (callback.asset) {
        if (const auto open = TRY(desk.store.questions().newest_open_ticket_of(callback.asset))) {
            return FollowUp{.ticket = *open, .opened = false};
        }
    }
    auto request = TRY(request_of(desk, callback, outcome));
    request.at = outcome.at;
    return FollowUp{.ticket = TRY(open(desk, request)).ticket.id, .opened = true};
}

Result<void> follow_up(Writing& desk, const FollowUp& where, domain::CallbackId callback, const CallOutcome& outcome) {
    auto change = TRY(RecordChange<domain::Ticket>::of(desk, where.ticket));
    const auto& ticket = change.record();
    // A call recorded late cannot come before what was done on the ticket meanwhile.
    const auto at = std::max(outcome.at.value_or(desk.now), ticket.last_step_at);
    if (!outcome.problem.empty() && !where.opened) {
        auto decided = domain::is_open(ticket.status) ? TRY(domain::note(ticket, outcome.problem))
                                                      : TRY(domain::reopen(ticket, outcome.problem, callback));
        if (decided) TRY(change.add(std::move(*decided), at));
    }
    if (is_low(desk.policy, outcome)) TRY(take_steps(change, {.kind = domain::StepAt::Kind::unsatisfied}));
    return change.save();
}

}  // namespace aftersales::service
