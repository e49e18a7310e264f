// Puts notices into the outbox, in the transaction of what causes them (policy.md, Escalation). Delivery is another
// command.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/notice.hpp"
#include "aftersales/store/records.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// The receivers of `notify`: "assignee", "customer", "role:R", "staff:ID" become "staff:ID" or "customer:ID"; nobody
// twice. An assignee where there is none is nobody.
std::vector<domain::Addressee> receivers(const std::vector<domain::Addressee>& notify, const domain::Ticket& ticket,
                                         const policy::Policy& policy);

// One notice for each receiver of a step; `about`, the record that hangs on the ticket where the step is at its event.
Result<void> queue_notices(Writing& desk, const domain::Ticket& ticket, const domain::Step& step,
                           const std::optional<store::RecordName>& about = {});
// The same about what is no ticket of its own: `stands_for` says who is meant, `body` what it is about.
Result<void> queue_notices_about(Writing& desk, const domain::Ticket& stands_for, const domain::Step& step,
                                 const domain::Text& body);
// To one receiver, about something else than a step.
Result<void> queue_notice(Writing& desk, const domain::Ticket& ticket, const domain::Addressee& to,
                          const std::string& event, const domain::Text& message);
// Made of what it is about, the run that queued it and its id: a store that was set back to an earlier copy gives an id
// again, but not to the same notice.
std::string key_of(const store::Notice& notice);
// Any notice: to whom, about what and not before when are said, the rest is filled in.
Result<void> queue(Writing& desk, store::Notice notice);
// What is noted of one that was withdrawn because that run was undone; and the run of such a note, "" of any other.
std::string withdrawn_with(const std::string& run);
std::string run_withdrawn(const store::Notice& notice);
// Changes one that waits, so that undo can set it back.
Result<void> change_notice(Writing& desk, const store::Notice& notice);

}  // namespace aftersales::service
