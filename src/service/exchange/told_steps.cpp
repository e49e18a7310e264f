#include "exchange/told_steps.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/domain/words.hpp"
#include "exchange/life.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace aftersales::service {

namespace {

// What a column says is how it is now; that it was something else before is a step.
constexpr std::array changing_fields{"category", "priority", "channel",        "product", "outlet",   "region",
                                     "tier",     "tags",     "wants_priority", "lead",    "followers"};

bool stands_bare(std::string_view value) {
    return !value.empty() && value.find_first_of(" \t\r\n;=\"\\") == std::string_view::npos;
}

std::string in_quotes(std::string_view value) {
    if (stands_bare(value)) return std::string{value};
    std::string quoted{'"'};
    for (const char byte : value) {
        if (byte == '"' || byte == '\\') quoted += '\\';
        quoted += byte;
    }
    return quoted + '"';
}

// " name=value"; nothing of what is not said.
std::string by_name(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : fmt::format(" {}={}", name, in_quotes(value));
}

std::string told_how(const domain::ToldHow& told) {
    return told ? by_name("told", domain::word(*told)) : std::string{};
}

std::string written_score(const std::optional<int>& score) {
    return score ? fmt::format(" {}", *score) : std::string{};
}

enum class PlainNotes { unsaid, said };

// What is written behind the instant of a step; "" of an event that is none.
struct StepWording {
    PlainNotes notes{};

    std::string operator()(const domain::Responded& it) const { return "responded" + told_how(it.told); }
    std::string operator()(const domain::Diagnosed& it) const {
        return "diagnosed" + told_how(it.told) + verified(it.verified);
    }
    std::string operator()(const domain::Proposed& it) const { return "proposed" + told_how(it.told); }
    std::string operator()(const domain::Heard&) const { return "heard"; }
    std::string operator()(const domain::Noted& it) const {
        if (it.replaces == domain::Replaces::diagnosis) return "diagnosed" + told_how(how(it)) + verified(it.verified);
        if (it.replaces == domain::Replaces::offer) return "proposed" + told_how(it.told);
        if (it.takes_up) return "responded" + told_how(it.told);
        if (it.told_customer) return it.told ? fmt::format("told {}", domain::word(*it.told)) : "told";
        return notes == PlainNotes::said ? "noted" : "";
    }
    // What hangs on the ticket does not come with it; that the customer was told of it does.
    std::string operator()(const domain::RecordStepped& it) const {
        if (!it.told) return {};
        return *it.told == domain::ToldBy::customer ? "told" : fmt::format("told {}", domain::word(*it.told));
    }
    std::string operator()(const domain::Waiting& it) const {
        return fmt::format("waiting {}{}{}", domain::word(it.reason),
                           it.until ? by_name("until", calendar::print(*it.until)) : "", told_how(it.told));
    }
    std::string operator()(const domain::Resumed&) const { return "resumed"; }
    std::string operator()(const domain::Promised& it) const { return promised(it.date, it.told); }
    std::string operator()(const domain::Delayed& it) const { return promised(it.to, it.told); }
    std::string operator()(const domain::Worked& it) const {
        return fmt::format("worked {}{}{}{}{}{}{}", domain::word(it.action),
                           it.minutes ? by_name("minutes", std::to_string(*it.minutes)) : "",
                           it.test ? by_name("test", domain::word(*it.test)) : "",
                           it.fee ? by_name("fee", domain::print(*it.fee)) : "", by_name("by", it.by),
                           by_name("parts", fmt::format("{}", fmt::join(it.parts, ","))),
                           by_name("advice", it.advice.value));
    }
    std::string operator()(const domain::Resolved&) const { return "resolved"; }
    std::string operator()(const domain::Confirmed& it) const {
        return std::string{it.satisfied ? "confirmed" : "unsatisfied"} + written_score(it.score);
    }
    std::string operator()(const domain::Closed& it) const {
        return std::string{it.forced ? "forced" : "closed"} + written_score(it.score);
    }
    std::string operator()(const domain::Reopened&) const { return "reopened"; }
    std::string operator()(const domain::Cancelled&) const { return "cancelled"; }
    std::string operator()(const domain::Merged&) const { return "cancelled"; }
    std::string operator()(const auto&) const { return {}; }

private:
    static std::string promised(domain::Date date, const domain::ToldHow& told) {
        return fmt::format("promised {}{}", calendar::print(date), told_how(told));
    }
    static std::string verified(const std::optional<domain::Verified>& it) {
        return it ? by_name("verified", domain::word(*it)) : std::string{};
    }
    static domain::ToldHow how(const domain::Noted& it) {
        return it.told_customer && !it.told ? domain::ToldHow{domain::ToldBy::customer} : it.told;
    }
};

// Writes the steps of one ticket, event by event.
class StepTeller {
public:
    StepTeller(const calendar::Zone& zone, PlainNotes notes) : zone_{&zone}, wording_{notes} {}

    Result<void> tell(const domain::Event& event) {
        const auto before = std::move(values_);
        const auto assignee = ticket_.assignee;
        const auto team = ticket_.team;
        TRY(domain::fold_in(ticket_, event));
        values_ = values_now();
        if (const auto* opened = std::get_if<domain::Opened>(&event.change)) {
            if (!opened->status.empty()) first_ = zone_->print(event.at) + " opened " + opened->status;
            return {};
        }
        add(event.at, std::visit(wording_, event.change));
        if (ticket_.assignee != assignee || ticket_.team != team)
            add(event.at, fmt::format("assigned from={} to={}{}", in_quotes(assignee), in_quotes(ticket_.assignee),
                                      by_name("team", ticket_.team)));
        for (std::size_t i = 0; i < changing_fields.size(); ++i) {
            if (before[i] == values_[i]) continue;
            add(event.at, fmt::format("changed {} from={} to={}", changing_fields[i], in_quotes(before[i]),
                                      in_quotes(values_[i])));
        }
        return {};
    }

    // How it was opened is a step before others; alone, its status tells it.
    [[nodiscard]] std::string take() && {
        if (all_.empty() || first_.empty()) return std::move(all_);
        return first_ + "; " + all_;
    }

private:
    using Values = std::array<std::string, changing_fields.size()>;

    [[nodiscard]] Values values_now() const {
        Values values;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = domain::field_value(ticket_, changing_fields[i]).value_or("");
        return values;
    }

    void add(domain::Instant at, const std::string& wording) {
        if (!wording.empty()) all_ += fmt::format("{}{} {}", all_.empty() ? "" : "; ", zone_->print(at), wording);
    }

    const calendar::Zone* zone_;
    StepWording wording_;
    domain::Ticket ticket_{};
    Values values_{};
    std::string first_{};
    std::string all_{};
};

// It has as many events as it has instants, so that the row says it all. Its history need not be read, as of most.
bool is_told_by_instants(const domain::Ticket& ticket) {
    if (!ticket.waits.empty() || !ticket.rests.empty()) return false;
    const auto steps =
        int{ticket.response_given} + int{ticket.diagnosed_at.has_value()} + int{ticket.proposed_at.has_value()};
    return ticket.responded_at.has_value() == ticket.response_given && ticket.revision == 1 + steps;
}

// Every note of those who work on it restarts the clock of their own word.
PlainNotes notes_of(const domain::Ticket& ticket) {
    const bool counts =
        std::ranges::find(ticket.clocks, domain::ClockName::progress, &domain::Clock::name) != ticket.clocks.end();
    return counts ? PlainNotes::said : PlainNotes::unsaid;
}

std::optional<int> whole_number(std::string_view text, int most) {
    int value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool fits = error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= most;
    return fits ? std::optional{value} : std::nullopt;
}

std::optional<int> score_in(std::string_view text) {
    const auto score = whole_number(text, 10);
    return score && *score >= 1 ? score : std::nullopt;
}

// What a step says by name. All of it must be known and readable.
class StepArguments {
public:
    explicit StepArguments(const WrittenStep& step) : step_{&step} {}

    std::string value(std::string_view name) {
        const auto found = step_->named.find(name);
        if (found == step_->named.end()) return {};
        ++read_;
        return found->second;
    }
    template <class Read>
    auto read(std::string_view name, Read&& read_value) -> decltype(read_value(std::string{})) {
        const auto cell = value(name);
        if (cell.empty()) return {};
        auto held = read_value(cell);
        fits_ = fits_ && held.has_value();
        return held;
    }
    template <class Word>
    std::optional<Word> word(std::string_view name) {
        return read(name, [](const std::string& cell) { return domain::read_word<Word>(cell); });
    }
    domain::ToldHow told() { return word<domain::ToldBy>("told"); }

    [[nodiscard]] bool all_read() const { return fits_ && read_ == step_->named.size(); }

private:
    const WrittenStep* step_;
    std::size_t read_{};
    bool fits_{true};
};

// What was said and found, by words that nothing stands behind.
DecideTold decides_talk(const WrittenStep& step, StepArguments& says, const ToldTexts& texts) {
    using domain::Ticket;
    const auto& word = step.word;
    if (!step.rest.empty()) return {};
    if (word == "heard") return [](const Ticket& it) { return domain::hear(it, {}); };
    if (word == "noted") return [](const Ticket& it) { return domain::note(it, {}); };
    if (word == "resumed") return [](const Ticket& it) { return domain::resume(it, {}); };
    if (word == "responded") return [told = says.told()](const Ticket& it) { return domain::respond(it, {}, told); };
    if (word == "proposed")
        return [plan = texts.plan, told = says.told()](const Ticket& it) { return domain::propose(it, plan, told); };
    if (word != "diagnosed") return {};
    auto found = texts.diagnosis;
    found.told = says.told();
    found.verified = says.word<domain::Verified>("verified");
    return [found](const Ticket& it) { return domain::diagnose(it, found); };
}

DecideTold decides_work(const WrittenStep& step, StepArguments& says) {
    using domain::Ticket;
    const auto action = domain::read_word<domain::WorkAction>(step.rest);
    if (!action) return {};
    constexpr int most_minutes = 1'000'000;
    domain::Worked report{.action = *action, .message = {}};
    report.minutes = says.read("minutes", [](const std::string& cell) { return whole_number(cell, most_minutes); });
    report.test = says.word<domain::TestResult>("test");
    report.fee = says.read("fee", [](const std::string& cell) { return domain::read_money(cell); });
    report.by = says.value("by");
    report.advice = {says.value("advice")};
    for (auto parts = says.value("parts"); !parts.empty();) {
        const auto end = std::min(parts.find(','), parts.size());
        report.parts.push_back(parts.substr(0, end));
        parts.erase(0, end + 1);
    }
    return [report](const Ticket& it) { return domain::work(it, report); };
}

// What is waited for, promised, done or told, by what stands behind the word.
DecideTold decides_more(const WrittenStep& step, StepArguments& says) {
    using domain::Ticket;
    if (step.word == "worked") return decides_work(step, says);
    if (step.word == "told") {
        const auto how = step.rest.empty() ? domain::ToldHow{domain::ToldBy::customer}
                                           : domain::read_word<domain::ToldBy>(step.rest);
        if (!how) return {};
        return [how](const Ticket& it) { return domain::note(it, {}, how); };
    }
    if (step.word == "promised") {
        const auto day = calendar::read_date(step.rest);
        if (!day) return {};
        return [day, told = says.told()](const Ticket& it) { return domain::promise(it, *day, {}, told); };
    }
    const auto reason = step.word == "waiting" ? domain::read_word<domain::WaitFor>(step.rest) : std::nullopt;
    if (!reason) return {};
    const auto until = says.read("until", [](const std::string& cell) { return calendar::read_date(cell); });
    const domain::Waiting wanted{.reason = *reason, .until = until, .message = {}, .told = says.told()};
    return [wanted](const Ticket& it) { return domain::wait(it, wanted); };
}

DecideTold decides_end(const WrittenStep& step, const ToldTexts& texts) {
    using domain::Ticket;
    const auto& word = step.word;
    const auto score = score_in(step.rest);
    if (!step.rest.empty() && !score) return {};
    if (word == "confirmed")
        return [score](const Ticket& it) { return domain::confirm(it, score, domain::Satisfied::yes, {}); };
    if (word == "unsatisfied")
        return [score](const Ticket& it) { return domain::confirm(it, score, domain::Satisfied::no, {}); };
    if (word == "closed") return [score](const Ticket& it) { return domain::close(it, score, domain::Force::no, {}); };
    if (word == "forced")
        return
            [score](const Ticket& it) { return domain::close(it, score, domain::Force::yes, {"imported as closed"}); };
    if (score) return {};
    if (word == "reopened") return [](const Ticket& it) { return domain::reopen(it, {}); };
    if (word == "cancelled") return [](const Ticket& it) { return domain::cancel(it, {}); };
    if (word == "resolved")
        return [solution = texts.solution](const Ticket& it) { return domain::resolve(it, solution); };
    return {};
}

bool is_of_a_field(const WrittenStep& step) { return step.word == "changed" || step.word == "assigned"; }

domain::Decision hand_to(const domain::Ticket& ticket, const std::string& to, const std::string& team) {
    if (ticket.assignee == to && ticket.team == team) return std::optional<domain::Change>{};
    return domain::Assigned{.from = ticket.assignee, .to = to, .team = team, .message = {}};
}

DecideTold decides_field(const WrittenStep& step, StepArguments& says) {
    using domain::Ticket;
    if (step.word == "opened" && domain::read_word<domain::Status>(step.rest))
        return [](const Ticket&) -> domain::Decision { return std::optional<domain::Change>{}; };
    if (!is_of_a_field(step)) return {};
    says.value("from");
    const auto to = says.value("to");
    if (step.word == "assigned" && step.rest.empty())
        return [to, team = says.value("team")](const Ticket& it) { return hand_to(it, to, team); };
    const auto* field = std::ranges::find(changing_fields, std::string_view{step.rest});
    if (step.word != "changed" || field == changing_fields.end()) return {};
    return [to, name = std::string{*field}](const Ticket& it) {
        return domain::change_field(it, name, to, {}, domain::ByHand::yes);
    };
}

// What a step decides, nothing where it is none.
DecideTold decides(const WrittenStep& step, const ToldTexts& texts) {
    StepArguments says{step};
    auto decide = decides_talk(step, says, texts);
    if (!decide) decide = decides_more(step, says);
    if (!decide) decide = decides_end(step, texts);
    if (!decide) decide = decides_field(step, says);
    return decide && says.all_read() ? decide : DecideTold{};
}

}  // namespace

Result<std::string> told_steps(const store::Reader& store, const domain::Ticket& ticket, const calendar::Zone& zone) {
    if (is_told_by_instants(ticket)) return std::string{};
    StepTeller teller{zone, notes_of(ticket)};
    // What was taken back is no step.
    for (const auto& event : domain::without_undone(TRY(store.history(domain::ObjectKind::ticket, ticket.id.value))))
        TRY(teller.tell(event));
    return std::move(teller).take();
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
    auto last = TRY(row.instant("opened_at")).value_or(domain::Instant{});
    for (auto& step : written_steps(row.text("steps"))) {
        const auto at = calendar::read_instant(step.at);
        auto decide = decides(step, texts);
        if (!at || !decide) return row.mistake("steps", fmt::format("'{}' is no step", step.text));
        if (*at < last || *at > now) {
            return row.mistake("steps",
                               fmt::format("'{}' lies before the step in front of it, or in the future", step.text));
        }
        // What the program changed does not keep a person's step from being dated before it.
        if (!is_of_a_field(step)) last = *at;
        all.push_back({.at = *at, .word = std::move(step.text), .decide = std::move(decide)});
    }
    return all;
}

}  // namespace aftersales::service
