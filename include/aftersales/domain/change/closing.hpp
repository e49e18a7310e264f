// How a ticket ends, and how it begins again. D14, D15.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>

namespace aftersales::domain {

struct Resolved {
    static constexpr std::string_view word = "resolved";
    static constexpr std::string_view step_word = "resolve";
    static constexpr Meaning meaning{.openness = Openness::ends, .counted = true, .alters_facts = true};
    Text message{};  // the solution
    bool operator==(const Resolved&) const = default;
};
template <class Self, class See>
void fields(Resolved*, Self& it, See&& see) {
    see("message", it.message);
}

struct Confirmed {
    static constexpr std::string_view word = "confirmed";
    static constexpr std::string_view step_word = "confirm";
    static constexpr Meaning meaning{.counted = true};
    std::optional<int> score{};
    bool satisfied{true};  // false reopens the ticket
    Text message{};
    bool operator==(const Confirmed&) const = default;
};
template <class Self, class See>
void fields(Confirmed*, Self& it, See&& see) {
    see("score", it.score), see("satisfied", it.satisfied), see("message", it.message);
}

// One that is not satisfied reopens, too.
inline Meaning meaning_of(const Confirmed& it) {
    auto meaning = Confirmed::meaning;
    if (!it.satisfied) meaning.openness = Openness::opens;
    return meaning;
}

struct Closed {
    static constexpr std::string_view word = "closed";
    static constexpr std::string_view step_word = "close";
    static constexpr Meaning meaning{.openness = Openness::ends, .counted = true};
    std::optional<int> score{};  // replaces that of the confirmation
    bool forced{};
    Text message{};
    bool operator==(const Closed&) const = default;
};
template <class Self, class See>
void fields(Closed*, Self& it, See&& see) {
    see("score", it.score), see("forced", it.forced), see("message", it.message);
}

struct Reopened {
    static constexpr std::string_view word = "reopened";
    static constexpr std::string_view step_word = "reopen";
    static constexpr Meaning meaning{.openness = Openness::opens, .counted = true};
    Text message{};
    CallbackId callback{};  // whose problem reopened it
    bool operator==(const Reopened&) const = default;
};
template <class Self, class See>
void fields(Reopened*, Self& it, See&& see) {
    see("message", it.message), see("callback", it.callback);
}

struct Cancelled {
    static constexpr std::string_view word = "cancelled";
    static constexpr std::string_view step_word = "cancel";
    static constexpr Meaning meaning{.openness = Openness::ends, .counted = true};
    Text message{};
    bool operator==(const Cancelled&) const = default;
};
template <class Self, class See>
void fields(Cancelled*, Self& it, See&& see) {
    see("message", it.message);
}

// Went on under another number; of a customer, under another customer.
struct Merged {
    static constexpr std::string_view word = "merged";
    static constexpr std::string_view step_word = "merge";
    static constexpr Meaning meaning{.openness = Openness::ends, .counted = true};
    std::int64_t into{};
    Text message{};
    bool operator==(const Merged&) const = default;
};
template <class Self, class See>
void fields(Merged*, Self& it, See&& see) {
    see("into", it.into), see("message", it.message);
}

}  // namespace aftersales::domain
