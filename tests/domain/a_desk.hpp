// One ticket worked on by the real rules: every step asks decide, folds the change and lets the engine move the clocks,
// as the program does. Instants are written as wall time of 2026 in Shanghai: "03-02 09:00" (a Monday).
#pragma once

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/ticket/decide.hpp"
#include "calendar/a_calendar.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::domain {

inline Instant on(std::string_view text) {
    return calendar::at("2026-" + std::string{text.substr(0, 5)} + "T" + std::string{text.substr(6)} + ":00+08:00");
}

inline std::string shown(std::optional<Instant> instant) {
    if (!instant) return "-";
    const auto text = calendar::print(*instant, std::chrono::hours{8});
    return text.substr(5, 5) + " " + text.substr(11, 5);
}

// "respond: 2h, resolve: 5bd" would be {{respond, "2h"}, {resolve, "5bd"}}.
inline Targets a_plan(std::string id, const std::vector<std::pair<ClockName, const char*>>& targets,
                      std::string calendar = "office") {
    Targets plan{.plan = std::move(id), .calendar = std::move(calendar)};
    for (const auto& [name, text] : targets) {
        const auto target = calendar::read_duration(text);
        REQUIRE_MESSAGE(target.has_value(), text);
        plan.of[name] = *target;
    }
    return plan;
}

class ADesk {
public:
    explicit ADesk(Targets plan, ClockRules clocks = default_clock_rules())
        : plan_{std::move(plan)}, clocks_{std::move(clocks)} {}

    [[nodiscard]] ClockRule& rule(ClockName name) { return clocks_.at(static_cast<std::size_t>(name)); }
    [[nodiscard]] const ClockRules& rules() const { return clocks_; }
    [[nodiscard]] const Ticket& ticket() const { return ticket_; }
    [[nodiscard]] const std::vector<Event>& history() const { return history_; }
    [[nodiscard]] const Targets& plan() const { return plan_; }

    [[nodiscard]] static FindCalendar calendars() {
        return [](const std::string& name) -> Result<const calendar::WorkCalendar*> {
            static const auto office = calendar::an_office().built();
            static const auto always = calendar::a_calendar().every_day({"00:00-24:00"}).built();
            // Saturday is a half day, on which the same time may lie after work.
            static const auto shop =
                calendar::a_calendar().weekdays({"09:00-18:00"}).on(6, {"09:00-12:00"}).same_time().built();
            if (name == "office") return &office;
            if (name == "shop") return &shop;
            if (name == "24x7") return &always;
            return fail(ErrorKind::policy, "there is no calendar '" + name + "'");
        };
    }
    [[nodiscard]] TimingRules timing(Replan replan = Replan::no) const {
        return {.clocks = clocks_,
                .targets = &plan_,
                .calendar = calendars(),
                .default_calendar = "office",
                .replan = replan};
    }

    ADesk& open(Instant at, Opened opened = {}) { return record(std::move(opened), at); }
    ADesk& open(std::string_view at) { return open(on(at)); }

    // Steps by their decisions; those that are refused fail the test.
    ADesk& take(const Decision& decision, Instant at) {
        REQUIRE_MESSAGE(decision.has_value(), (decision ? "" : decision.error().message));
        if (*decision) record(**decision, at);
        return *this;
    }
    ADesk& respond(std::string_view at) { return take(domain::respond(ticket_, {}), on(at)); }
    ADesk& diagnose(std::string_view at) { return take(domain::diagnose(ticket_, {}), on(at)); }
    ADesk& propose(std::string_view at) { return take(domain::propose(ticket_, {}), on(at)); }
    ADesk& hear(std::string_view at) { return take(domain::hear(ticket_, {}), on(at)); }
    ADesk& wait(WaitFor reason, std::string_view at) { return take(domain::wait(ticket_, {.reason = reason}), on(at)); }
    ADesk& resume(std::string_view at) { return take(domain::resume(ticket_, {}), on(at)); }
    ADesk& tell(std::string_view at) { return take(domain::note(ticket_, {}, ToldBy::customer), on(at)); }
    ADesk& note(std::string_view at) { return take(domain::note(ticket_, {}), on(at)); }
    ADesk& resolve(std::string_view at) { return take(domain::resolve(ticket_, {}), on(at)); }
    ADesk& confirm(std::string_view at, domain::Satisfied satisfied = domain::Satisfied::yes) {
        return take(domain::confirm(ticket_, {}, satisfied, {}), on(at));
    }
    ADesk& close(std::string_view at) { return take(domain::close(ticket_, {}, Force::no, {}), on(at)); }
    ADesk& force(std::string_view at) { return take(domain::close(ticket_, {}, Force::yes, {"gone away"}), on(at)); }
    ADesk& reopen(std::string_view at) { return take(domain::reopen(ticket_, {}), on(at)); }
    ADesk& cancel(std::string_view at) { return take(domain::cancel(ticket_, {}), on(at)); }
    ADesk& promise(std::string_view date, std::string_view at) {
        return take(domain::promise(ticket_, calendar::day(date), {}), on(at));
    }

    // Another plan holds from the next step on.
    void use_plan(Targets plan) { plan_ = std::move(plan); }
    // Another plan holds from now on.
    ADesk& change_plan(Targets plan, Instant at) {
        plan_ = std::move(plan);
        return record(Changed{.field = "priority", .to = {plan_.plan}}, at);
    }
    ADesk& change_plan(Targets plan, std::string_view at) { return change_plan(std::move(plan), on(at)); }

    // Records any change as it is, clocks included.
    ADesk& record(Change change, Instant at, Replan replan = Replan::no) {
        Event event{
            .id = 1, .revision = ticket_.revision + 1, .at = at, .recorded_at = at, .change = std::move(change)};
        const auto after = apply(ticket_, event);
        REQUIRE_MESSAGE(after.has_value(), (after ? "" : after.error().message));
        const auto clocks = advance(ticket_, *after, event.change, at, timing(replan));
        REQUIRE_MESSAGE(clocks.has_value(), (clocks ? "" : clocks.error().message));
        event.effects.clocks = *clocks;
        if (ticket_.plan != plan_.plan) event.effects.plan = plan_.plan;
        auto moved = apply(ticket_, event);
        REQUIRE(moved.has_value());
        ticket_ = std::move(*moved);
        history_.push_back(std::move(event));
        return *this;
    }

    // "running, due 03-02 11:00" of the newest run, "none" where there is none. A stopped one tells when it stopped
    // too.
    [[nodiscard]] std::string clock(ClockName name, std::optional<Instant> now = {}) const {
        const auto* found = newest(ticket_, name);
        return found ? told(*found, now.value_or(found->started_at)) : "none";
    }
    [[nodiscard]] std::string clock(ClockName name, std::string_view now) const { return clock(name, on(now)); }

    // The same of every run, in order.
    [[nodiscard]] std::vector<std::string> runs(ClockName name) const {
        std::vector<std::string> all;
        for (const auto& each : ticket_.clocks)
            if (each.name == name) all.push_back(told(each, each.started_at));
        return all;
    }

private:
    static std::string told(const Clock& clock, Instant now) {
        std::string text{word(state_at(clock, now))};
        if (clock.due_at) text += ", due " + shown(clock.due_at);
        if (clock.stopped_at) text += ", stopped " + shown(clock.stopped_at);
        if (clock.state == ClockState::paused)
            text += " " + shown(clock.paused_at) + ", " + std::to_string(clock.left.value_or(-1) / 60) + " min left";
        return text;
    }

    Targets plan_;
    ClockRules clocks_;
    Ticket ticket_{};
    std::vector<Event> history_{};
};

}  // namespace aftersales::domain
