#include "aftersales/service/report/tally.hpp"

#include <algorithm>

namespace aftersales::service::report {

TargetVerdict verdict_of(const store::ClockRun& run, domain::Instant now) {
    switch (run.state) {
    case domain::ClockState::met:
        return TargetVerdict::met;
    case domain::ClockState::missed:
        return TargetVerdict::missed;
    case domain::ClockState::running:
        return run.due_at < now ? TargetVerdict::missed : TargetVerdict::none;
    case domain::ClockState::paused:
    case domain::ClockState::ended:
        return TargetVerdict::none;
    }
    return TargetVerdict::none;
}

void Attained::add(TargetVerdict verdict) {
    met += verdict == TargetVerdict::met ? 1 : 0;
    missed += verdict == TargetVerdict::missed ? 1 : 0;
}

void Scores::add(int score) {
    ++count;
    sum += score;
}

std::optional<int> score_of(const store::Moment& moment) {
    if (moment.score_replaced) return std::nullopt;
    return moment.score;
}

void Tally::add(const store::Moment& moment, std::optional<domain::CategoryKind> kind) {
    open_change += moment.open_change;
    if (const auto score = score_of(moment)) scores.add(*score);
    switch (moment.what) {
    case store::Happened::opened:
        ++opened;
        complaints += kind == domain::CategoryKind::complaint ? 1 : 0;
        faults += kind == domain::CategoryKind::fault ? 1 : 0;
        break;
    case store::Happened::first_answer:
        ++responded;
        break;
    case store::Happened::resolved:
        ++resolved;
        solved.push_back({moment.ticket, (moment.at - moment.opened_at).count()});
        break;
    case store::Happened::closed:
        ++closed;
        break;
    case store::Happened::reopened:
        ++reopened;
        break;
    case store::Happened::gone:
        ++gone;
        break;
    case store::Happened::confirmed:
        break;
    case store::Happened::escalated:
        ++escalations;
        break;
    case store::Happened::delayed:
        ++delays;
        break;
    }
}

void Tally::add(const store::ClockRun& run, domain::Instant now) {
    if (run.clock == domain::ClockName::respond) respond.add(verdict_of(run, now));
    if (run.clock == domain::ClockName::resolve) resolve.add(verdict_of(run, now));
}

void Tally::add(const store::Call& call) {
    if (call.due) {
        callbacks_due += call.counts_as_due ? 1 : 0;
        return;
    }
    ++callbacks_done;
    callbacks_reached += call.reached ? 1 : 0;
    if (call.score) scores.add(*call.score);
}

Amounts Tally::handling() const {
    auto last = solved;
    std::ranges::stable_sort(last, {}, &Solved::ticket);
    Amounts amounts;
    for (std::size_t i = 0; i < last.size(); ++i) {
        const bool solved_again = i + 1 < last.size() && last[i + 1].ticket == last[i].ticket;
        if (!solved_again) amounts.push_back(last[i].took);
    }
    return amounts;
}

}  // namespace aftersales::service::report
