// What a call brings up goes on in a ticket (D19, D20): a problem reopens or opens one, a low score escalates it.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/desk.hpp"

namespace aftersales::service {

struct FollowUp {
    domain::TicketId ticket{};
    bool opened{};  // just now, for this call: the problem is its text
};

// The callback's own ticket, else the asset's newest open one, else a new one.
Result<FollowUp> ticket_to_follow(Writing& desk, const domain::Callback& callback, const CallOutcome& outcome);
// After the call was recorded: reopens the ticket or notes the problem on it, and takes the steps of a low score.
Result<void> follow_up(Writing& desk, const FollowUp& where, domain::CallbackId callback, const CallOutcome& outcome);

bool is_low(const policy::Policy& policy, const CallOutcome& outcome);

}  // namespace aftersales::service
