// The ledger of a clock run: what the events did to it, and how the time between them counted.
#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/service/explanation.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::Instant;
using Kind = LedgerEntry::Kind;

class Ledger {
public:
    Ledger(const domain::Ticket& ticket, const domain::Clock& clock, const policy::Policy& policy, Instant now)
        : ticket_{ticket}, policy_{policy}, now_{now} {
        made_.clock = clock;
        made_.state = domain::state_at(clock, now);
    }

    // Each event that began, moved or stopped the run.
    void take_events(std::span<const domain::Event> events) {
        std::optional<Instant> due;
        std::int64_t version = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto& effects = events[i].effects;
            version = effects.policy_version.value_or(version);
            for (const auto& clock : effects.clocks) {
                if (clock.name != made_.clock.name || clock.run != made_.clock.run) continue;
                made_.policy_version = version;
                made_.entries.push_back({.kind = Kind::event,
                                         .from = events[i].at,
                                         .event = i,
                                         .due_before = due,
                                         .due_after = clock.due_at});
                due = clock.due_at;
            }
        }
    }

    Result<void> count_time() {
        const auto& clock = made_.clock;
        Instant from = clock.started_at;
        const Instant until = end();
        for (const auto& pause : domain::interruptions(ticket_, clock.name, policy_.clocks)) {
            if (pause.to && *pause.to <= from) continue;
            if (pause.from >= until) break;
            TRY(count(from, std::max(from, pause.from)));
            const auto begin = std::max(from, pause.from);
            made_.entries.push_back({.kind = Kind::paused, .from = begin, .to = pause.to, .why = pause.why});
            if (!pause.to) return {};
            from = *pause.to;
        }
        return count(from, until);
    }

    ClockLedger done() {
        std::stable_sort(made_.entries.begin(), made_.entries.end(),
                         [](const LedgerEntry& a, const LedgerEntry& b) { return a.from < b.from; });
        return std::move(made_);
    }

private:
    // What came after the due time counts for nothing any more.
    [[nodiscard]] Instant end() const {
        const auto& clock = made_.clock;
        const auto stop = clock.stopped_at.value_or(now_);
        return clock.due_at ? std::min(stop, *clock.due_at) : stop;
    }

    Result<void> count(Instant from, Instant to) {
        if (to <= from) return {};
        const auto target = calendar::read_duration(made_.clock.target);
        if (!target || target->kind == calendar::Duration::Kind::elapsed) {
            made_.entries.push_back({.kind = Kind::counted, .from = from, .to = to, .counted = to - from});
            return {};
        }
        const auto* calendar = TRY(policy_.calendar(made_.clock.calendar));
        for (const auto& stretch : calendar->intervals(from, to)) {
            made_.entries.push_back(
                {.kind = Kind::counted, .from = stretch.from, .to = stretch.to, .counted = stretch.to - stretch.from});
        }
        pass_over(*calendar, from, to);
        return {};
    }

    // Days that are not as the week says, or free: those of one reason together.
    void pass_over(const calendar::WorkCalendar& calendar, Instant from, Instant to) {
        const auto& zone = calendar.rules().zone;
        std::optional<LedgerEntry> open;
        const auto close = [&] {
            if (open) made_.entries.push_back(std::move(*open));
            open.reset();
        };
        for (auto day = zone.date(from); day <= zone.date(to); day += std::chrono::days{1}) {
            const auto why = calendar.why(day);
            if (why.empty()) {
                close();
                continue;
            }
            if (!open || open->why != why) {
                close();
                open = LedgerEntry{.kind = Kind::passed_over, .from = zone.start_of(day), .why = why};
            }
            open->to = zone.start_of(day + std::chrono::days{1});
        }
        close();
    }

    const domain::Ticket& ticket_;
    const policy::Policy& policy_;
    Instant now_{};
    ClockLedger made_{};
};

}  // namespace

Result<std::vector<ClockLedger>> ledgers(const domain::Ticket& ticket, std::span<const domain::Event> events,
                                         const Background& background, Instant now) {
    std::vector<ClockLedger> all;
    for (const auto& clock : ticket.clocks) {
        Ledger ledger{ticket, clock, *TRY(background.policy(ticket.policy_version)), now};
        ledger.take_events(events);
        TRY(ledger.count_time());
        all.push_back(ledger.done());
    }
    return all;
}

}  // namespace aftersales::service
