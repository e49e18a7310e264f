#include "callbacks/due.hpp"

#include "aftersales/service/times.hpp"
#include "callbacks/anchors.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/judging.hpp"
#include "callbacks/promised_since.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

constexpr std::chrono::days stretch{31};

// Whether calls are still made of what is looked at. Of lost ones nobody asks whom they fall to, nor their points:
// years of them are quickly told then.
enum class Time { lost, may_be_called };

// One program in one run: its windows, its conditions and what it promises.
class Promises {
public:
    Promises(const Writing& desk, const CallbackDay& list, const domain::Program& program,
             std::optional<domain::Date> last_run, Time time)
        : desk_{desk}, list_{list}, program_{program}, last_run_{last_run},
          really_past_{std::min(list.day, today(desk.policy, desk.now))}, judging_{desk.store, desk.policy, desk.now},
          time_{time} {
        judging_.of(program.when);
        if (time == Time::lost) return;
        judging_.of_all(desk.policy.callbacks.assign);
        if (!desk.policy.callbacks.capacity) return;
        judging_.of_all(desk.policy.callbacks.order);
        may_hold_ = desk.policy.callbacks.hold_if_open && !program.even_if_open;
        if (may_hold_) judging_.open_tickets();
    }

    Result<void> look_at(Days days, std::vector<DueCallback>& due, const Lose& lose) {
        for (auto from = days.from; from <= days.to; from += stretch) {
            std::vector<DueCallback> lost;
            TRY(look_at_once({.from = from, .to = std::min(from + stretch - std::chrono::days{1}, days.to)}, due,
                             lost));
            for (const auto& each : lost) TRY(lose(each));
        }
        return {};
    }

private:
    Result<void> look_at_once(Days days, std::vector<DueCallback>& due, std::vector<DueCallback>& lost) {
        const AnchorsWanted wanted{.program = program_, .days = days, .asked = judging_.asked()};
        return anchors_of(desk_.store, desk_.policy, wanted, [&](const Anchored& anchored) -> Result<bool> {
            auto promised = TRY(promise(anchored));
            if (promised) (runs_out_ < list_.day ? lost : due).push_back(std::move(*promised));
            return promised.has_value();
        });
    }

    // Nothing where the call is not due, has run out for good, or is not meant for that customer.
    Result<std::optional<DueCallback>> promise(const Anchored& anchored) {
        const auto& line = *anchored.line;
        const auto& around = TRY(of_day(anchored.day))->second;
        if (around.window.from > list_.until) return std::nullopt;
        DueCallback due{.program = &program_,
                        .customer = line.customer,
                        .asset = line.asset,
                        .ticket = line.ticket,
                        .day = anchored.day,
                        .event_at = anchored.event_at,
                        .window = around.window,
                        .time = around.time};
        if (due.event_at && *due.event_at > due.time.call_at)
            due.time = TRY(first_time(desk_.policy, due.window, due.event_at));
        const auto& zone = desk_.policy.zone();
        runs_out_ = domain::listed_until({.due_to = due.window.to, .call_at = due.time.call_at}, zone);
        if (runs_out_ < list_.day && !ran_out_meanwhile(due, zone.date(line.known_at))) return std::nullopt;
        const auto known =
            TRY(judging_.facts(line.facts, {.customer = line.customer, .asset = line.asset, .ticket = line.ticket}));
        const bool holds = domain::holds(program_.when, known.facts);
        if (holds && time_ == Time::may_be_called) give(due, known.facts);
        due.held = may_hold_ && line.facts.open_tickets > 0;
        TRY(known.check());
        if (!holds) return std::nullopt;
        if (runs_out_ < list_.day && due.window.from < zone.date(TRY(promised_since(desk_.store, line))))
            return std::nullopt;
        return due;
    }

    void give(DueCallback& due, const domain::Facts& facts) const {
        due.to = domain::assigned_to(desk_.policy.callbacks.assign, facts);
        if (desk_.policy.callbacks.capacity) due.points = domain::turn_of(desk_.policy.callbacks.order, facts).points;
    }

    [[nodiscard]] bool ran_out_meanwhile(const DueCallback& due, domain::Date known_since) const {
        return last_run_ && due.window.from > *last_run_ && runs_out_ < really_past_ && due.window.from >= known_since;
    }

    struct Around {
        domain::Window window{};
        Placement time{};
    };
    using Arounds = std::map<domain::Date, Around>;

    // Many have their day in common.
    Result<Arounds::iterator> of_day(domain::Date day) {
        const auto [place, fresh] = arounds_.try_emplace(day);
        if (fresh) {
            const auto* calendar = TRY(desk_.policy.calendar(desk_.policy.callbacks.calendar));
            place->second.window = TRY(domain::window_of(program_, day, *calendar));
            place->second.time = TRY(first_time(desk_.policy, place->second.window, {}));
        }
        return place;
    }

    const Writing& desk_;
    const CallbackDay& list_;
    const domain::Program& program_;
    std::optional<domain::Date> last_run_{};
    domain::Date really_past_{};
    domain::Date runs_out_{};  // of the one looked at
    bool may_hold_{};
    Judging judging_;
    Time time_{};
    Arounds arounds_{};
};

}  // namespace

bool is_wanted(const CallbackDay& list, const std::string& program) {
    return list.programs.empty() ||
           std::find(list.programs.begin(), list.programs.end(), program) != list.programs.end();
}

Result<std::vector<DueCallback>> due_callbacks(const Writing& desk, const CallbackDay& list, const Lose& lose) {
    std::optional<domain::Date> last_run;
    if (const auto at = TRY(last_created(desk.store))) last_run = desk.policy.zone().date(*at);
    const auto since = last_run ? std::min(*last_run, list.day) : list.day;
    std::vector<DueCallback> due;
    for (const auto& program : desk.policy.callbacks.programs) {
        if (!is_wanted(list, program.id)) continue;
        const auto days = TRY(anchor_days(desk.policy, program, since, list.until));
        const auto listed = TRY(anchor_days(desk.policy, program, list.day, list.until));
        const auto before = listed.from - std::chrono::days{1};
        TRY(Promises(desk, list, program, last_run, Time::lost).look_at({.from = days.from, .to = before}, due, lose));
        TRY(Promises(desk, list, program, last_run, Time::may_be_called)
                .look_at({.from = listed.from, .to = days.to}, due, lose));
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const auto& a, const auto& b) { return a.time.call_at < b.time.call_at; });
    return due;
}

}  // namespace aftersales::service
