#include "agenda.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/facts.hpp"
#include "aftersales/store/store.hpp"

namespace aftersales::service {

Result<std::optional<domain::Instant>> next_step(const Writing& desk, const domain::Ticket& ticket) {
    const auto bound = TRY(domain::next_step_at(ticket, desk.policy.steps, desk.policy.find_calendar()));
    if (!bound) return bound;
    const auto known = TRY(facts_of(ticket, desk.store, desk.policy, desk.now));
    const auto due = TRY(
        domain::due_steps(ticket, desk.policy.steps, known.facts, domain::Instant::max(), desk.policy.find_calendar()));
    TRY(known.check());
    if (due.empty()) return std::optional<domain::Instant>{};
    return std::optional{due.front().at};
}

Result<void> plan_all_next_steps(Writing& desk) {
    domain::Filter unfinished{.node = domain::Filter::Node::test};
    unfinished.column = "status";
    unfinished.kind = domain::FieldKind::word;
    unfinished.comparison = domain::Comparison::is;
    for (const auto& [status, word] : domain::spellings<domain::Status>()) {
        if (domain::is_open(status) || status == domain::Status::resolved) unfinished.values.emplace_back(word);
    }
    std::vector<domain::TicketId> ids;
    TRY(desk.store.tickets({.filter = unfinished, .order = "id", .descending = false, .limit = {}},
                           [&](const store::TicketLine& line) -> Result<bool> {
                               ids.push_back(line.ticket.id);
                               return true;
                           }));
    for (const auto id : ids) {
        const auto ticket = TRY(desk.store.ticket(id));
        if (ticket) TRY(desk.store.plan_next_step(id, TRY(next_step(desk, *ticket))));
    }
    return {};
}

}  // namespace aftersales::service
