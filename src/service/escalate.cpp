#include "aftersales/service/escalate.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/returns.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "change/agenda.hpp"
#include "change/surroundings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <queue>
#include <tuple>

namespace aftersales::service {

namespace {

// The ticket as the record stands for it whose clock it is; nothing of the ticket's own clocks.
Result<std::optional<domain::Ticket>> meant_by_clock(const store::Reader& store, const policy::Policy& policy,
                                                     const domain::Ticket& ticket, const domain::DueStep& due) {
    const auto name = record_of_clock(ticket, due.clock, due.run);
    const auto record = name ? TRY(store.get(name->object, name->id)) : std::nullopt;
    return record ? stands_for(policy, ticket, *record) : std::nullopt;
}

// "RT-1", "task 4" where it is the clock of a record, else the ticket's number.
std::string number_of_clock(const policy::Policy& policy, const domain::Ticket& ticket, const domain::DueStep& due) {
    const auto name = record_of_clock(ticket, due.clock, due.run);
    return name ? name_of(policy, name->object, name->id) : number_of(policy, ticket.id);
}

// Takes the due steps of one ticket one by one, looking again after each: a step that raises may bring others.
Result<void> take_due(Writing& desk, domain::TicketId id, const std::function<Result<void>(const TakenStep&)>& tell) {
    auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
    const auto around = surroundings(desk.store, desk.policy);
    while (const auto next = TRY(first_due_step(desk.policy, change.record(), around, desk.now))) {
        auto taken = TRY(escalated_by(desk.policy, change.record(), *next, around));
        const auto meant = TRY(meant_by_clock(desk.store, desk.policy, change.record(), *next));
        if (meant) note_receivers(taken, *next->step, *meant, desk.policy);
        const TakenStep told{.ticket = id,
                             .step = taken.step,
                             .clock = taken.clock,
                             .due_at = next->at,
                             .actions = taken.actions,
                             .left = {},
                             .record = number_of_clock(desk.policy, change.record(), *next)};
        TRY(change.add(std::move(taken), desk.now));
        TRY(queue_notices(desk, meant.value_or(change.record()), *next->step));
        TRY(tell(told));
    }
    if (change.changed()) return change.save();
    // Nothing was due after all (a condition that depends on other records): the agenda must not offer it again at
    // once.
    return desk.store.plan_next_step(id, TRY(next_step(desk, change.record())));
}

const domain::Clock* run_of(const domain::Ticket& ticket, domain::ClockName name, int run) {
    const auto found = std::find_if(ticket.clocks.begin(), ticket.clocks.end(),
                                    [&](const auto& clock) { return clock.name == name && clock.run == run; });
    return found == ticket.clocks.end() ? nullptr : &*found;
}

}  // namespace

Result<std::string> assignee_for(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                                 const domain::Addressee& target) {
    if (target.means != domain::Addressee::Means::role) return target.name;
    const auto members = policy.members_of(target.name);
    if (std::find(members.begin(), members.end(), ticket.assignee) != members.end()) return ticket.assignee;
    std::string best;
    int fewest = std::numeric_limits<int>::max();
    for (const auto& member : members) {
        const auto open = TRY(store.questions().open_tickets_assigned_to(member));
        if (open < fewest) {
            fewest = open;
            best = member;
        }
    }
    return best;
}

Result<void> sweep(Writing& desk, const std::function<Result<void>(const TakenStep&)>& tell) {
    constexpr std::int64_t batch = 1000;
    TRY(version_in_force(desk));  // new steps move the agenda first
    while (true) {
        const auto due = TRY(desk.store.questions().agenda(desk.now, batch));
        if (due.empty()) break;
        for (const auto id : due) TRY(take_due(desk, id, tell));
    }
    TRY(release_past(desk));
    TRY(serve_queues(desk));
    TRY(expire_returns(desk, [&](const ExpiredReturn& expired) {
        return tell({.ticket = expired.ticket,
                     .step = "return_expired",
                     .clock = domain::ClockName::send,
                     .due_at = expired.due_at,
                     .actions = expired.actions,
                     .left = {},
                     .record = number_of(desk.policy, domain::ObjectKind::product_return, expired.record)});
    }));
    TRY(mark_late_visits(desk, [&](const LateVisit& late) {
        return tell({.ticket = late.ticket,
                     .step = "visit_late",
                     .clock = {},
                     .due_at = late.due_at,
                     .actions = late.actions,
                     .left = {},
                     .record = number_of(desk.policy, domain::ObjectKind::visit, late.visit)});
    }));
    return mark_late_deliveries(desk, [&](const LateDelivery& late) {
        return tell({.ticket = late.delivery.ticket,
                     .step = "delivery_late",
                     .clock = {},
                     .due_at = late.due_at,
                     .actions = late.actions,
                     .left = {},
                     .record = number_of(desk.policy, domain::ObjectKind::delivery, late.delivery.id)});
    });
}

namespace {

// A step that comes, and the ticket that it comes on.
struct Coming {
    const domain::Ticket* ticket{};
    domain::DueStep due{};
};
// The earliest first; at one instant in the order of the tickets, then of the policy.
struct ComesLater {
    bool operator()(const Coming& a, const Coming& b) const {
        const auto order = [](const Coming& each) {
            return std::tuple{each.due.at, each.ticket->id, each.due.step, each.due.run};
        };
        return order(b) < order(a);
    }
};

Result<TakenStep> as_told(const Coming& coming, const Reading& desk) {
    const auto& step = *coming.due.step;
    const auto* clock = run_of(*coming.ticket, coming.due.clock, coming.due.run);
    std::optional<domain::seconds> left;
    if (clock != nullptr) left = TRY(domain::left_at(*clock, desk.now, desk.policy.find_calendar()));
    TakenStep told{.ticket = coming.ticket->id,
                   .step = step.id,
                   .clock = coming.due.clock,
                   .due_at = coming.due.at,
                   .actions = {},
                   .left = left,
                   .record = number_of_clock(desk.policy, *coming.ticket, coming.due)};
    for (const auto& target : step.notify) told.actions.push_back("notify " + target.written());
    if (!step.assign.empty()) told.actions.push_back("assign " + step.assign.written());
    if (step.raise > 0) told.actions.push_back(fmt::format("raise {}", step.raise));
    for (const auto& tag : step.tags) told.actions.push_back("tag " + tag);
    return told;
}

// What the sweep finds of other records than tickets: who is late, what is not sent, what is kept no longer.
class ComingOfRecords {
public:
    ComingOfRecords(const Reading& desk, domain::Instant bound) : desk_{desk}, bound_{bound} {}

    // By their instants.
    Result<std::vector<TakenStep>> all() {
        TRY(visits());
        TRY(deliveries());
        TRY(returns());
        TRY(reservations());
        std::ranges::stable_sort(all_, {}, &TakenStep::due_at);
        return std::move(all_);
    }

private:
    void add(std::string_view step, domain::TicketId ticket, const store::RecordName& record,
             std::optional<domain::Instant> due) {
        if (!due || *due > bound_) return;
        all_.push_back({.ticket = ticket,
                        .step = std::string{step},
                        .clock = {},
                        .due_at = *due,
                        .actions = {},
                        .left = {},
                        .record = name_of(desk_.policy, record.object, record.id)});
    }
    Result<void> visits() {
        const auto open = all_of({column_is("state", domain::FieldKind::word, {"planned", "confirmed", "under_way"}),
                                  column_empty("late_at", domain::FieldKind::instant)});
        return store::list<domain::SiteVisit>(
            desk_.store, {.filter = open}, [&](const store::VisitLine& line) -> Result<bool> {
                const auto& visit = line.visit;
                add("visit_late", visit.ticket, {domain::ObjectKind::visit, visit.id}, late_from(desk_.policy, visit));
                return true;
            });
    }
    Result<void> deliveries() {
        const auto open =
            all_of({column_is("state", domain::FieldKind::word, {"accepted", "planned", "loaded", "on_the_way"}),
                    column_empty("late_at", domain::FieldKind::instant)});
        return store::list<domain::HomeDelivery>(
            desk_.store, {.filter = open}, [&](const store::DeliveryLine& line) -> Result<bool> {
                const auto& it = line.delivery;
                add("delivery_late", it.ticket, {domain::ObjectKind::delivery, it.id}, late_from(desk_.policy, it));
                return true;
            });
    }
    Result<void> returns() {
        const auto approved = column_is("state", domain::FieldKind::word, {"approved"});
        return store::list<domain::ProductReturn>(
            desk_.store, {.filter = approved}, [&](const store::ReturnLine& line) -> Result<bool> {
                const auto before = all_.size();
                add("return_expired", line.it.ticket, {domain::ObjectKind::product_return, line.it.id}, line.it.due_at);
                if (all_.size() > before) all_.back().clock = domain::ClockName::send;
                return true;
            });
    }
    Result<void> reservations() {
        const auto kept = column_is("state", domain::FieldKind::word, {"queued", "reserved"});
        return store::list<domain::Reservation>(
            desk_.store, {.filter = kept}, [&](const domain::Reservation& it) -> Result<bool> {
                std::optional<domain::Instant> end;
                if (it.until) end = desk_.policy.zone().start_of(*it.until + std::chrono::days{1});
                add("part_released", it.ticket, {domain::ObjectKind::reservation, it.id}, end);
                return true;
            });
    }

    const Reading& desk_;
    domain::Instant bound_;
    std::vector<TakenStep> all_{};
};

}  // namespace

Result<void> upcoming(const Reading& desk, std::optional<domain::Instant> until,
                      const std::function<Result<bool>(const TakenStep&)>& tell) {
    const auto bound = until.value_or(domain::Instant::max());
    const auto of_records = TRY(ComingOfRecords(desk, bound).all());
    auto other = of_records.begin();
    // Those that come before an instant; said false, nobody wants more.
    const auto tell_others = [&](domain::Instant before) -> Result<bool> {
        for (; other != of_records.end() && other->due_at < before; ++other)
            if (!TRY(tell(*other))) return false;
        return true;
    };
    std::vector<std::unique_ptr<domain::Ticket>> tickets;
    std::priority_queue<Coming, std::vector<Coming>, ComesLater> coming;
    for (const auto id : TRY(desk.store.questions().agenda(bound, std::numeric_limits<std::int64_t>::max()))) {
        auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
        if (!ticket) continue;
        const auto known = TRY(facts_of(*ticket, desk.store, desk.policy));
        const auto next = TRY(domain::next_steps(*ticket, step_rules(desk.policy), known.facts));
        TRY(known.check());
        if (next.empty()) continue;
        tickets.push_back(std::make_unique<domain::Ticket>(std::move(*ticket)));
        for (const auto& due : next) coming.push({.ticket = tickets.back().get(), .due = due});
    }
    while (!coming.empty() && coming.top().due.at <= bound) {
        const auto next = coming.top();
        coming.pop();
        if (!TRY(tell_others(next.due.at))) return {};
        if (!TRY(tell(TRY(as_told(next, desk))))) return {};
        // What repeats without an end comes once where no end was asked for.
        if (!until) continue;
        if (const auto again = TRY(domain::following(*next.ticket, step_rules(desk.policy), next.due)))
            coming.push({.ticket = next.ticket, .due = *again});
    }
    TRY(tell_others(domain::Instant::max()));
    return {};
}

Result<domain::Ticket> escalate_by_hand(Writing& desk, domain::TicketId id, const StepOptions& options,
                                        const std::string& said, const std::string& why) {
    auto to = domain::read_addressee(said);
    const bool is_role = to.means == domain::Addressee::Means::role;
    if (is_role && desk.policy.members_of(to.name).empty()) {
        return fail(ErrorKind::usage, fmt::format("nobody has the role '{}'", to.name),
                    {"Roles are given to people in [[staff]] of the policy."});
    }
    if (!is_role) to = domain::Addressee::staff(TRY(read_staff(desk.policy, said)));
    std::string receiver;
    auto after = TRY(step(desk, id, options, [&](const domain::Ticket& before) -> domain::Decision {
        if (!domain::is_open(before.status) && before.status != domain::Status::resolved) {
            return fail(ErrorKind::refused,
                        fmt::format("ticket {} is {} and cannot be escalated", id.value, domain::word(before.status)));
        }
        receiver = TRY(assignee_for(desk.store, desk.policy, before, to));
        domain::Escalated made{.step = {}};
        made.actions = {"assign " + receiver, "notify " + domain::Addressee::staff(receiver).written()};
        if (receiver != before.assignee) made.assignee = receiver;
        made.message = {why};
        return std::optional<domain::Change>{std::move(made)};
    }));
    TRY(queue_notice(desk, after, domain::Addressee::staff(receiver), "escalated", {why}));
    return after;
}

}  // namespace aftersales::service
