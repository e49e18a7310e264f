#include "aftersales/domain/clock/escalation.hpp"

#include "clock/step_instant.hpp"

namespace aftersales::domain {

namespace {

bool is_on_clock(const Step& step) {
    return step.clock && (step.at.kind == StepAt::Kind::percent || step.at.kind == StepAt::Kind::due);
}

// A paused clock has no due time, hence no steps: the resume that gives it one brings them back.
bool has_steps(const Step& step, const Clock& clock) { return clock.name == *step.clock && clock.due_at.has_value(); }

const Taken* last_taking(const Ticket& ticket, const Step& step, const Clock& clock) {
    const auto found = std::find_if(ticket.taken.begin(), ticket.taken.end(), [&](const Taken& each) {
        return each.step == step.id && each.clock == clock.name && each.run == clock.run;
    });
    return found == ticket.taken.end() ? nullptr : &*found;
}

struct Taking {
    int times{1};
    Instant at{};
};

// While its ticket was resolved the clock stood still, and what fell there fell after its stop, though a reopening has
// set it going since. `next` and `feedback` know no rest, the others no going on.
bool is_at_rest(const Ticket& ticket, const Clock& clock, Instant at) {
    if (clock.name != ClockName::resolve && clock.name != ClockName::update) return false;
    return std::any_of(ticket.rests.begin(), ticket.rests.end(),
                       [&](const Rest& rest) { return rest.to && rest.from <= at && at < *rest.to; });
}

// The taking after one that fell on `at`. No pause moves it: it counts from the instant before it, not from the due
// time.
Result<std::optional<Taking>> again(const Ticket& ticket, const Taking& before, const Step& step, const Clock& clock,
                                    const FindCalendar& calendar) {
    if (!step.repeat || (step.times > 0 && before.times >= step.times)) return std::nullopt;
    auto at = before.at;
    do {
        const auto next = TRY(later(at, *step.repeat, clock, calendar));
        if (next <= at) return std::nullopt;
        at = next;
    } while (is_at_rest(ticket, clock, at));
    return Taking{.times = before.times + 1, .at = at};
}

// The first taking of a step on a clock run that is neither taken nor past the clock's stop nor due before an import.
Result<std::optional<Taking>> next_taking(const Ticket& ticket, const Step& step, const Clock& clock,
                                          const FindCalendar& calendar) {
    std::optional<Taking> next;
    if (const auto* taken = last_taking(ticket, step, clock)) {
        next = TRY(again(ticket, {.times = taken->times, .at = taken->due_at}, step, clock, calendar));
    } else {
        next = Taking{.times = 1, .at = TRY(step_instant(step.at, clock, calendar))};
    }
    while (next && ticket.imported_at && next->at <= *ticket.imported_at) {
        next = TRY(again(ticket, *next, step, clock, calendar));
    }
    if (next && clock.stopped_at && *clock.stopped_at <= next->at) return std::nullopt;
    return next;
}

Result<void> collect(std::vector<DueStep>& due, const Ticket& ticket, const Step& step, const Clock& clock,
                     Instant until, const FindCalendar& calendar) {
    auto next = TRY(next_taking(ticket, step, clock, calendar));
    while (next && next->at <= until && !(clock.stopped_at && *clock.stopped_at <= next->at)) {
        due.push_back({.step = &step, .clock = clock.name, .run = clock.run, .times = next->times, .at = next->at});
        next = TRY(again(ticket, *next, step, clock, calendar));
    }
    return {};
}

}  // namespace

Result<std::vector<DueStep>> due_steps(const Ticket& ticket, const std::vector<Step>& steps, const Facts& facts,
                                       Instant until, const FindCalendar& calendar) {
    std::vector<DueStep> due;
    if (is_gone(ticket.status)) return due;
    for (const auto& step : steps) {
        if (!is_on_clock(step)) continue;
        std::optional<bool> wanted;  // judged once, and only where a clock of the step is there
        for (const auto& clock : ticket.clocks) {
            if (!has_steps(step, clock)) continue;
            if (!wanted) wanted = holds(step.when, facts);
            if (*wanted) TRY(collect(due, ticket, step, clock, until, calendar));
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return due;
}

Result<std::optional<Instant>> next_step_at(const Ticket& ticket, const std::vector<Step>& steps,
                                            const FindCalendar& calendar) {
    std::optional<Instant> earliest;
    if (is_gone(ticket.status)) return earliest;
    for (const auto& step : steps) {
        if (!is_on_clock(step)) continue;
        for (const auto& clock : ticket.clocks) {
            if (!has_steps(step, clock)) continue;
            const auto next = TRY(next_taking(ticket, step, clock, calendar));
            if (next && (!earliest || next->at < *earliest)) earliest = next->at;
        }
    }
    return earliest;
}

}  // namespace aftersales::domain
