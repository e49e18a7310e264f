// What tickets wait for, and who gets what comes.
#include "aftersales/policy/policy.hpp"
#include "parts/parts_at_work.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aftersales::service {

namespace {

std::size_t rank_of(const policy::Policy& policy, const std::string& priority) {
    const auto& all = policy.classification.priorities;
    return static_cast<std::size_t>(std::ranges::find(all, priority, &domain::Priority::id) - all.begin());
}

bool waits_for(const domain::Ticket& ticket, domain::WaitFor reason) {
    return std::ranges::any_of(ticket.waits,
                               [&](const domain::Wait& wait) { return !wait.to && wait.reason == reason; });
}

bool waits_for_parts_alone(const domain::Ticket& ticket) {
    return waits_for(ticket, domain::WaitFor::parts) && !waits_for(ticket, domain::WaitFor::customer) &&
           !waits_for(ticket, domain::WaitFor::third_party);
}

}  // namespace

Result<std::vector<domain::PartNeed>> needs_of(const Writing& desk, const std::string& sku, const std::string& place,
                                               domain::ReservationState state) {
    std::vector<domain::PartNeed> needs;
    for (auto& each : TRY(all_with<domain::Reservation>(
             desk.store, {{"sku", {sku}}, {"place", {place}}, {"state", {std::string{domain::word(state)}}}}))) {
        const auto ticket = TRY(store::get<domain::Ticket>(desk.store, each.ticket));
        const bool takes = ticket && (domain::is_open(ticket->status) || state != domain::ReservationState::queued);
        if (takes) needs.push_back({.reservation = std::move(each), .rank = rank_of(desk.policy, ticket->priority)});
    }
    domain::order_needs(needs);
    return needs;
}

Result<std::vector<domain::PartOrder>> open_orders(const store::Reader& store, const std::string& sku,
                                                   const std::string& place) {
    return all_with<domain::PartOrder>(store, {{"sku", {sku}}, {"place", {place}}, {"state", {"ordered"}}});
}

Result<std::optional<domain::Date>> expected_there(const store::Reader& store, const std::string& sku,
                                                   const std::string& place) {
    std::optional<domain::Date> first;
    for (const auto& order : TRY(open_orders(store, sku, place)))
        if (order.expected && (!first || *order.expected < *first)) first = order.expected;
    return first;
}

Result<void> resume_if_served(Writing& desk, domain::TicketId id) {
    const auto queued =
        TRY(all_with<domain::Reservation>(desk.store, {{"ticket", {std::to_string(id.value)}}, {"state", {"queued"}}}));
    if (!queued.empty()) return {};
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket || !domain::is_waiting(ticket->status) || !waits_for_parts_alone(*ticket)) return {};
    TRY(step(desk, id, {}, [](const domain::Ticket& before) { return domain::resume(before, {}); }));
    return {};
}

Result<void> let_wait(Writing& desk, domain::TicketId ticket, const domain::Reservation& need) {
    auto until = TRY(expected_there(desk.store, need.sku, need.place));
    // What should have come by now says nothing of when it comes.
    if (until && *until < desk.policy.zone().date(desk.now)) until.reset();
    TRY(step(desk, ticket, {}, [&](const domain::Ticket& before) -> domain::Decision {
        const bool waits = before.status == domain::Status::waiting_parts && (!until || before.waiting_until >= until);
        if (waits || !domain::is_open(before.status)) return std::nullopt;
        return domain::wait(before, {.reason = domain::WaitFor::parts, .until = until, .message = {}, .told = {}});
    }));
    return {};
}

Result<void> serve_queue(Writing& desk, const std::string& sku, const std::string& place) {
    const auto line = TRY(desk.store.stock().at(sku, place));
    if (line.queued == 0 || line.free() <= 0 || !gives_out(place)) return {};
    auto needs = TRY(needs_of(desk, sku, place, domain::ReservationState::queued));
    needs.resize(domain::served(needs, line.free()));
    constexpr auto arrives = place_of_act<domain::Reservation>("part_arrived");
    for (auto& need : needs) {
        const auto ticket = need.reservation.ticket;
        const auto at =
            TRY(instant_for(desk, {.object = domain::ObjectKind::reservation, .id = need.reservation.id}, {}));
        TRY(act_on(desk, std::move(need.reservation), {.place = arrives, .set = domain::Reservation{}}, at));
        TRY(resume_if_served(desk, ticket));
    }
    return {};
}

Result<void> serve_queues(Writing& desk) {
    std::set<std::pair<std::string, std::string>> queues;
    for (const auto& need : TRY(all_with<domain::Reservation>(desk.store, {{"state", {"queued"}}})))
        queues.emplace(need.sku, need.place);
    for (const auto& [sku, place] : queues) TRY(serve_queue(desk, sku, place));
    return {};
}

Result<void> wait_for_queued(Writing& desk, domain::TicketId ticket) {
    for (const auto& need : TRY(all_with<domain::Reservation>(
             desk.store, {{"ticket", {std::to_string(ticket.value)}}, {"state", {"queued"}}})))
        TRY(let_wait(desk, ticket, need));
    return {};
}

}  // namespace aftersales::service
