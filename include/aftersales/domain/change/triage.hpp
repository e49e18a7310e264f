// Who handles it, how fast, and what it is about: classification, assignment, single fields, escalation. D6, D7.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace aftersales::domain {

// The rules were applied again, or a person decided by hand (`by_hand` then names the fields).
struct Classified {
    static constexpr std::string_view word = "classified";
    static constexpr Meaning meaning{.may_move_plan = true, .may_tag = true};
    std::string category{};
    std::string priority{};
    std::string outlet{};
    std::string assignee{};
    std::vector<std::string> tags{};     // all the ticket has afterwards
    std::vector<std::string> by_hand{};  // all the ticket has afterwards
    std::vector<std::string> rules{};
    Text message{};
    bool operator==(const Classified&) const = default;
};
template <class Self, class See>
void fields(Classified*, Self& it, See&& see) {
    see("category", it.category), see("priority", it.priority), see("outlet", it.outlet), see("assignee", it.assignee);
    see("tags", it.tags), see("by_hand", it.by_hand), see("rules", it.rules), see("message", it.message);
}

struct Assigned {
    static constexpr std::string_view word = "assigned";
    static constexpr std::string_view step_word = "assign";
    static constexpr Meaning meaning{};
    std::string from{};
    std::string to{};
    std::string team{};  // whose work it is; "" for no team's
    Text message{};
    bool operator==(const Assigned&) const = default;
};
template <class Self, class See>
void fields(Assigned*, Self& it, See&& see) {
    see("from", it.from), see("to", it.to), see("team", it.team), see("message", it.message);
}

// One field got another value. Of a ticket: priority category subject description channel product outlet region tier
// customer asset tags wants_priority occurred frequency signs reference policy; of a customer, asset or product: its
// columns. Lists are joined by commas; of tags, `from` and `to` are the whole lists.
struct Changed {
    static constexpr std::string_view word = "changed";
    static constexpr Meaning meaning{.may_move_plan = true};
    std::string field{};
    Text from{};
    Text to{};
    Text message{};
    bool by_hand{};
    Text key{};  // what the new value is found by, where that is kept (phones)
    bool operator==(const Changed&) const = default;
};
// Fields whose values may have to be erased; those of all others stay with the event.
bool is_personal(std::string_view field);
template <class Self, class See>
void fields(Changed*, Self& it, See&& see) {
    see("field", it.field);
    if (is_personal(it.field)) {
        see("from", it.from), see("to", it.to);
        // A field that became personal later stands in the events of before it did as those of others do.
        if constexpr (!std::is_const_v<Self>) {
            if (it.from.empty()) see("from", it.from.value);
            if (it.to.empty()) see("to", it.to.value);
        }
    } else {
        see("from", it.from.value), see("to", it.to.value);
    }
    see("message", it.message), see("by_hand", it.by_hand);
    if (!std::is_const_v<Self> || !it.key.empty()) see("key", it.key);
}

// The program writes these itself: a tier that follows the customer's, a policy that was applied.
inline Meaning meaning_of(const Changed& it) {
    auto meaning = Changed::meaning;
    meaning.by_person = it.field != "tier" && it.field != "policy";
    meaning.may_tag = it.field == "tags";
    // What full text finds a ticket by (store/sql/search.cpp).
    meaning.alters_facts = it.field == "subject" || it.field == "reference" || it.field == "description" ||
                           it.field == "occurred" || it.field == "frequency" || it.field == "signs" ||
                           it.field == "customer" || it.field == "asset";
    return meaning;
}

// A step was taken, by the sweep, with its event, or by a person (`step` is then empty).
struct Escalated {
    static constexpr std::string_view word = "escalated";
    static constexpr Meaning meaning{.counted = true, .may_move_plan = true, .may_tag = true};
    std::string step{};
    std::optional<ClockName> clock{};
    int run{};
    int times{1};
    std::optional<Instant> due_at{};
    std::vector<std::string> actions{};  // "notify role:supervisor", "assign li.na", "raise 1", "tag late"
    std::string priority{};              // where it was raised
    std::string assignee{};              // where it was assigned
    std::vector<std::string> tags{};     // added
    Text message{};
    bool operator==(const Escalated&) const = default;
};
template <class Self, class See>
void fields(Escalated*, Self& it, See&& see) {
    see("step", it.step), see("clock", it.clock), see("run", it.run), see("times", it.times), see("due_at", it.due_at);
    see("actions", it.actions), see("priority", it.priority), see("assignee", it.assignee), see("tags", it.tags);
    see("message", it.message);
}

inline Meaning meaning_of(const Escalated& it) {
    auto meaning = Escalated::meaning;
    meaning.by_person = it.step.empty();
    return meaning;
}

// A notice of this ticket was delivered.
struct Notified {
    static constexpr std::string_view word = "notified";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    NoticeId notice{};
    std::string channel{};
    Text to{};
    bool operator==(const Notified&) const = default;
};
template <class Self, class See>
void fields(Notified*, Self& it, See&& see) {
    see("notice", it.notice), see("channel", it.channel), see("to", it.to);
}

// One invocation was taken back: the events behind `back_to` up to `last` (0: all up to this one) do not stand any
// more, and the record is what the others make of it (standing.hpp). Its effects are laid over them.
struct Undone {
    static constexpr std::string_view word = "undone";
    static constexpr Meaning meaning{.by_person = false, .may_tag = true, .alters_facts = true};
    std::string run_undone{};
    std::int64_t back_to{};
    std::int64_t last{};
    bool operator==(const Undone&) const = default;
};
template <class Self, class See>
void fields(Undone*, Self& it, See&& see) {
    see("run_undone", it.run_undone), see("back_to", it.back_to), see("last", it.last);
}

// The personal texts of the record were emptied (D24).
struct Erased {
    static constexpr std::string_view word = "erased";
    static constexpr Meaning meaning{.by_person = false, .alters_facts = true};
    std::string reason{};
    bool operator==(const Erased&) const = default;
};
template <class Self, class See>
void fields(Erased*, Self& it, See&& see) {
    see("reason", it.reason);
}

}  // namespace aftersales::domain
