// The clocks of a ticket as policy.md tells them, walked minute by minute: what the engine is held against. Slow, and
// right by inspection: nothing is kept of a clock but its start, target and stop; its due time is found by counting
// minutes, each time anew. All instants must be whole minutes, and a wait, a resolution or a change of plan must not
// share its minute with the step that follows it.
#pragma once

#include "aftersales/domain/event.hpp"
#include "calendar/naive_worktime.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace aftersales::domain {

class NaiveTiming {
public:
    using Minute = std::chrono::minutes;

    NaiveTiming(const ClockRules& rules, const calendar::NaiveWorktime& office, const calendar::Zone& zone)
        : rules_{rules}, office_{office}, zone_{zone} {}

    // The next thing that happened, and the plan that holds after it.
    void happen(const Change& change, Instant at, const Targets& plan) {
        remember_until(at);
        at_ = at;
        const bool replanned = opened_ && plan.plan != plan_.plan;
        plan_ = plan;
        telling_ = false;
        std::visit([this](const auto& it) { take(it); }, change);
        if (replanned && !gone_) replan();
    }

    // Every run as it stands now, by name, then run; `paused_at` is left out.
    [[nodiscard]] std::vector<Clock> clocks() const {
        std::vector<Clock> all;
        for (const auto& [name, runs] : runs_)
            for (const auto& run : runs) all.push_back(shown(name, run));
        return all;
    }

private:
    struct Run {
        Instant start{};
        calendar::Duration target{};
        int number{1};
        ClockState state{ClockState::running};  // running until it is stopped, however late
        std::optional<Instant> stop{};
        Instant due_at_stop{};
        bool came_to_rest{};   // stopped by a resolution, or ended by a forced closing
        bool ended_by_plan{};  // may come back with a plan that has a target
    };

    // ---- what happened ---------------------------------------------------------------------------------------------
    void take(const Opened&) {
        opened_ = at_;
        reach(Milestone::opened);
    }
    void take(const Responded&) {
        waits_ = {};
        tell();
    }
    void take(const Noted& it) {
        if (it.told_customer) tell();
    }
    void take(const Diagnosed&) {
        waits_ = {};
        reach(Milestone::diagnosed);
        finish({ClockName::diagnose});
    }
    void take(const Proposed&) {
        waits_ = {};
        telling_ = true;
        reach(Milestone::diagnosed);
        reach(Milestone::proposed);
        tell();
        finish({ClockName::diagnose, ClockName::propose});
    }
    void take(const Waiting& it) {
        if (it.reason == WaitFor::customer) tell();
        waits_.at(static_cast<std::size_t>(it.reason)) = true;
    }
    void take(const Resumed&) { waits_ = {}; }
    void take(const Heard&) {
        waits_.at(static_cast<std::size_t>(WaitFor::customer)) = false;
        if (unanswered_) return;
        unanswered_ = at_;
        start(ClockName::next);
    }
    void take(const Resolved&) {
        using enum ClockName;
        waits_ = {};
        for (const auto each : {Milestone::responded, Milestone::diagnosed, Milestone::proposed}) reach(each);
        reached_.erase(Milestone::resolved);
        done_.erase(feedback);
        reach(Milestone::resolved);
        finish({respond, diagnose, propose});
        for (const auto name : {resolve, update, next}) stop(name);
        unanswered_.reset();
        rest();
    }
    void take(const Confirmed& it) {
        finish({ClockName::feedback});
        if (!it.satisfied) begin_again();
    }
    void take(const Closed& it) {
        if (!resting_) {
            end_all();
            waits_ = {};
            unanswered_.reset();
            rest();
        } else if (it.forced) {
            end(ClockName::feedback);
        }
        done_.insert(ClockName::feedback);
    }
    void take(const Reopened&) {
        gone_ = false;
        end(ClockName::feedback);
        done_.insert(ClockName::feedback);
        begin_again();
    }
    // It rests from then on: a reopening takes it up again.
    void take(const Cancelled&) {
        end_all(), unanswered_.reset();
        rest(), go();
    }
    void take(const Merged&) { go(); }
    template <class Other>
    void take(const Other&) {}

    // ---- in the words of policy.md ---------------------------------------------------------------------------------
    [[nodiscard]] const ClockRule& rule(ClockName name) const { return rules_.at(static_cast<std::size_t>(name)); }

    void tell() {
        telling_ = true;
        reach(Milestone::responded);
        finish({ClockName::respond});
        stop(ClockName::next);
        unanswered_.reset();
        told_at_rest_ = told_at_rest_ || resting_.has_value();
        // The engine keeps one message alone: of one told at rest it knows the run of update before it.
        const auto* last_update = newest(ClockName::update);
        if (resting_)
            told_ = last_update ? std::optional{last_update->start} : std::nullopt;
        else
            told_ = at_;
        if (resting_ || !reached_.count(rule(ClockName::update).starts)) return;
        stop(ClockName::update);
        start(ClockName::update);
    }

    // The ticket has come to a milestone for the first time: what counts from it begins, unless its stop has come
    // before.
    void reach(Milestone milestone) {
        if (!reached_.emplace(milestone, at_).second || resting_ || gone_) return;
        for (const auto name : {ClockName::respond, ClockName::diagnose, ClockName::propose, ClockName::resolve,
                                ClockName::update, ClockName::feedback}) {
            if (name == ClockName::update && telling_) continue;  // the message itself begins it
            if (rule(name).starts == milestone && !done_.count(name)) start(name);
        }
    }

    void finish(std::initializer_list<ClockName> names) {
        for (const auto name : names) {
            stop(name);
            done_.insert(name);
        }
    }

    void rest() {
        resting_ = at_;
        told_at_rest_ = false;
        for (auto& [name, runs] : runs_) {
            if (runs.empty() || name == ClockName::feedback) continue;
            auto& last = runs.back();
            const bool judged_again = name == ClockName::resolve || name == ClockName::update;
            if (last.stop == at_) last.came_to_rest = judged_again || last.state == ClockState::ended;
        }
    }

    [[nodiscard]] bool is_wanted_no_more(ClockName name) const {
        return name == ClockName::next ? told_at_rest_ : done_.count(name) > 0;
    }

    void begin_again() {
        using enum ClockName;
        resting_.reset();
        reopened_ = at_;
        for (const auto name : {respond, diagnose, propose, resolve, update, next}) {
            auto* last = newest(name);
            const bool restarts = rule(name).on_reopen == OnReopen::restart && (name == resolve || name == update);
            if (restarts && reached_.count(rule(name).starts)) {
                start(name);
            } else if (last && last->came_to_rest && !is_wanted_no_more(name)) {
                *last = {.start = last->start, .target = last->target, .number = last->number};
            }
        }
        // What could not start meanwhile.
        for (const auto name : {respond, diagnose, propose, resolve, update})
            if (!going(name)) add_missing(name);
    }

    void go() {
        end_all();
        waits_ = {};
        gone_ = true;
    }

    void replan() {
        using enum ClockName;
        for (const auto name : {respond, diagnose, propose, resolve, update, next, feedback}) {
            const auto target = plan_.of.find(name);
            if (auto* run = going(name)) {
                if (due(name, *run) < at_ && target != plan_.of.end()) continue;  // missed ones stay
                if (target != plan_.of.end()) {
                    run->target = target->second;
                } else {
                    end(name);
                    run->ended_by_plan = true;
                }
                continue;
            }
            add_missing(name);
        }
    }

    // The plan adds it, or it ended for want of a target and has one again, or it counts from something new.
    void add_missing(ClockName name) {
        const auto* last = newest(name);
        const auto from = own_start(name);
        if (!plan_.of.count(name) || !from) return;
        const bool another = !last || last->ended_by_plan || *from > last->stop || name == ClockName::next;
        if (!another) return;
        add(name, *from);
        // Nobody asked for it before: where it would be late already it counts from now.
        if (auto& added = *newest(name); due(name, added) < at_) added.start = at_;
    }

    // Where a clock counts from that the plan adds; nothing where that has not come, or its stop has.
    [[nodiscard]] std::optional<Instant> own_start(ClockName name) const {
        if (name == ClockName::next) return unanswered_;
        const auto reached = reached_.find(rule(name).starts);
        if (reached == reached_.end() || done_.count(name)) return std::nullopt;
        if (resting_.has_value() != (name == ClockName::feedback)) return std::nullopt;
        auto from = reached->second;
        if (name == ClockName::update && told_) from = std::max(from, *told_);
        const bool again = name == ClockName::resolve || name == ClockName::update;
        if (again && reopened_ && rule(name).on_reopen == OnReopen::restart) from = std::max(from, *reopened_);
        return from;
    }

    // ---- runs
    // --------------------------------------------------------------------------------------------------------
    [[nodiscard]] Run* newest(ClockName name) {
        auto& runs = runs_[name];
        return runs.empty() ? nullptr : &runs.back();
    }
    [[nodiscard]] Run* going(ClockName name) {
        auto* run = newest(name);
        return run && run->state == ClockState::running ? run : nullptr;
    }
    void add(ClockName name, Instant from) {
        auto& runs = runs_[name];
        runs.push_back({.start = from, .target = plan_.of.at(name), .number = static_cast<int>(runs.size()) + 1});
    }
    void start(ClockName name) {
        if (plan_.of.count(name) && !going(name)) add(name, at_);
    }
    void stop(ClockName name) {
        if (auto* run = going(name)) finish_run(name, *run, ClockState::met);
    }
    void end(ClockName name) {
        if (auto* run = going(name)) finish_run(name, *run, ClockState::ended);
    }
    void finish_run(ClockName name, Run& run, ClockState in_time) {
        run.due_at_stop = due(name, run);
        run.state = run.due_at_stop < at_ ? ClockState::missed : in_time;
        run.stop = at_;
    }
    void end_all() {
        for (const auto& [name, runs] : runs_) end(name);
    }

    // ---- minutes
    // -----------------------------------------------------------------------------------------------------
    using Waits = std::array<bool, 3>;  // by WaitFor
    struct Standstill {
        Waits waits{};
        std::optional<Instant> resting{};  // since when
    };

    void remember_until(Instant at) {
        if (!opened_) return;
        for (auto m = *opened_ + Minute{static_cast<long>(past_.size())}; m < at; m += Minute{1})
            past_.push_back({.waits = waits_, .resting = resting_});
    }

    // A word on a ticket at rest begins `next`, which does not stand still for that rest.
    [[nodiscard]] bool holds(const Standstill& then, ClockName name, const Run& run) const {
        if (then.resting && name != ClockName::next && name != ClockName::feedback) return true;
        if (then.resting && name == ClockName::next && *then.resting >= run.start) return true;
        for (const auto reason : rule(name).pauses)
            if (then.waits[static_cast<std::size_t>(reason)]) return true;
        return false;
    }

    // From now on nothing stands still: "if resumed now".
    [[nodiscard]] bool stood_still(ClockName name, const Run& run, Instant minute) const {
        return minute < at_ && holds(past_.at(static_cast<std::size_t>((minute - *opened_) / Minute{1})), name, run);
    }

    [[nodiscard]] bool counts(const Run& run, Instant minute) const {
        return run.target.kind == calendar::Duration::Kind::elapsed || office_.is_open(minute);
    }

    // The Nth working day's end after the day of the start, as minutes of working time.
    [[nodiscard]] long minutes_of(const Run& run) const {
        if (run.target.kind != calendar::Duration::Kind::working_days) return run.target.amount / 60;
        const auto works = [&](Date date) {
            return office_.between(zone_.start_of(date), zone_.start_of(date + std::chrono::days{1})) > seconds{0};
        };
        Date date = zone_.date(run.start);
        for (auto n = run.target.amount; n > 0;) {
            date += std::chrono::days{1};
            if (works(date)) --n;
        }
        return office_.between(run.start, zone_.start_of(date + std::chrono::days{1})) / Minute{1};
    }

    struct Walk {
        Instant due{};
        long left_now{};  // minutes not yet run when this instant is reached
    };
    [[nodiscard]] Walk walk(ClockName name, const Run& run) const {
        long left = minutes_of(run);
        long left_now = left;
        bool stood = false;  // since the last minute was counted, at the end of the target
        for (Instant m = run.start;; m += Minute{1}) {
            if (m <= at_) left_now = left;
            if (stood_still(name, run, m)) {
                stood = left == 0;
                continue;
            }
            // A target used up as a pause begins is due when the clock could run again.
            if (left == 0 && (!stood || counts(run, m))) return {.due = m, .left_now = m <= at_ ? 0 : left_now};
            if (left > 0 && counts(run, m)) --left;
        }
    }
    [[nodiscard]] Instant due(ClockName name, const Run& run) const { return walk(name, run).due; }

    [[nodiscard]] Clock shown(ClockName name, const Run& run) const {
        Clock clock{.name = name,
                    .run = run.number,
                    .state = run.state,
                    .target = run.target.text,
                    .calendar = "office",
                    .started_at = run.start,
                    .stopped_at = run.stop};
        if (run.stop) {
            clock.due_at = run.due_at_stop;
            return clock;
        }
        const auto [due_at, left_now] = walk(name, run);
        if (due_at < at_) {
            clock.state = ClockState::missed;
            clock.due_at = due_at;
        } else if (holds({.waits = waits_, .resting = resting_}, name, run)) {
            clock.state = ClockState::paused;
            clock.left = left_now * 60;
        } else {
            clock.due_at = due_at;
        }
        return clock;
    }

    const ClockRules& rules_;
    const calendar::NaiveWorktime& office_;
    const calendar::Zone& zone_;
    Targets plan_{};
    Instant at_{};
    std::optional<Instant> opened_{};
    std::optional<Instant> told_{};
    std::optional<Instant> unanswered_{};
    std::optional<Instant> reopened_{};
    std::optional<Instant> resting_{};  // since when
    bool told_at_rest_{};
    bool gone_{};
    std::array<bool, 3> waits_{};
    bool telling_{};
    std::map<Milestone, Instant> reached_{};
    std::set<ClockName> done_{};
    std::map<ClockName, std::vector<Run>> runs_{};
    std::vector<Standstill> past_{};
};

}  // namespace aftersales::domain
