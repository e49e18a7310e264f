// What tickets wait for, and who gets what comes.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

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

namespace {

// When all that the ticket waits for is there; nothing where that is not known, or should have been by now.
Result<std::optional<domain::Date>> all_there(const Writing& desk, domain::TicketId ticket) {
    std::optional<domain::Date> last;
    for (const auto& need : TRY(all_with<domain::Reservation>(
             desk.store, {{"ticket", {std::to_string(ticket.value)}}, {"state", {"queued"}}}))) {
        const auto needs = TRY(needs_of(desk, need.sku, need.place, domain::ReservationState::queued));
        const auto coming = domain::coming_to(needs, TRY(open_orders(desk.store, need.sku, need.place)));
        const auto found =
            std::ranges::find(needs, need.id, [](const domain::PartNeed& each) { return each.reservation.id; });
        if (found == needs.end()) continue;
        const auto whole = coming[static_cast<std::size_t>(found - needs.begin())].whole;
        if (!whole || *whole < desk.policy.zone().date(desk.now)) return std::optional<domain::Date>{};
        last = std::max(last, whole);
    }
    return last;
}

}  // namespace

Result<void> let_wait(Writing& desk, domain::TicketId ticket) {
    const auto until = TRY(all_there(desk, ticket));
    const auto before = TRY(store::get<domain::Ticket>(desk.store, ticket));
    if (!before || !domain::is_open(before->status)) return {};
    const bool waits = before->status == domain::Status::waiting_parts;
    if (waits && before->waiting_until == until) return {};
    // A day that holds no more is not waited for: only who goes on has none.
    if (waits && !until && waits_for_parts_alone(*before))
        TRY(step(desk, ticket, {}, [](const domain::Ticket& it) { return domain::resume(it, {}); }));
    TRY(step(desk, ticket, {}, [&](const domain::Ticket& it) -> domain::Decision {
        return domain::wait(it, {.reason = domain::WaitFor::parts, .until = until, .message = {}, .told = {}});
    }));
    return {};
}

Result<void> let_wait_anew(Writing& desk, const std::string& sku, const std::string& place) {
    std::set<domain::TicketId> tickets;
    for (const auto& need : TRY(needs_of(desk, sku, place, domain::ReservationState::queued)))
        tickets.insert(need.reservation.ticket);
    for (const auto id : tickets) {
        // Who goes on meanwhile is not made to wait.
        const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
        if (ticket && ticket->status == domain::Status::waiting_parts) TRY(let_wait(desk, id));
    }
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
        desk.news.push_back(
            fmt::format("ticket {} gets {} of {}", ticket.value, domain::open_quantity(need.reservation), sku));
        TRY(act_on(desk, std::move(need.reservation), {.place = arrives, .set = domain::Reservation{}}, at));
        TRY(resume_if_served(desk, ticket));
    }
    return let_wait_anew(desk, sku, place);
}

Result<void> serve_queues(Writing& desk) {
    std::set<std::pair<std::string, std::string>> queues;
    for (const auto& need : TRY(all_with<domain::Reservation>(desk.store, {{"state", {"queued"}}})))
        queues.emplace(need.sku, need.place);
    for (const auto& [sku, place] : queues) TRY(serve_queue(desk, sku, place));
    return {};
}

Result<void> wait_for_queued(Writing& desk, domain::TicketId ticket) {
    const auto queued = all_of({column_is("ticket", domain::FieldKind::id, {std::to_string(ticket.value)}),
                                column_is("state", domain::FieldKind::word, {"queued"})});
    if (TRY(store::count<domain::Reservation>(desk.store, queued)) == 0) return {};
    return let_wait(desk, ticket);
}

}  // namespace aftersales::service
