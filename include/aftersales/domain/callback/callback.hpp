// A callback: a planned contact with a customer (D16-D19), as its events left it.
#pragma once

#include "aftersales/domain/change/calls.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/record/field.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Callback {
    CallbackId id{};
    std::int64_t revision{};
    std::string program{};
    CallbackState state{CallbackState::open};
    CustomerId customer{};
    AssetId asset{};
    TicketId ticket{};
    Date anchor{};    // the day it counts from: delivery, closing, birthday …
    Date due_from{};  // the window, both days included
    Date due_to{};
    Instant call_at{};     // first allowed time, or the agreed one
    bool late{};           // no allowed time lay inside the window
    std::string reason{};  // why it is when and where it is, where that needs saying
    std::string assignee{};
    int attempts{};
    std::optional<Instant> done_at{};
    std::optional<bool> reached{};
    std::optional<int> score{};
    std::vector<Answer> answers{};  // scores first
    Text note{};
    Text problem{};
    TicketId problem_ticket{};
    CallbackId merged_into{};
    bool moved{};  // rescheduled or not reached: listed from the day of its new call_at
    Instant scheduled_at{};

    bool operator==(const Callback&) const = default;
};

inline constexpr std::array callback_rows{
    field<&Callback::id>({"id", "ID", "the callback's id", Use::kept | Use::asked | Use::exported}),
    field<&Callback::revision>({"revision", "Revision", "how many changes it has seen", Use::kept | Use::exported}),
    field<&Callback::program>(
        {"program", "Program", "the program it belongs to", Use::kept | Use::asked | Use::imported}),
    field<&Callback::state>({"state", "State", "open, done, unreached, skipped, missed, dropped or merged",
                             Use::kept | Use::asked | Use::imported}),
    field<&Callback::customer>({"customer", "Customer", "whom to call", Use::kept | Use::asked | Use::imported}),
    field<&Callback::asset>({"asset", "Asset", "the unit it is about", Use::kept}),
    field<&Callback::ticket>({"ticket", "Ticket", "the ticket it follows", Use::kept | Use::asked | Use::imported}),
    field<&Callback::anchor>({"anchor", "Anchor", "the day it counts from", Use::kept | Use::imported}),
    field<&Callback::due_from>(
        {"due_from", "From", "the first day of its window", Use::kept | Use::asked | Use::imported}),
    field<&Callback::due_to>({"due_to", "To", "the last day of its window", Use::kept | Use::asked | Use::imported}),
    field<&Callback::call_at>({"call_at", "Call", "when to call: the first allowed time, or the one agreed",
                               Use::kept | Use::asked | Use::imported}),
    field<&Callback::late>({"late", "Late", "whether no allowed time lay inside the window", Use::kept | Use::asked}),
    field<&Callback::reason>({"reason", "Reason", "why it has its time", Use::kept}),
    field<&Callback::assignee>(
        {"assignee", "Assignee", "who calls", Use::kept | Use::asked | Use::chosen | Use::imported}),
    field<&Callback::attempts>({"attempts", "Attempts", "how often it was tried", Use::kept | Use::imported}),
    field<&Callback::done_at>(
        {"done_at", "Done", "when its result was recorded", Use::kept | Use::asked | Use::imported}),
    field<&Callback::reached>(
        {"reached", "Reached", "whether somebody was reached", Use::kept | Use::asked | Use::imported}),
    field<&Callback::score>(
        {"score", "Score", "how satisfied the customer is, 1 to 10", Use::kept | Use::asked | Use::imported}),
    field<&Callback::answers>({"answers", "Answers", "what was answered", Use::kept | Use::personal | Use::imported}),
    field<&Callback::note>({"note", "Note", "what was said", Use::kept | Use::personal | Use::imported}),
    field<&Callback::problem>(
        {"problem", "What was wrong", "what was wrong", Use::kept | Use::personal | Use::imported}),
    field<&Callback::problem_ticket>({"problem_ticket", "Problem", "the ticket its problem went to", Use::kept}),
    field<&Callback::merged_into>({"merged_into", "Merged into", "the callback it is made together with", Use::kept}),
    field<&Callback::moved>({"moved", "Moved", "whether it has another time than its program's", Use::kept}),
    field<&Callback::scheduled_at>({"scheduled_at", "Scheduled", "when it was made", Use::kept | Use::begins}),
};
template <>
inline constexpr std::span<const Field> fields_of<Callback>{callback_rows};

}  // namespace aftersales::domain
