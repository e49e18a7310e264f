#include "callbacks/due.hpp"

#include "aftersales/service/times.hpp"
#include "callbacks/find.hpp"
#include "callbacks/subject.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

bool may_be_called(const domain::Customer& customer) {
    return customer.id && !customer.merged_into && !customer.no_contact && !customer.erased;
}

// A ticket that goes on has no end to call about.
bool has_ended(const domain::Program& program, const domain::Ticket& ticket) {
    if (ticket.status == domain::Status::closed) return true;
    return program.anchor == domain::Anchor::resolved && ticket.status == domain::Status::resolved;
}

// Looks for what is due of all programs wanted.
class Search {
public:
    Search(const Writing& desk, const CallbackDay& list)
        : desk_{desk}, list_{list}, really_past_{std::min(list.day, today(desk.policy, desk.now))} {}

    Result<std::vector<DueCallback>> run() {
        if (const auto at = TRY(last_scheduled(desk_.store))) last_run_ = desk_.policy.zone().date(*at);
        for (const auto& program : desk_.policy.callbacks.programs) {
            if (is_wanted(list_, program.id)) TRY(look_at(program));
        }
        std::stable_sort(due_.begin(), due_.end(),
                         [](const auto& a, const auto& b) { return a.time.call_at < b.time.call_at; });
        return std::move(due_);
    }

private:
    Result<void> look_at(const domain::Program& program) {
        const auto& rules = desk_.policy.callbacks;
        const auto* calendar = TRY(desk_.policy.calendar(rules.calendar));
        const auto since = last_run_ ? std::min(*last_run_, list_.day) : list_.day;
        const auto days = anchor_days(program, since, list_.until);
        for (const auto& anchored : TRY(anchors_of(desk_.store, desk_.policy, program, days))) {
            DueCallback due{.program = &program, .anchored = anchored};
            due.window = TRY(domain::window_of(program, anchored.day, *calendar));
            if (due.window.from > list_.until) continue;
            due.time = TRY(first_time(desk_.policy, due.window, anchored.event_at));
            if (TRY(is_due(due))) due_.push_back(std::move(due));
        }
        return {};
    }

    // Completes it with whom it falls to.
    Result<bool> is_due(DueCallback& due) {
        const auto last_day =
            domain::listed_until({.due_to = due.window.to, .call_at = due.time.call_at}, desk_.policy.zone());
        due.lost = last_day < list_.day;
        if (due.lost && !ran_out_meanwhile(due, last_day)) return false;
        const auto subject = TRY(subject_of(
            desk_.store,
            {.customer = due.anchored.customer, .asset = due.anchored.asset, .ticket = due.anchored.ticket}));
        if (!may_be_called(subject.customer)) return false;
        if (due.anchored.ticket && !(subject.ticket && has_ended(*due.program, *subject.ticket))) return false;
        if (due.lost && due.window.from < known_since(due.anchored, subject)) return false;
        if (subject.ticket) due.anchored.asset = subject.ticket->asset;
        const auto known = TRY(facts_of(subject, desk_.store, desk_.policy, desk_.now));
        const bool holds = domain::holds(due.program->when, known.facts);
        if (holds) due.to = domain::assigned_to(desk_.policy.callbacks.assign, known.facts);
        TRY(known.check());
        return holds;
    }

    [[nodiscard]] bool ran_out_meanwhile(const DueCallback& due, domain::Date last_day) const {
        return last_run_ && due.window.from > *last_run_ && last_day < really_past_;
    }

    [[nodiscard]] domain::Date known_since(const Anchored& anchored, const Subject& subject) const {
        if (anchored.known_since) return *anchored.known_since;
        if (!subject.ticket) return domain::Date::min();
        return desk_.policy.zone().date(subject.ticket->imported_at.value_or(subject.ticket->opened_at));
    }

    const Writing& desk_;
    const CallbackDay& list_;
    domain::Date really_past_{};
    std::optional<domain::Date> last_run_{};
    std::vector<DueCallback> due_{};
};

}  // namespace

bool is_wanted(const CallbackDay& list, const std::string& program) {
    return list.programs.empty() ||
           std::find(list.programs.begin(), list.programs.end(), program) != list.programs.end();
}

Result<std::vector<DueCallback>> due_callbacks(const Writing& desk, const CallbackDay& list) {
    return Search{desk, list}.run();
}

}  // namespace aftersales::service
