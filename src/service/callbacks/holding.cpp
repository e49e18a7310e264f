#include "callbacks/holding.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/belonging.hpp"

#include <algorithm>
#include <utility>

namespace aftersales::service {

namespace {

Result<bool> waits(const store::Reader& store, const policy::Policy& policy, const domain::Callback& callback) {
    if (!waits_for_tickets(policy, callback.program, {})) return false;
    std::vector<std::string> with;
    for (const auto& each : TRY(made_with(store, policy, callback))) with.push_back(each.program);
    return waits_for_tickets(policy, callback.program, with);
}

// When a ticket that is over ceased to be open: resolved before it was closed.
std::optional<domain::Instant> end_of(const std::vector<domain::Event>& history) {
    std::optional<domain::Instant> end;
    bool open = true;
    for (const auto& event : history) {
        if (domain::ends_open(event.change)) {
            if (std::exchange(open, false)) end = event.at;
        } else if (domain::reopens(event.change)) {
            open = true;
        }
    }
    return end;
}

// Of the last of the customer's tickets.
Result<std::optional<domain::Instant>> end_of_hold(const store::Reader& store, domain::CustomerId customer) {
    std::vector<domain::TicketId> tickets;
    TRY(store::list<domain::Ticket>(
        store, {.filter = is_of_customer(customer), .order = "id", .descending = false, .limit = {}},
        [&](const store::TicketLine& line) -> Result<bool> {
            tickets.push_back(line.ticket.id);
            return true;
        }));
    std::optional<domain::Instant> last;
    for (const auto id : tickets)
        last = std::max(last, end_of(TRY(store.history(domain::ObjectKind::ticket, id.value))));
    return last;
}

}  // namespace

bool waits_for_tickets(const policy::Policy& policy, const std::string& program, const std::vector<std::string>& with) {
    const auto waits = [&](const std::string& id) {
        const auto* known = policy.callbacks.program(id);
        return known == nullptr || !known->even_if_open;
    };
    return policy.callbacks.hold_if_open && waits(program) && std::all_of(with.begin(), with.end(), waits);
}

Result<bool> is_held(const store::Reader& store, const policy::Policy& policy, const domain::Callback& callback) {
    return TRY(waits(store, policy, callback)) && TRY(store.questions().open_tickets_of(callback.customer)) > 0;
}

Result<bool> stands_by_hold(const store::Reader& store, const calendar::Zone& zone, const domain::Callback& callback,
                            domain::Date day) {
    if (TRY(store.questions().open_tickets_of(callback.customer)) > 0) return true;
    const auto ended = TRY(end_of_hold(store, callback.customer));
    if (!ended) return false;
    return domain::listed_until({.due_to = zone.date(*ended), .call_at = callback.call_at}, zone) >= day;
}

Result<bool> is_kept_by_hold(const store::Reader& store, const policy::Policy& policy, const domain::Callback& callback,
                             domain::Date day) {
    return TRY(waits(store, policy, callback)) && TRY(stands_by_hold(store, policy.zone(), callback, day));
}

Result<int> held_callbacks_of_day(const store::Reader& store, const policy::Policy& policy, const std::string& staff,
                                  const Span& day) {
    if (!policy.callbacks.hold_if_open) return 0;
    store::Listing listing{.filter = open_callbacks_in(staff, day.from, day.to)};
    listing.facts = store::Asked{.open = true};
    int held = 0;
    TRY(store::list<domain::Callback>(store, listing, [&](const store::CallbackLine& line) -> Result<bool> {
        held += line.facts->open_tickets > 0 && waits_for_tickets(policy, line.callback.program, {}) ? 1 : 0;
        return true;
    }));
    return held;
}

}  // namespace aftersales::service
