// Steps on one clock of a ticket, and what is due of them, written as one would say them: due(ticket, {percent(75)},
// "03-02 12:00").
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "tests/calendar/a_calendar.hpp"

#include <doctest/doctest.h>

namespace aftersales::domain {

using calendar::Duration;

inline const calendar::WorkCalendar& office() {
    static const auto built = calendar::an_office().built();
    return built;
}

inline const FindCalendar find_office = [](const std::string&) -> Result<const calendar::WorkCalendar*> {
    return &office();
};
inline const FindCalendar no_calendar = [](const std::string& name) -> Result<const calendar::WorkCalendar*> {
    return fail(ErrorKind::policy, "there is no calendar '" + name + "'");
};

inline Duration lasting(const char* text) { return *calendar::read_duration(text); }

// "03-02 09:00" of 2026, in Shanghai.
inline Instant when(const std::string& text) {
    return *calendar::read_instant("2026-" + text.substr(0, 5) + "T" + text.substr(6) + ":00+08:00");
}
inline std::string said(Instant at) {
    const auto text = calendar::print(at, std::chrono::hours{8});
    return text.substr(5, 5) + " " + text.substr(11, text[17] == '0' && text[18] == '0' ? 5 : 8);
}

inline Step percent(int percent) {
    return {.id = "p" + std::to_string(percent),
            .at = {.kind = StepAt::Kind::percent, .percent = percent},
            .clock = ClockName::respond};
}
inline Step at_due() { return {.id = "due", .at = {.kind = StepAt::Kind::due}, .clock = ClockName::respond}; }
inline Step before_due(const char* offset) {
    return {.id = std::string{"due-"} + offset,
            .at = {.kind = StepAt::Kind::due, .offset = lasting(offset), .before = true},
            .clock = ClockName::respond};
}
inline Step after_due(const char* offset) {
    return {.id = std::string{"due+"} + offset,
            .at = {.kind = StepAt::Kind::due, .offset = lasting(offset)},
            .clock = ClockName::respond};
}
inline Step repeated(Step step, const char* every, int times) {
    step.repeat = lasting(every);
    step.times = times;
    return step;
}

inline Clock running(const char* target, const char* start, const char* due) {
    return {.name = ClockName::respond,
            .target = target,
            .calendar = "office",
            .started_at = when(start),
            .due_at = when(due)};
}
inline Ticket with(Clock clock) { return {.clocks = {std::move(clock)}}; }

// What the contract's table says of pauses.
inline const ClockRules usual_clocks = default_clock_rules();
inline StepRules by(const std::vector<Step>& steps, FindCalendar calendar = find_office) {
    return {.steps = steps, .clocks = usual_clocks, .calendar = std::move(calendar)};
}

// "step@instant" of each due step, "#k" behind repeated takings.
inline std::string due(const Ticket& ticket, const std::vector<Step>& steps, const char* until,
                       const Facts& facts = {}) {
    const auto taken = due_steps(ticket, by(steps), facts, when(until));
    if (!taken) return taken.error().message;
    std::string all;
    for (const auto& each : *taken) {
        all += (all.empty() ? "" : ", ") + each.step->id + "@" + said(each.at);
        if (each.times > 1) all += "#" + std::to_string(each.times);
    }
    return all;
}
inline std::string next(const Ticket& ticket, const std::vector<Step>& steps) {
    const auto at = next_step_at(ticket, by(steps));
    return !at ? at.error().message : *at ? said(**at) : "none";
}

}  // namespace aftersales::domain
