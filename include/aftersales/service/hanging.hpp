// What hangs on a ticket: the tasks, visits, returns … that were made for it. The ticket's history tells of each, with
// the clocks of its own that they run; they go with it where it is merged, and what is still planned is called off
// where it is cancelled. D13.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/domain/ticket/gate_need.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/records.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// The ticket that a record hangs on; none where its kind hangs on none.
domain::TicketId ticket_of(const domain::RecordView& record);

// Asks the gates of the policy at a step of a record that hangs on a ticket ("visit.finish"), and records in the
// ticket's history who forces one: ErrorKind::refused with all that is missing. Gives those that were passed.
Result<std::vector<std::string>> pass_gates(Writing& desk, domain::TicketId ticket, std::string_view step,
                                            const std::optional<std::string>& why);

// The records, in the order they came, that a ticket's history tells of and that are there. `history` as it is stored.
std::vector<store::RecordName> hanging_in(std::span<const domain::Event> history);
Result<std::vector<domain::AnyRecord>> hanging_on(const store::Reader& store, domain::TicketId ticket,
                                                  std::span<const domain::Event> history);
Result<std::vector<domain::AnyRecord>> hanging_on(const store::Reader& store, domain::TicketId ticket);

// What the history of the ticket has of the events of a record; nothing where it hangs on none.
std::vector<domain::Change> for_ticket_of(const domain::RecordPointer& after, std::span<const domain::Event> events,
                                          const domain::Ticket& ticket);
// Tells the ticket that the record hangs on, if any, of events just recorded.
Result<void> tell_ticket(Writing& desk, const domain::RecordPointer& after, const std::vector<domain::Event>& events);

// The ticket as notices read it that are about the record: `assignee` is whoever does it (of a visit all who come, of a
// task its person, else the lead of its team). Nothing where it is the work of nobody by name.
std::optional<domain::Ticket> stands_for(const policy::Policy& policy, const domain::Ticket& ticket,
                                         const domain::RecordPointer& record);
// What a step notes of its notices was judged by the ticket: noted anew by who is meant.
void note_receivers(domain::Escalated& made, const domain::Step& step, const domain::Ticket& meant,
                    const policy::Policy& policy);
// What the steps did that were taken on a ticket behind this revision: "notify assignee". 0 is no ticket.
Result<std::int64_t> revision_of_ticket(const store::Reader& store, domain::TicketId ticket);
Result<std::vector<std::string>> actions_since(const store::Reader& store, domain::TicketId ticket,
                                               std::int64_t revision);
// The record that runs this clock of its ticket; nothing of the ticket's own clocks.
std::optional<store::RecordName> record_of_clock(const domain::Ticket& ticket, domain::ClockName name, int run);

// What a gate found missing, told as it stands here: the records that are open, by number, with what ends each; of a
// checklist the record on which it is answered.
Result<void> note_in_the_way(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                             domain::NamedNeed& named);

// Calls off what is still planned for a ticket that was cancelled, at this instant; the changes stand in its history.
Result<std::vector<domain::Change>> call_off_hanging(Writing& desk, const domain::Ticket& cancelled,
                                                     domain::Instant at);
// Takes all that hangs on a ticket that was merged to the one it was merged into; the changes stand in its history.
Result<std::vector<domain::Change>> move_hanging(Writing& desk, const domain::Ticket& merged, domain::Instant at);

}  // namespace aftersales::service
