#include "aftersales/domain/clock/escalation.hpp"

#include "clock/step_instant.hpp"

#include <algorithm>
#include <limits>

namespace aftersales::domain {

namespace {

bool is_on_clock(const Step& step) {
    return step.clock && (step.at.kind == StepAt::Kind::percent || step.at.kind == StepAt::Kind::due);
}

const Taken* last_taking(const Ticket& ticket, const Step& step, const Clock& clock) {
    const auto found = std::find_if(ticket.taken.begin(), ticket.taken.end(), [&](const Taken& each) {
        return each.step == step.id && each.clock == clock.name && each.run == clock.run;
    });
    return found == ticket.taken.end() ? nullptr : &*found;
}

// One step on one run of its clock: its takings, one after the other.
class Takings {
public:
    Takings(const Ticket& ticket, const Step& step, const SteppedRun& run, const FindCalendar& calendar)
        : ticket_{ticket}, step_{step}, run_{run}, calendar_{calendar} {}

    // The first that has not been taken.
    Result<std::optional<DueStep>> next() const {
        std::optional<DueStep> found;
        if (const auto* taken = last_taking(ticket_, step_, run_.clock)) {
            found = TRY(after({.times = taken->times, .at = taken->due_at}));
        } else {
            found = fitting({.times = 1, .at = TRY(step_instant(step_.at, run_, calendar_))});
        }
        while (found && was_due_before_import(*found)) found = TRY(after_import(*found));
        return found;
    }

    Result<std::optional<DueStep>> after(const DueStep& taken) const {
        if (!step_.repeat || (step_.times > 0 && taken.times >= step_.times)) return std::optional<DueStep>{};
        const auto at = TRY(repeated_instant(taken.at, *step_.repeat, run_, calendar_));
        if (!at || *at <= taken.at) return std::optional<DueStep>{};
        return fitting({.times = taken.times + 1, .at = *at});
    }

private:
    [[nodiscard]] bool was_due_before_import(const DueStep& due) const {
        return ticket_.imported_at && due.at <= *ticket_.imported_at;
    }

    // Over all that fell before an import at once: a step of every minute may have fallen for years.
    Result<std::optional<DueStep>> after_import(const DueStep& due) const {
        if (!step_.repeat) return std::optional<DueStep>{};
        const auto over = TRY(skip(due.at, *ticket_.imported_at, *step_.repeat, run_, calendar_));
        const auto times = std::min<std::int64_t>(due.times + over.intervals, std::numeric_limits<int>::max() - 1);
        return after({.times = static_cast<int>(times), .at = over.at});
    }

    [[nodiscard]] std::optional<DueStep> fitting(DueStep due) const {
        if (run_.until <= due.at) return std::nullopt;
        due.step = &step_;
        due.clock = run_.clock.name;
        due.run = run_.clock.run;
        return due;
    }

    const Ticket& ticket_;
    const Step& step_;
    const SteppedRun& run_;
    const FindCalendar& calendar_;
};

// At one instant in the order of the policy, which is that of the steps in their list.
bool comes_before(const DueStep& a, const DueStep& b) { return std::pair{a.at, a.step} < std::pair{b.at, b.step}; }

// Sees every step that may be taken, with the run of its clock; `wanted` may leave steps out.
template <class Wanted, class See>
Result<void> each_step(const Ticket& ticket, const StepRules& rules, const Wanted& wanted, const See& see) {
    if (is_gone(ticket.status)) return {};
    for (const auto& step : rules.steps) {
        if (!is_on_clock(step)) continue;
        std::optional<bool> asked;  // judged once, and only where a clock of the step is there
        for (const auto& clock : ticket.clocks) {
            if (clock.name != *step.clock) continue;
            if (!asked) asked = wanted(step);
            if (!*asked) break;
            if (const auto run = TRY(stepped_run(ticket, clock, rules)))
                TRY(see(Takings{ticket, step, *run, rules.calendar}));
        }
    }
    return {};
}

}  // namespace

Result<std::vector<DueStep>> next_steps(const Ticket& ticket, const StepRules& rules, const Facts& facts) {
    std::vector<DueStep> all;
    const auto wanted = [&](const Step& step) { return holds(step.when, facts); };
    TRY(each_step(ticket, rules, wanted, [&](const Takings& takings) -> Result<void> {
        if (const auto next = TRY(takings.next())) all.push_back(*next);
        return {};
    }));
    std::stable_sort(all.begin(), all.end(), comes_before);
    return all;
}

Result<std::optional<DueStep>> following(const Ticket& ticket, const StepRules& rules, const DueStep& taken) {
    for (const auto& clock : ticket.clocks) {
        if (clock.name != taken.clock || clock.run != taken.run) continue;
        const auto run = TRY(stepped_run(ticket, clock, rules));
        if (!run) break;
        return Takings{ticket, *taken.step, *run, rules.calendar}.after(taken);
    }
    return std::optional<DueStep>{};
}

Result<std::vector<DueStep>> due_steps(const Ticket& ticket, const StepRules& rules, const Facts& facts,
                                       Instant until) {
    std::vector<DueStep> due;
    for (auto& first : TRY(next_steps(ticket, rules, facts))) {
        for (auto next = std::optional{first}; next && next->at <= until;) {
            due.push_back(*next);
            next = TRY(following(ticket, rules, *next));
        }
    }
    std::stable_sort(due.begin(), due.end(), comes_before);
    return due;
}

Result<std::optional<Instant>> next_step_at(const Ticket& ticket, const StepRules& rules) {
    std::optional<Instant> earliest;
    TRY(each_step(
        ticket, rules, [](const Step&) { return true; },
        [&](const Takings& takings) -> Result<void> {
            const auto next = TRY(takings.next());
            if (next && (!earliest || next->at < *earliest)) earliest = next->at;
            return {};
        }));
    return earliest;
}

}  // namespace aftersales::domain
