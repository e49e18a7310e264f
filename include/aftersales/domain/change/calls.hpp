// The life of a callback (D16-D19). They stand in the callback's own history; where it belongs to a ticket, the
// ticket's history has the same change with `callback` naming it, which alters nothing of the ticket.
#pragma once

#include "aftersales/domain/answer.hpp"
#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct CallbackScheduled {
    static constexpr std::string_view word = "callback_scheduled";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    std::string program{};
    CustomerId customer{};
    AssetId asset{};
    TicketId ticket{};
    Date anchor{};
    Date due_from{};
    Date due_to{};
    Instant call_at{};
    bool late{};
    std::string reason{};
    std::string assignee{};
    bool operator==(const CallbackScheduled&) const = default;
};
template <class Self, class See>
void fields(CallbackScheduled*, Self& it, See&& see) {
    see("callback", it.callback), see("program", it.program), see("customer", it.customer), see("asset", it.asset);
    see("ticket", it.ticket), see("anchor", it.anchor), see("due_from", it.due_from), see("due_to", it.due_to);
    see("call_at", it.call_at), see("late", it.late), see("reason", it.reason), see("assignee", it.assignee);
}

// One attempt was recorded. An attempt that reached nobody leaves the callback open at `call_at` while tries are left,
// else makes it unreached.
struct CallbackDone {
    static constexpr std::string_view word = "callback_done";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    bool reached{};
    bool given_up{};
    std::optional<Instant> call_at{};  // of the next try
    std::optional<int> score{};
    std::vector<Answer> answers{};  // scores first
    Text note{};
    Text problem{};
    TicketId problem_ticket{};
    std::string reason{};  // of the next try's time
    bool operator==(const CallbackDone&) const = default;
};
template <class Self, class See>
void fields(CallbackDone*, Self& it, See&& see) {
    see("callback", it.callback), see("reached", it.reached), see("given_up", it.given_up);
    see("call_at", it.call_at), see("score", it.score), see("answers", it.answers), see("note", it.note);
    see("problem", it.problem), see("problem_ticket", it.problem_ticket), see("reason", it.reason);
}

// What was recorded of the last attempt was wrong, and is this instead.
struct CallbackReplaced {
    static constexpr std::string_view word = "callback_replaced";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackDone done{};
    Text message{};  // why
    bool operator==(const CallbackReplaced&) const = default;
};
template <class Self, class See>
void fields(CallbackReplaced*, Self& it, See&& see) {
    fields(static_cast<CallbackDone*>(nullptr), it.done, see);
    see("message", it.message);
}

// Its time moved: agreed with the customer, or because the day it counts from was corrected (`due_from` is then given
// too).
struct CallbackRescheduled {
    static constexpr std::string_view word = "callback_rescheduled";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    Instant call_at{};
    std::optional<Date> anchor{};
    std::optional<Date> due_from{};
    std::optional<Date> due_to{};
    bool late{};
    std::string reason{};
    std::string assignee{};
    Text message{};
    bool operator==(const CallbackRescheduled&) const = default;
};
template <class Self, class See>
void fields(CallbackRescheduled*, Self& it, See&& see) {
    see("callback", it.callback), see("call_at", it.call_at), see("anchor", it.anchor), see("due_from", it.due_from);
    see("due_to", it.due_to), see("late", it.late), see("reason", it.reason), see("assignee", it.assignee);
    see("message", it.message);
}

struct CallbackSkipped {
    static constexpr std::string_view word = "callback_skipped";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    Text message{};
    bool operator==(const CallbackSkipped&) const = default;
};
template <class Self, class See>
void fields(CallbackSkipped*, Self& it, See&& see) {
    see("callback", it.callback), see("message", it.message);
}

struct CallbackMissed {
    static constexpr std::string_view word = "callback_missed";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    bool operator==(const CallbackMissed&) const = default;
};
template <class Self, class See>
void fields(CallbackMissed*, Self& it, See&& see) {
    see("callback", it.callback);
}

// Not needed any more: its ticket was reopened, its program or day taken away.
struct CallbackDropped {
    static constexpr std::string_view word = "callback_dropped";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    std::string reason{};
    bool operator==(const CallbackDropped&) const = default;
};
template <class Self, class See>
void fields(CallbackDropped*, Self& it, See&& see) {
    see("callback", it.callback), see("reason", it.reason);
}

// Done together with an earlier one of the same customer (merge_within).
struct CallbackMerged {
    static constexpr std::string_view word = "callback_merged";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    CallbackId callback{};
    CallbackId into{};
    bool operator==(const CallbackMerged&) const = default;
};
template <class Self, class See>
void fields(CallbackMerged*, Self& it, See&& see) {
    see("callback", it.callback), see("into", it.into);
}

}  // namespace aftersales::domain
