#include "exchange/life.hpp"

#include "aftersales/domain/words.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

Result<std::optional<domain::Instant>> past(const ImportRow& row, std::string_view field, domain::Instant opened,
                                            domain::Instant now) {
    const auto at = TRY(row.instant(field));
    if (at && *at < opened) return row.mistake(field, fmt::format("'{}' lies before the opening", row.text(field)));
    if (at && *at > now) return row.mistake(field, fmt::format("'{}' lies in the future", row.text(field)));
    return at;
}

// A step after the resolution could not have been taken.
Result<void> check_order(const ImportRow& row, const Life& life) {
    if (!life.resolved) return {};
    for (const auto& [field, at] : {std::pair{"responded_at", life.responded},
                                    {"diagnosed_at", life.diagnosed},
                                    {"proposed_at", life.proposed}}) {
        const bool again = life.reopened && at && *at >= *life.reopened;
        if (at && *at > *life.resolved && !again)
            return row.mistake(field, fmt::format("'{}' lies behind the resolution", row.text(field)));
    }
    if (life.closed && *life.closed < *life.resolved) {
        return row.mistake("closed_at", fmt::format("'{}' lies before the resolution", row.text("closed_at")));
    }
    return {};
}

Result<std::optional<int>> score_of(const ImportRow& row, const Life& life) {
    const auto& cell = row.text("score");
    if (cell.empty()) return std::optional<int>{};
    const bool fits = cell == "10" || (cell.size() == 1 && cell[0] >= '1' && cell[0] <= '9');
    if (!fits) return row.mistake("score", fmt::format("'{}' is not a score from 1 to 10", cell));
    const bool cancelled = !life.reopened && (row.text("status") == domain::word(domain::Status::cancelled) ||
                                              row.text("status") == domain::word(domain::Status::merged));
    if (!life.resolved && (!life.closed || cancelled) && row.text("steps").empty())
        return row.mistake("score", "a score needs a resolution or a closing");
    return std::optional{cell == "10" ? 10 : cell[0] - '0'};
}

// Where steps are told, what solved it is kept with its resolution, and with nothing else.
Result<void> check_solution(const ImportRow& row) {
    const auto& steps = row.text("steps");
    if (row.text("solution").empty() || steps.empty() || steps.find(" resolved") != std::string::npos) return {};
    return row.mistake("solution", "a solution needs a resolution among the steps");
}

// What the instants leave open, and nothing else, may be said.
Result<std::string> status_of(const ImportRow& row, const Life& life) {
    const auto& cell = row.text("status");
    if (cell.empty()) return cell;
    const auto status = domain::read_word<domain::Status>(cell);
    if (!status) {
        return row.mistake(
            "status", fmt::format("'{}' is not a status", cell),
            {"[values.status] of a map says what their words mean: new, in_progress, waiting_customer, waiting_parts, "
             "waiting_third_party, resolved, closed, cancelled."});
    }
    const auto implied = life.reopened ? domain::Status::reopened
                         : life.closed ? domain::Status::closed
                                       : domain::Status::resolved;
    const auto misfit = [&] {
        return row.mistake(
            "status", fmt::format("'{}' does not fit the instants, which say {}", cell, domain::word(implied)),
            domain::is_open(*status)
                ? std::vector<std::string>{"One that is open again has the instant of that in reopened_at."}
                : std::vector<std::string>{});
    };
    // The ticket that it went on as is not told.
    const bool gone = *status == domain::Status::cancelled || *status == domain::Status::merged;
    if (!row.text("steps").empty()) return gone ? std::string{domain::word(domain::Status::cancelled)} : cell;
    if (gone) {
        if (life.resolved && !life.reopened) return row.mistake("status", "a resolved ticket cannot be cancelled");
        return std::string{domain::word(domain::Status::cancelled)};
    }
    if (life.reopened) {
        if (!domain::is_open(*status) || *status == domain::Status::fresh) return misfit();
        return cell;
    }
    if (life.closed || life.resolved) {
        if (*status != implied) return misfit();
        return std::string{};
    }
    const bool open = domain::is_open(*status) && *status != domain::Status::reopened;
    if (!open) return row.mistake("status", fmt::format("'{}' needs its instant", cell));
    return cell;
}

}  // namespace

Result<Life> life_of(const ImportRow& row, domain::Instant now) {
    Life life;
    const auto opened = TRY(row.instant("opened_at"));
    if (!opened) return row.mistake("opened_at", "a ticket has an instant at which it was opened");
    if (*opened > now) return row.mistake("opened_at", fmt::format("'{}' lies in the future", row.text("opened_at")));
    life.opened = *opened;
    life.responded = TRY(past(row, "responded_at", life.opened, now));
    life.diagnosed = TRY(past(row, "diagnosed_at", life.opened, now));
    life.proposed = TRY(past(row, "proposed_at", life.opened, now));
    life.resolved = TRY(past(row, "resolved_at", life.opened, now));
    life.closed = TRY(past(row, "closed_at", life.opened, now));
    life.reopened = TRY(past(row, "reopened_at", life.opened, now));
    const auto& steps = row.text("steps");
    const bool over = steps.empty() ? std::max(life.resolved, life.closed) > life.reopened : ends_for_good(steps);
    if (over) life.reopened.reset();
    if (steps.empty()) TRY(check_order(row, life));
    TRY(check_solution(row));
    life.score = TRY(score_of(row, life));
    life.status = TRY(status_of(row, life));
    return life;
}

Result<void> check_left_open(const ImportRow& row, const Life& life) {
    if (row.own_id != 0 || !row.text("steps").empty()) return {};
    const auto status = domain::read_word<domain::Status>(row.text("status"));
    if (status == domain::Status::merged)
        return row.mistake("status", "'merged' needs the ticket that it went on as, which no column tells",
                           {"aftersales ticket merge does it; cancelled says that nothing more is done for it."});
    if (status != domain::Status::fresh) return {};
    for (const auto& [field, at] : {std::pair{"responded_at", life.responded},
                                    {"diagnosed_at", life.diagnosed},
                                    {"proposed_at", life.proposed}}) {
        if (at)
            return row.mistake("status",
                               fmt::format("'{}' does not fit the instants: {} is told", row.text("status"), field));
    }
    return {};
}

namespace {

// Blanks and semicolons in quotes are the value's; a backslash is before what stands for itself.
struct StepScanner {
    std::string_view cell{};
    std::size_t at{};

    [[nodiscard]] bool at_end() const { return at == cell.size() || cell[at] == ';'; }
    void pass_blanks() {
        while (!at_end() && (cell[at] == ' ' || cell[at] == '\t' || cell[at] == '\r' || cell[at] == '\n')) ++at;
    }
    // Up to the next blank; `sign` is where a name ends and its value begins, npos where it has none.
    std::string next_word(std::size_t& sign) {
        std::string word;
        bool quoted = false;
        sign = std::string::npos;
        for (; at < cell.size() && (quoted || !ends_word(cell[at])); ++at) {
            if (cell[at] == '"') {
                quoted = !quoted;
                continue;
            }
            if (quoted && cell[at] == '\\' && at + 1 < cell.size()) ++at;
            if (!quoted && cell[at] == '=' && sign == std::string::npos) sign = word.size();
            word += cell[at];
        }
        return word;
    }

private:
    static bool ends_word(char byte) {
        return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == ';';
    }
};

WrittenStep next_step_in(StepScanner& scanner) {
    WrittenStep step;
    const auto begin = scanner.at;
    for (std::size_t place = 0; !scanner.at_end(); ++place) {
        std::size_t sign{};
        auto word = scanner.next_word(sign);
        scanner.pass_blanks();
        if (place == 0)
            step.at = std::move(word);
        else if (place == 1)
            step.word = std::move(word);
        else if (sign != std::string::npos)
            step.named[word.substr(0, sign)] = word.substr(sign + 1);
        else
            step.rest += (step.rest.empty() ? "" : " ") + word;
    }
    step.text = text::trimmed(scanner.cell.substr(begin, scanner.at - begin));
    return step;
}

std::string value_of_step(const WrittenStep& step, std::string_view name) {
    const auto found = step.named.find(name);
    return found == step.named.end() ? std::string{} : found->second;
}

// The field that a step changes; "" where it changes none.
std::string field_of_step(const WrittenStep& step) {
    if (step.word == "assigned") return "assignee";
    return step.word == "changed" ? step.rest : std::string{};
}

}  // namespace

std::vector<WrittenStep> written_steps(std::string_view cell) {
    std::vector<WrittenStep> all;
    StepScanner scanner{.cell = cell};
    while (scanner.at < cell.size()) {
        scanner.pass_blanks();
        auto step = next_step_in(scanner);
        if (scanner.at < cell.size()) ++scanner.at;
        if (!step.text.empty()) all.push_back(std::move(step));
    }
    return all;
}

bool ends_for_good(std::string_view steps) {
    bool ended = false;
    for (const auto& step : written_steps(steps)) {
        if (step.word == "reopened" || step.word == "unsatisfied") ended = false;
        if (step.word == "resolved" || step.word == "closed" || step.word == "forced" || step.word == "cancelled")
            ended = true;
    }
    return ended;
}

ImportRow at_opening(ImportRow row) {
    const auto steps = written_steps(row.text("steps"));
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (const auto field = field_of_step(*step); !field.empty()) row.cells.set(field, value_of_step(*step, "from"));
    }
    return row;
}

std::vector<std::pair<std::string, std::string>> later_values(const ImportRow& row) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& step : written_steps(row.text("steps"))) {
        if (auto field = field_of_step(step); !field.empty())
            all.emplace_back(std::move(field), value_of_step(step, "to"));
    }
    return all;
}

std::string status_at_opening(const ImportRow& row) {
    const auto steps = written_steps(row.text("steps"));
    return !steps.empty() && steps.front().word == "opened" ? steps.front().rest : std::string{};
}

bool tell_column(std::string_view steps, std::string_view column) {
    const auto any = [&](std::string_view word) { return steps.find(word) != std::string_view::npos; };
    if (column == "lead") return any(" changed lead ");
    if (column == "followers") return any(" changed followers ");
    if (column == "team") return any(" team=");
    if (column == "waiting_until") return any(" until=");
    return any(" worked ");
}

}  // namespace aftersales::service
