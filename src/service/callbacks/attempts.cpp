#include "callbacks/attempts.hpp"

#include "aftersales/store/store.hpp"
#include "aftersales/text/unicode.hpp"
#include "callbacks/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// Spreadsheets drop the seconds of a time.
bool same_minute(domain::Instant a, domain::Instant b) {
    return std::chrono::floor<std::chrono::minutes>(a) == std::chrono::floor<std::chrono::minutes>(b);
}

// Spreadsheets drop blanks around a text, and write the ends of its lines their own way.
bool same(const domain::Text& a, const domain::Text& b) {
    const auto plain = [](std::string_view text) {
        std::string all{text::trimmed(text)};
        std::erase(all, '\r');
        return all;
    };
    return plain(a.value) == plain(b.value);
}

// The newest attempt that the list can mean.
const Attempt* meant(const std::vector<Attempt>& attempts, const AttemptTimes& told) {
    const auto found = std::find_if(attempts.rbegin(), attempts.rend(), [&](const Attempt& each) {
        if (told.at) return same_minute(each.at, *told.at);
        return told.call_at && same_minute(each.call_at, *told.call_at);
    });
    return found == attempts.rend() ? nullptr : &*found;
}

tl::unexpected<Error> conflict(const domain::Callback& callback, const Attempt& attempt) {
    return fail(
        ErrorKind::conflict,
        fmt::format("callback {} was recorded with another result already: {}", callback.id.value, summary_of(attempt)),
        {"Where that was wrong: --replace -m WHY"});
}

}  // namespace

std::vector<Attempt> attempts_of(const std::vector<domain::Event>& history) {
    std::vector<Attempt> attempts;
    domain::Instant call_at{};
    for (const auto& event : history) {
        if (const auto* scheduled = std::get_if<domain::CallbackScheduled>(&event.change)) call_at = scheduled->call_at;
        if (const auto* moved = std::get_if<domain::CallbackRescheduled>(&event.change)) call_at = moved->call_at;
        if (const auto* done = std::get_if<domain::CallbackDone>(&event.change)) {
            attempts.push_back({.call_at = call_at, .at = event.at, .done = *done});
            call_at = done->call_at.value_or(call_at);
        }
        if (const auto* replaced = std::get_if<domain::CallbackReplaced>(&event.change);
            replaced && !attempts.empty()) {
            attempts.back() = {.call_at = attempts.back().call_at, .at = event.at, .done = replaced->done};
            call_at = replaced->done.call_at.value_or(call_at);
        }
    }
    return attempts;
}

bool says_the_same(const Attempt& attempt, const CallOutcome& outcome) {
    const auto& done = attempt.done;
    const auto same_answer = [](const domain::Answer& a, const domain::Answer& b) {
        return a.key == b.key && a.score == b.score && same(a.text, b.text);
    };
    return done.reached == outcome.reached && done.score == outcome.score && same(done.note, outcome.note) &&
           same(done.problem, outcome.problem) &&
           std::ranges::is_permutation(as_listed(done.answers), as_listed(outcome.answers), same_answer);
}

std::string summary_of(const Attempt& attempt) {
    std::string summary = attempt.done.reached ? "reached" : "not reached";
    if (attempt.done.score) summary += fmt::format(", score {}", *attempt.done.score);
    return summary;
}

Result<bool> is_known(const Writing& desk, const domain::Callback& callback, const CallOutcome& outcome,
                      const AttemptTimes& told) {
    const auto attempts = attempts_of(TRY(desk.store.history(domain::ObjectKind::callback, callback.id.value)));
    if (attempts.empty()) return false;
    if (const auto* attempt = meant(attempts, told)) {
        if (says_the_same(*attempt, outcome)) return true;
        return conflict(callback, *attempt);
    }
    const bool open = callback.state == domain::CallbackState::open;
    // An hour that is neither that of an attempt nor the one to come was written by the caller and tells nothing.
    const bool about_the_next =
        told.call_at ? same_minute(*told.call_at, callback.call_at) : callback.call_at <= desk.now;
    if (open && (told.at || about_the_next)) return false;
    if (std::ranges::any_of(attempts, [&](const Attempt& each) { return says_the_same(each, outcome); })) return true;
    if (open) return false;
    return conflict(callback, attempts.back());
}

}  // namespace aftersales::service
