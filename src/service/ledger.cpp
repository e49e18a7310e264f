// The ledger of a clock run: what the events did to it, and how the time between them counted.
#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/service/explanation.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::Instant;
using EntryKind = LedgerEntry::Kind;

// A stretch of a run, by the policy version it ran under.
struct LedgerStretch {
    Instant from{};
    std::int64_t version{};
    bool counts{};
};

// A plan, or a policy that was applied, counts a run anew from its start.
bool counts_anew(const domain::Event& event) {
    const auto* changed = std::get_if<domain::Changed>(&event.change);
    return event.effects.plan.has_value() || (changed != nullptr && changed->field == "policy");
}

class Ledger {
public:
    Ledger(const domain::Ticket& ticket, const domain::Clock& clock, const Background& background, Instant now)
        : ticket_{ticket}, background_{background}, now_{now} {
        made_.clock = clock;
        made_.state = domain::state_at(clock, now);
    }

    // Each event that began, moved, paused or stopped the run.
    Result<void> take_events(std::span<const domain::Event> events) {
        std::optional<Instant> due;
        std::int64_t version = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto& event = events[i];
            version = event.effects.policy_version.value_or(version);
            for (const auto& clock : event.effects.clocks) {
                if (clock.name != made_.clock.name || clock.run != made_.clock.run) continue;
                made_.policy_version = version;
                made_.entries.push_back({.kind = EntryKind::event,
                                         .from = event.at,
                                         .event = i,
                                         .due_before = due,
                                         .due_after = clock.due_at});
                due = clock.due_at;
                if (stretches_.empty() || counts_anew(event)) TRY(count_anew(clock, version, event.at));
                const bool goes = !clock.stopped_at && clock.state != domain::ClockState::paused;
                add({.from = std::max(event.at, clock.started_at), .version = version, .counts = goes});
            }
        }
        return {};
    }

    Result<void> count_time() {
        for (std::size_t i = 0; i < stretches_.size(); ++i) {
            const auto& stretch = stretches_[i];
            const auto to = i + 1 < stretches_.size() ? std::optional{stretches_[i + 1].from} : std::nullopt;
            if (stretch.from >= end()) break;
            if (stretch.counts) {
                TRY(count(stretch, std::min(to.value_or(end()), end())));
            } else if (to != stretch.from) {
                made_.entries.push_back(
                    {.kind = EntryKind::paused, .from = stretch.from, .to = to, .why = TRY(why_paused(stretch))});
            }
        }
        return {};
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

    void add(LedgerStretch stretch) {
        // A step that is dated back cuts off what the program did after its date.
        while (!stretches_.empty() && stretches_.back().from >= stretch.from) stretches_.pop_back();
        stretches_.push_back(stretch);
    }

    // From the start until an event, through all its interruptions, as the version of the event reads them.
    Result<void> count_anew(const domain::Clock& clock, std::int64_t version, Instant until) {
        stretches_.clear();
        const auto& rules = TRY(background_.policy(version))->clocks;
        stretches_.push_back({.from = clock.started_at, .version = version, .counts = true});
        for (const auto& pause : domain::interruptions(ticket_, clock.name, clock.started_at, rules)) {
            if (pause.from >= until) break;
            add({.from = std::max(pause.from, clock.started_at), .version = version, .counts = false});
            if (pause.to && *pause.to < until) add({.from = *pause.to, .version = version, .counts = true});
        }
        return {};
    }

    Result<std::string> why_paused(const LedgerStretch& stretch) const {
        const auto& rules = TRY(background_.policy(stretch.version))->clocks;
        for (const auto& pause : domain::interruptions(ticket_, made_.clock.name, made_.clock.started_at, rules)) {
            if (pause.from <= stretch.from && (!pause.to || stretch.from < *pause.to)) return pause.why;
        }
        return std::string{"paused"};
    }

    Result<void> count(const LedgerStretch& stretch, Instant to) {
        const auto from = stretch.from;
        if (to <= from) return {};
        const auto target = calendar::read_duration(made_.clock.target);
        if (!target || target->kind == calendar::Duration::Kind::elapsed) {
            made_.entries.push_back({.kind = EntryKind::counted, .from = from, .to = to, .counted = to - from});
            return {};
        }
        const auto* calendar = TRY(TRY(background_.policy(stretch.version))->calendar(made_.clock.calendar));
        for (const auto& worked : calendar->intervals(from, to)) {
            made_.entries.push_back(
                {.kind = EntryKind::counted, .from = worked.from, .to = worked.to, .counted = worked.to - worked.from});
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
                open = LedgerEntry{.kind = EntryKind::passed_over, .from = zone.start_of(day), .why = why};
            }
            open->to = zone.start_of(day + std::chrono::days{1});
        }
        close();
    }

    const domain::Ticket& ticket_;
    const Background& background_;
    Instant now_{};
    ClockLedger made_{};
    std::vector<LedgerStretch> stretches_{};  // each to the beginning of the next
};

}  // namespace

Result<std::vector<ClockLedger>> ledgers(const domain::Ticket& ticket, std::span<const domain::Event> events,
                                         const Background& background, Instant now) {
    std::vector<ClockLedger> all;
    for (const auto& clock : ticket.clocks) {
        Ledger ledger{ticket, clock, background, now};
        TRY(ledger.take_events(events));
        TRY(ledger.count_time());
        all.push_back(ledger.done());
    }
    return all;
}

}  // namespace aftersales::service
