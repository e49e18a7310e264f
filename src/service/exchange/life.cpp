#include "exchange/life.hpp"

#include "aftersales/domain/words.hpp"

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
    if (*status == domain::Status::cancelled || *status == domain::Status::merged) {
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
    if (life.reopened && std::max(life.resolved, life.closed) > life.reopened) life.reopened.reset();
    TRY(check_order(row, life));
    TRY(check_solution(row));
    life.score = TRY(score_of(row, life));
    life.status = TRY(status_of(row, life));
    return life;
}

}  // namespace aftersales::service
