// What was said and found between opening and resolution. D2, D8, D10, D12, D13.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>

namespace aftersales::domain {

// `told` in these: the step told the customer something, and how.
struct Responded {
    static constexpr std::string_view word = "responded";
    static constexpr std::string_view step_word = "respond";
    static constexpr Meaning meaning{};
    Text message{};
    std::optional<ToldBy> told{};
    bool operator==(const Responded&) const = default;
};
template <class Self, class See>
void fields(Responded*, Self& it, See&& see) {
    see("message", it.message), see("told", it.told);
}

struct Diagnosed {
    static constexpr std::string_view word = "diagnosed";
    static constexpr std::string_view step_word = "diagnose";
    static constexpr Meaning meaning{};
    Text message{};
    std::optional<Cause> cause{};
    std::optional<QualityFault> verdict{};
    std::optional<Verified> verified{};
    std::optional<ToldBy> told{};
    bool operator==(const Diagnosed&) const = default;
};
template <class Self, class See>
void fields(Diagnosed*, Self& it, See&& see) {
    see("message", it.message), see("cause", it.cause), see("verdict", it.verdict), see("verified", it.verified);
    see("told", it.told);
}

struct Proposed {
    static constexpr std::string_view word = "proposed";
    static constexpr std::string_view step_word = "propose";
    static constexpr Meaning meaning{};
    Text message{};
    std::optional<ToldBy> told{};
    bool operator==(const Proposed&) const = default;
};
template <class Self, class See>
void fields(Proposed*, Self& it, See&& see) {
    see("message", it.message), see("told", it.told);
}

struct Waiting {
    static constexpr std::string_view word = "waiting";
    static constexpr std::string_view step_word = "wait";
    static constexpr Meaning meaning{};
    WaitFor reason{};
    std::optional<Date> until{};
    Text message{};
    std::optional<ToldBy> told{};
    bool operator==(const Waiting&) const = default;
};
template <class Self, class See>
void fields(Waiting*, Self& it, See&& see) {
    see("for", it.reason), see("until", it.until), see("message", it.message), see("told", it.told);
}

struct Resumed {
    static constexpr std::string_view word = "resumed";
    static constexpr std::string_view step_word = "resume";
    static constexpr Meaning meaning{};
    Text message{};
    bool operator==(const Resumed&) const = default;
};
template <class Self, class See>
void fields(Resumed*, Self& it, See&& see) {
    see("message", it.message);
}

struct Noted {
    static constexpr std::string_view word = "noted";
    static constexpr std::string_view step_word = "note";
    static constexpr Meaning meaning{};
    Text message{};
    bool told_customer{};
    bool takes_up{};  // a second answer, diagnosis or solution on a reopened ticket, which is in progress again
    std::optional<ToldBy> told{};        // beside told_customer, where it is said how
    std::optional<Replaces> replaces{};  // of a second diagnosis or offer; the three below are a diagnosis's
    std::optional<Cause> cause{};
    std::optional<QualityFault> verdict{};
    std::optional<Verified> verified{};
    bool operator==(const Noted&) const = default;
};
template <class Self, class See>
void fields(Noted*, Self& it, See&& see) {
    see("message", it.message), see("told_customer", it.told_customer), see("takes_up", it.takes_up);
    see("told", it.told), see("replaces", it.replaces), see("cause", it.cause), see("verdict", it.verdict);
    see("verified", it.verified);
}

// A second diagnosis or offer is the step that it repeats.
inline std::string_view step_of(const Noted& it) {
    if (!it.replaces) return Noted::step_word;
    return *it.replaces == Replaces::diagnosis ? Diagnosed::step_word : Proposed::step_word;
}

// What was understood was read back to the customer, who agreed (D2).
struct Restated {
    static constexpr std::string_view word = "restated";
    static constexpr std::string_view step_word = "restate";
    static constexpr Meaning meaning{};
    Text message{};
    bool operator==(const Restated&) const = default;
};
template <class Self, class See>
void fields(Restated*, Self& it, See&& see) {
    see("message", it.message);
}

// The customer spoke.
struct Heard {
    static constexpr std::string_view word = "heard";
    static constexpr std::string_view step_word = "hear";
    static constexpr Meaning meaning{};
    Text message{};
    bool operator==(const Heard&) const = default;
};
template <class Self, class See>
void fields(Heard*, Self& it, See&& see) {
    see("message", it.message);
}

// The customer was promised a day.
struct Promised {
    static constexpr std::string_view word = "promised";
    static constexpr std::string_view step_word = "promise";
    static constexpr Meaning meaning{};
    Date date{};
    Text message{};
    std::optional<ToldBy> told{};
    bool operator==(const Promised&) const = default;
};
template <class Self, class See>
void fields(Promised*, Self& it, See&& see) {
    see("date", it.date), see("message", it.message), see("told", it.told);
}

// A later day was promised instead: a delay, counted (D12).
struct Delayed {
    static constexpr std::string_view word = "delayed";
    static constexpr std::string_view step_word = "promise";
    static constexpr Meaning meaning{.counted = true};
    Date from{};
    Date to{};
    Text message{};
    std::optional<ToldBy> told{};
    bool operator==(const Delayed&) const = default;
};
template <class Self, class See>
void fields(Delayed*, Self& it, See&& see) {
    see("from", it.from), see("to", it.to), see("message", it.message), see("told", it.told);
}

}  // namespace aftersales::domain
