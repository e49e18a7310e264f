// Any change of any kind, each member filled with anything it can hold: what the codec must carry, legal or not.
// Numbers of records are such as can be given.
#pragma once

#include "aftersales/domain/event.hpp"

#include <rapidcheck.h>

namespace aftersales::store {

inline std::string some_words() {
    static const std::vector<std::string> pieces{"",  "漏水", "\"", "\\", "\n", "a", "é", "\x1b", "[1]", "null",
                                                 " ", "🧺", "{}", "0",  "-",  "b", ",", "'",    "$1",  "%"};
    std::string out;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) out += piece;
    return out;
}

class Filler {
public:
    static void doubt(std::string_view) {}
    void operator()(std::string_view name, std::string& out) {
        out = name == "field" ? *rc::gen::element<std::string>("name", "priority", "subject", "tier") : some_words();
    }
    void operator()(std::string_view, domain::Text& out) { out.value = some_words(); }
    void operator()(std::string_view, bool& out) { out = *rc::gen::arbitrary<bool>(); }
    void operator()(std::string_view, int& out) { out = *rc::gen::arbitrary<int>(); }
    void operator()(std::string_view, std::int64_t& out) { out = *rc::gen::arbitrary<std::int64_t>(); }
    void operator()(std::string_view, domain::Money& out) {
        out.units = *rc::gen::inRange<std::int64_t>(0, domain::most_money.units + 1);
    }
    void operator()(std::string_view, domain::Instant& out) { out = instant(); }
    void operator()(std::string_view, domain::Date& out) { out = date(); }
    template <class Tag>
    void operator()(std::string_view, domain::Id<Tag>& out) {
        out.value = *rc::gen::inRange<std::int64_t>(0, domain::largest_number + 1);
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void operator()(std::string_view, Word& out) {
        const auto table = domain::spellings<Word>();
        out = table[*rc::gen::inRange<std::size_t>(0, table.size())].first;
    }
    template <class Value>
    void operator()(std::string_view name, std::optional<Value>& out) {
        if (*rc::gen::arbitrary<bool>())
            (*this)(name, out.emplace());
        else
            out.reset();
    }
    void operator()(std::string_view, std::vector<std::string>& out) {
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) out.push_back(some_words());
    }
    void operator()(std::string_view, std::vector<domain::Answer>& out) {
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) out.push_back({some_words(), *rc::gen::inRange(1, 11), {}});
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) out.push_back({some_words(), {}, {some_words()}});
    }

    static domain::Instant instant() {
        return domain::Instant{domain::seconds{*rc::gen::inRange<std::int64_t>(-2'000'000'000, 9'000'000'000)}};
    }
    static domain::Date date() { return domain::Date{std::chrono::days{*rc::gen::inRange(-30'000, 90'000)}}; }
};

inline std::size_t kinds_of_change() { return domain::all_kinds().size(); }

// An empty change of the kind.
inline domain::Change change_of(std::size_t kind) { return *domain::empty_change(domain::all_kinds()[kind]); }

inline domain::Change a_change(std::size_t kind) {
    auto change = change_of(kind);
    std::visit([]<class Kind>(Kind& it) { fields(static_cast<Kind*>(nullptr), it, Filler{}); }, change);
    return change;
}

inline domain::Effects some_effects() {
    domain::Effects out;
    Filler fill;
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        auto& clock = out.clocks.emplace_back();
        fill("", clock.name), fill("", clock.run), fill("", clock.state), fill("", clock.target);
        fill("", clock.calendar), fill("", clock.started_at), fill("", clock.due_at), fill("", clock.stopped_at);
        fill("", clock.paused_at);
        if (*rc::gen::arbitrary<bool>()) clock.left = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
    }
    fill("", out.plan);
    if (*rc::gen::arbitrary<bool>())
        out.policy_version = *rc::gen::inRange<std::int64_t>(0, domain::largest_number + 1);
    return out;
}

}  // namespace aftersales::store
