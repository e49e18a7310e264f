#include "change/agenda.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// The first step that another record can bring: asked from its instant on until it holds or the ticket is done.
Result<std::optional<domain::Instant>> next_brought_by_others(const Writing& desk, const domain::Ticket& ticket) {
    std::vector<domain::Step> brought;
    std::copy_if(desk.policy.steps.begin(), desk.policy.steps.end(), std::back_inserter(brought),
                 [](const domain::Step& step) { return domain::depends_on_others(step.when); });
    const bool going_on = domain::is_open(ticket.status) || ticket.status == domain::Status::resolved;
    if (brought.empty() || !going_on) return std::optional<domain::Instant>{};
    auto at = TRY(domain::next_step_at(
        ticket, {.steps = brought, .clocks = desk.policy.clocks, .calendar = desk.policy.find_calendar()}));
    // It was judged just now: the next sweep looks again.
    if (at) at = std::max(*at, desk.now + domain::seconds{1});
    return at;
}

}  // namespace

Result<std::optional<domain::Instant>> next_step(const Writing& desk, const domain::Ticket& ticket) {
    const auto bound = TRY(domain::next_step_at(ticket, step_rules(desk.policy)));
    if (!bound) return bound;
    const auto known = TRY(facts_of(ticket, desk.store, desk.policy));
    const auto next = TRY(domain::next_steps(ticket, step_rules(desk.policy), known.facts));
    TRY(known.check());
    const auto later = TRY(next_brought_by_others(desk, ticket));
    if (next.empty()) return later;
    return std::optional{later ? std::min(next.front().at, *later) : next.front().at};
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
    TRY(store::list<domain::Ticket>(desk.store, {.filter = unfinished, .order = "id", .descending = false, .limit = {}},
                                    [&](const store::TicketLine& line) -> Result<bool> {
                                        ids.push_back(line.ticket.id);
                                        return true;
                                    }));
    for (const auto id : ids) {
        const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
        if (ticket) TRY(desk.store.plan_next_step(id, TRY(next_step(desk, *ticket))));
    }
    return {};
}

}  // namespace aftersales::service
