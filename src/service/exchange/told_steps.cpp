#include "exchange/told_steps.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::service {

namespace {

// What is written behind the instant of a step; "" of an event that is none.
struct StepWording {
    std::string operator()(const domain::Responded&) const { return "responded"; }
    std::string operator()(const domain::Diagnosed&) const { return "diagnosed"; }
    std::string operator()(const domain::Proposed&) const { return "proposed"; }
    std::string operator()(const domain::Heard&) const { return "heard"; }
    std::string operator()(const domain::Noted& it) const {
        if (it.replaces == domain::Replaces::diagnosis) return "diagnosed";
        if (it.replaces == domain::Replaces::offer) return "proposed";
        return it.told_customer ? "told" : "";
    }
    std::string operator()(const domain::Waiting& it) const {
        return fmt::format("waiting {}", domain::word(it.reason));
    }
    std::string operator()(const domain::Resumed&) const { return "resumed"; }
    std::string operator()(const domain::Resolved&) const { return "resolved"; }
    std::string operator()(const domain::Confirmed& it) const {
        return std::string{it.satisfied ? "confirmed" : "unsatisfied"} + score(it.score);
    }
    std::string operator()(const domain::Closed& it) const {
        return std::string{it.forced ? "forced" : "closed"} + score(it.score);
    }
    std::string operator()(const domain::Reopened&) const { return "reopened"; }
    std::string operator()(const domain::Cancelled&) const { return "cancelled"; }
    std::string operator()(const domain::Merged&) const { return "cancelled"; }
    std::string operator()(const auto&) const { return {}; }

private:
    static std::string score(const std::optional<int>& score) { return score ? fmt::format(" {}", *score) : ""; }
};

std::optional<int> score_in(std::string_view text) {
    int value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool fits = error == std::errc{} && end == text.data() + text.size() && value >= 1 && value <= 10;
    return fits ? std::optional{value} : std::nullopt;
}

// What a step decides, nothing where it is none.
DecideTold decides(std::string_view word, std::string_view rest, const ToldTexts& texts) {
    using domain::Ticket;
    const bool scored = word == "confirmed" || word == "unsatisfied" || word == "closed" || word == "forced";
    const auto score = scored ? score_in(rest) : std::nullopt;
    if (!rest.empty() && !score && word != "waiting") return {};
    if (word == "responded") return [](const Ticket& it) { return domain::respond(it, {}); };
    if (word == "diagnosed") return [found = texts.diagnosis](const Ticket& it) { return domain::diagnose(it, found); };
    if (word == "proposed") return [plan = texts.plan](const Ticket& it) { return domain::propose(it, plan); };
    if (word == "heard") return [](const Ticket& it) { return domain::hear(it, {}); };
    if (word == "told") return [](const Ticket& it) { return domain::note(it, {}, domain::ToldBy::customer); };
    if (word == "resumed") return [](const Ticket& it) { return domain::resume(it, {}); };
    if (word == "reopened") return [](const Ticket& it) { return domain::reopen(it, {}); };
    if (word == "cancelled") return [](const Ticket& it) { return domain::cancel(it, {}); };
    if (word == "resolved")
        return [solution = texts.solution](const Ticket& it) { return domain::resolve(it, solution); };
    if (word == "confirmed")
        return [score](const Ticket& it) { return domain::confirm(it, score, domain::Satisfied::yes, {}); };
    if (word == "unsatisfied")
        return [score](const Ticket& it) { return domain::confirm(it, score, domain::Satisfied::no, {}); };
    if (word == "closed") return [score](const Ticket& it) { return domain::close(it, score, domain::Force::no, {}); };
    if (word == "forced")
        return
            [score](const Ticket& it) { return domain::close(it, score, domain::Force::yes, {"imported as closed"}); };
    const auto reason = word == "waiting" ? domain::read_word<domain::WaitFor>(rest) : std::nullopt;
    if (reason) return [reason](const Ticket& it) { return domain::wait(it, {.reason = *reason}); };
    return {};
}

}  // namespace

Result<std::string> told_steps(const store::Reader& store, const domain::Ticket& ticket, const calendar::Zone& zone) {
    if (ticket.waits.empty() && ticket.rests.empty()) return std::string{};
    std::string all;
    // What was taken back is no step.
    const auto history = domain::without_undone(TRY(store.history(domain::ObjectKind::ticket, ticket.id.value)));
    for (const auto& event : history) {
        const auto wording = std::visit(StepWording{}, event.change);
        if (wording.empty()) continue;
        all += fmt::format("{}{} {}", all.empty() ? "" : "; ", zone.print(event.at), wording);
    }
    return all;
}

Result<ToldTexts> texts_of(const ImportRow& row) {
    ToldTexts texts{.diagnosis = {.message = {row.text("diagnosis")}},
                    .plan = {row.text("plan_text")},
                    .solution = {row.text("solution")}};
    const auto read = [&]<class Word>(const char* field, std::optional<Word>& into, const char* what) -> Result<void> {
        const auto& cell = row.text(field);
        into = domain::read_word<Word>(cell);
        if (cell.empty() || into) return {};
        return row.mistake(field, fmt::format("'{}' is not {}", cell, what));
    };
    TRY(read("cause", texts.diagnosis.cause, "a cause: own, third_party or user"));
    TRY(read("verdict", texts.diagnosis.verdict, "a verdict: quality, not_quality or user"));
    return texts;
}

Result<std::vector<ToldStep>> read_told_steps(const ImportRow& row, domain::Instant now) {
    std::vector<ToldStep> all;
    const auto texts = TRY(texts_of(row));
    const auto& cell = row.text("steps");
    std::string_view rest = cell;
    auto last = TRY(row.instant("opened_at")).value_or(domain::Instant{});
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const auto told = text::trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto blank = std::min(told.find(' '), told.size());
        const auto at = calendar::read_instant(told.substr(0, blank));
        const auto words = text::trimmed(told.substr(blank));
        const auto space = std::min(words.find(' '), words.size());
        auto decide = decides(words.substr(0, space), text::trimmed(words.substr(space)), texts);
        if (!at || !decide) return row.mistake("steps", fmt::format("'{}' is no step", told));
        if (*at < last || *at > now) {
            return row.mistake("steps",
                               fmt::format("'{}' lies before the step in front of it, or in the future", told));
        }
        last = *at;
        all.push_back({.at = *at, .word = std::string{told}, .decide = std::move(decide)});
    }
    return all;
}

}  // namespace aftersales::service
