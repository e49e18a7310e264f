// What stands in braces in the text of a notice and in the command that delivers it: the names there are, and a text
// cut into its pieces. A brace that is meant is written twice.
#pragma once

#include "aftersales/result.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::policy {

struct Placeholder {
    std::string_view name{};
    std::string_view sentence{};
};

// Of subjects and texts. What a notice is not about is empty.
inline constexpr std::array text_placeholders{
    Placeholder{"organization.name", "The organisation."},
    Placeholder{"event", "The step's id, escalated, callback, visit, delivery or test."},
    Placeholder{"what", "What the event means, in the language of the notice."},
    Placeholder{"subject", "The program's own subject."},
    Placeholder{"text", "The program's own text."},
    Placeholder{"message", "The reason that was given by hand."},
    Placeholder{"clock", "The clock of the step, in the language of the notice."},
    Placeholder{"due_at", "When that clock is due."},
    Placeholder{"ticket.id", "The bare number of the ticket."},
    Placeholder{"ticket.number", "The number with its prefix."},
    Placeholder{"ticket.subject", "What the ticket is about."},
    Placeholder{"ticket.status", "Its status."},
    Placeholder{"ticket.priority", "The label of its priority."},
    Placeholder{"ticket.category", "The label of its category."},
    Placeholder{"ticket.product", "The model."},
    Placeholder{"ticket.outlet", "The outlet in charge."},
    Placeholder{"ticket.assignee", "The name of who handles it."},
    Placeholder{"ticket.promised", "The day that was promised."},
    Placeholder{"callback.id", "The number of the callback."},
    Placeholder{"callback.label", "The label of its program."},
    Placeholder{"callback.day", "The day of the call."},
    Placeholder{"callback.from", "The time from which the call may come."},
    Placeholder{"callback.to", "The time until which the call may come."},
    Placeholder{"visit.number", "The number of the visit, with its prefix."},
    Placeholder{"visit.day", "The day of the visit."},
    Placeholder{"visit.from", "The time at which it begins."},
    Placeholder{"visit.to", "The time at which it ends, as planned."},
    Placeholder{"visit.staff", "The names of those who come."},
    Placeholder{"return.number", "The number of the return that the step is about, with its prefix."},
    Placeholder{"return.voucher", "Its voucher, once it is approved."},
    Placeholder{"return.decision", "What was decided of it: refund, exchange, repair, fee or reject."},
    Placeholder{"return.refund", "What is to be paid back."},
    Placeholder{"return.due", "The day by which its next step has to be taken."},
    Placeholder{"delivery.number", "The number of the delivery, with its prefix."},
    Placeholder{"delivery.product", "The model that is delivered."},
    Placeholder{"delivery.day", "The day on which it comes."},
    Placeholder{"delivery.window", "When it may come: the day, and the hours where they are known."},
    Placeholder{"delivery.staff", "The names of those who bring it."},
    Placeholder{"trip.number", "The number of the trip, with its prefix."},
    Placeholder{"trip.day", "The day of the trip."},
    Placeholder{"trip.vehicle", "With what it goes."},
    Placeholder{"trip.staff", "The names of those who go."},
    Placeholder{"customer.name", "The customer of the ticket, callback or delivery."},
    Placeholder{"customer.phone", "The customer's phone."},
    Placeholder{"staff.id", "The id of the person who is told."},
    Placeholder{"staff.name", "The name of the person who is told."},
};

// Of the command, each an argument of its own.
inline constexpr std::array command_placeholders{
    Placeholder{"to", "The address."},      Placeholder{"key", "What the receiver drops a second delivery by."},
    Placeholder{"id", "The notice's id."},  Placeholder{"event", "What it tells."},
    Placeholder{"channel", "The channel."}, Placeholder{"language", "The language of the text."},
};

struct Piece {
    std::string text{};  // or the name
    bool placeholder{};
};
// ErrorKind::policy for a name that is none, with did-you-mean, and for a brace that has no other.
Result<std::vector<Piece>> pieces_of(std::string_view text);

// The placeholder that an argument is, "" where it is a plain word. ErrorKind::policy for a name that is none, and for
// one inside an argument.
Result<std::string> placeholder_of_argument(std::string_view argument);

}  // namespace aftersales::policy
