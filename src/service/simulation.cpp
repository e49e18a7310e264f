#include "aftersales/service/simulation.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/replay.hpp"
#include "aftersales/store/store.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace aftersales::service {

namespace {

using domain::Clock;
using domain::ClockState;
using domain::Event;
using domain::Instant;
using domain::Ticket;

// A verdict, once there is one: what is paused, ended or not yet due counts for neither.
std::optional<ClockState> verdict_of(const Clock& clock, Instant now) {
    const auto state = domain::state_at(clock, now);
    if (state != ClockState::met && state != ClockState::missed) return std::nullopt;
    return state;
}

const Clock* run_of(const Ticket& ticket, const Clock& wanted) {
    for (const auto& clock : ticket.clocks)
        if (clock.name == wanted.name && clock.run == wanted.run) return &clock;
    return nullptr;
}

class Simulation {
public:
    Simulation(const Reading& desk, const SimulationQuestion& question,
               const std::function<Result<void>(const ChangedVerdict&)>& tell)
        : desk_{desk}, question_{question}, tell_{tell}, versions_{desk.store},
          replay_{{.policy = question.policy, .in_force = desk.policy, .store = desk.store, .versions = versions_},
                  desk.now} {}

    Result<void> see(const Event& event) {
        if (!history_.empty() && history_.front().id != event.id) TRY(finish());
        history_.push_back(event);
        return {};
    }

    Result<void> finish() {
        if (history_.empty()) return {};
        const auto folded = TRY(domain::fold<Ticket>(history_));
        if (!folded) return history_.clear(), Result<void>{};  // taken back wholly
        const auto& before = *folded;
        const auto after = TRY(replay_.of(history_));
        count(before, &SimulatedRow::before);
        count(after.ticket, &SimulatedRow::after);
        for (const auto* event : domain::standing(history_)) count_step(*event, before.priority, &SimulatedRow::before);
        for (const auto& event : after.events) count_step(event, after.ticket.priority, &SimulatedRow::after);
        TRY(compare(before, after.ticket));
        history_.clear();
        return {};
    }

    std::vector<SimulatedRow> rows() {
        std::vector<SimulatedRow> all;
        for (auto& [key, row] : rows_) all.push_back(std::move(row));
        return all;
    }

private:
    [[nodiscard]] bool in_period(std::optional<Instant> at) const {
        if (!at) return false;
        return !question_.period || (question_.period->first <= *at && *at < question_.period->second);
    }

    SimulatedRow& row_of(std::optional<domain::ClockName> clock, const std::string& priority) {
        const bool named = question_.by_clock && clock;
        const auto place = named ? static_cast<std::size_t>(*clock) : domain::spellings<domain::ClockName>().size();
        const auto group = question_.by_priority ? priority : std::string{};
        auto& row = rows_[{place, rank(group), group}];
        if (named) row.clock = clock;
        row.priority = group;
        row.rank = rank(group);
        return row;
    }

    // In the order of the policy in force, then of the other one, then by name.
    std::size_t rank(const std::string& priority) const {
        std::size_t place = 0;
        for (const auto* policy : {&desk_.policy, &question_.policy}) {
            for (const auto& each : policy->classification.priorities) {
                if (each.id == priority) return place;
                ++place;
            }
        }
        return priority.empty() ? place + 1 : place;
    }

    void count(const Ticket& ticket, Tallied SimulatedRow::*side) {
        for (const auto& clock : ticket.clocks) {
            const auto verdict = verdict_of(clock, desk_.now);
            if (!verdict || !in_period(clock.due_at)) continue;
            auto& tallied = row_of(clock.name, ticket.priority).*side;
            ++(*verdict == ClockState::met ? tallied.met : tallied.missed);
        }
    }

    // A step counts at its own instant, however late the sweep was.
    void count_step(const Event& event, const std::string& priority, Tallied SimulatedRow::*side) {
        const auto* step = std::get_if<domain::Escalated>(&event.change);
        if (step == nullptr || !in_period(step->due_at.value_or(event.at))) return;
        ++(row_of(step->clock, priority).*side).escalations;
    }

    Result<void> compare(const Ticket& before, const Ticket& after) {
        for (const auto& clock : before.clocks) TRY(compare(after.id, &clock, run_of(after, clock)));
        for (const auto& clock : after.clocks)
            if (run_of(before, clock) == nullptr) TRY(compare(after.id, nullptr, &clock));
        return {};
    }

    Result<void> compare(domain::TicketId id, const Clock* before, const Clock* after) {
        const auto due = [](const Clock* clock) { return clock != nullptr ? clock->due_at : std::nullopt; };
        if (!in_period(due(before)) && !in_period(due(after))) return {};
        const auto verdict = [&](const Clock* clock) {
            return clock != nullptr ? verdict_of(*clock, desk_.now) : std::nullopt;
        };
        if (verdict(before) == verdict(after)) return {};
        const auto& named = before != nullptr ? *before : *after;
        const auto state = [&](const Clock* clock) {
            return clock != nullptr ? std::optional{domain::state_at(*clock, desk_.now)} : std::nullopt;
        };
        return tell_({.ticket = id,
                      .clock = named.name,
                      .run = named.run,
                      .before = state(before),
                      .after = state(after),
                      .due_before = due(before),
                      .due_after = due(after)});
    }

    const Reading& desk_;
    const SimulationQuestion& question_;
    const std::function<Result<void>(const ChangedVerdict&)>& tell_;
    RecordedPolicies versions_;
    Replay replay_;
    std::vector<Event> history_{};
    std::map<std::tuple<std::size_t, std::size_t, std::string>, SimulatedRow> rows_{};
};

}  // namespace

std::vector<SimulatedRow> without_clocks(std::vector<SimulatedRow> rows) {
    const auto add = [](Tallied& to, const Tallied& from) {
        to.met += from.met;
        to.missed += from.missed;
        to.escalations += from.escalations;
    };
    std::vector<SimulatedRow> made;
    for (auto& row : rows) {
        auto same =
            std::find_if(made.begin(), made.end(), [&](const auto& each) { return each.priority == row.priority; });
        if (same == made.end())
            same = made.insert(made.end(), SimulatedRow{.priority = row.priority, .rank = row.rank});
        add(same->before, row.before);
        add(same->after, row.after);
    }
    std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return made;
}

Result<std::vector<SimulatedRow>> simulate(const Reading& desk, const SimulationQuestion& question,
                                           const std::function<Result<void>(const ChangedVerdict&)>& tell) {
    Simulation simulation{desk, question, tell};
    TRY(desk.store.events([&](const Event& event) -> Result<bool> {
        if (event.object != domain::ObjectKind::ticket) return true;
        TRY(simulation.see(event));
        return true;
    }));
    TRY(simulation.finish());
    return simulation.rows();
}

}  // namespace aftersales::service
