#include "callbacks/belonging.hpp"

#include "aftersales/store/records.hpp"

#include <string>

namespace aftersales::service {

namespace {

domain::Filter is(const char* column, domain::FieldKind kind, std::string value) {
    return {.node = domain::Filter::Node::test,
            .column = column,
            .kind = kind,
            .comparison = domain::Comparison::is,
            .values = {std::move(value)}};
}

domain::Filter filter_of(const Belonging& of, std::optional<domain::CallbackState> state) {
    domain::Filter all{.node = domain::Filter::Node::both};
    const auto number = [&](const char* column, std::int64_t id) {
        if (id != 0) all.parts.push_back(is(column, domain::FieldKind::id, std::to_string(id)));
    };
    number("customer_id", of.customer.value);
    number("asset_id", of.asset.value);
    number("ticket_id", of.ticket.value);
    if (state) all.parts.push_back(is("state", domain::FieldKind::word, std::string{domain::word(*state)}));
    if (all.parts.empty()) return {};
    if (all.parts.size() == 1) return std::move(all.parts.front());
    return all;
}

}  // namespace

Result<std::vector<store::CallbackLine>> callbacks_of(const store::Reader& store, const Belonging& of,
                                                      std::optional<domain::CallbackState> state) {
    std::vector<store::CallbackLine> found;
    TRY(store::list<domain::Callback>(store,
                                      {.filter = filter_of(of, state), .order = "id", .descending = false, .limit = {}},
                                      [&](const store::CallbackLine& line) -> Result<bool> {
                                          found.push_back(line);
                                          return true;
                                      }));
    return found;
}

Result<std::vector<domain::Callback>> made_with(const store::Reader& store, const policy::Policy& policy,
                                                const domain::Callback& callback) {
    std::vector<domain::Callback> found;
    if (policy.callbacks.merge_within.amount == 0 || !callback.customer) return found;
    const auto merged = TRY(callbacks_of(store, {.customer = callback.customer}, domain::CallbackState::merged));
    std::vector<domain::CallbackId> into{callback.id};
    for (std::size_t i = 0; i < into.size(); ++i) {
        for (const auto& line : merged) {
            if (line.callback.merged_into != into[i]) continue;
            into.push_back(line.callback.id);
            found.push_back(line.callback);
        }
    }
    return found;
}

Result<bool> is_agreed(const store::Reader& store, const domain::Callback& callback) {
    if (!callback.moved) return false;
    const auto history = TRY(store.history(domain::ObjectKind::callback, callback.id.value));
    for (auto event = history.rbegin(); event != history.rend(); ++event) {
        if (std::holds_alternative<domain::CallbackDone>(event->change)) return false;
        if (std::holds_alternative<domain::CallbackReplaced>(event->change)) return false;
        if (const auto* moved = std::get_if<domain::CallbackRescheduled>(&event->change)) return !moved->due_from;
    }
    return false;
}

domain::Filter before(const char* column, domain::Date to) {
    return {.node = domain::Filter::Node::test,
            .column = column,
            .kind = domain::FieldKind::date,
            .comparison = domain::Comparison::less,
            .to = to.time_since_epoch().count()};
}

domain::Filter before(const char* column, domain::Instant to) {
    return {.node = domain::Filter::Node::test,
            .column = column,
            .kind = domain::FieldKind::instant,
            .comparison = domain::Comparison::less,
            .to = to.time_since_epoch().count()};
}

domain::Filter is_open_callback() {
    return is("state", domain::FieldKind::word, std::string{domain::word(domain::CallbackState::open)});
}

domain::Filter open_callbacks_in(const std::string& staff, domain::Instant from, domain::Instant to) {
    domain::Filter in{.node = domain::Filter::Node::test,
                      .column = "call_at",
                      .kind = domain::FieldKind::instant,
                      .comparison = domain::Comparison::is,
                      .from = from.time_since_epoch().count(),
                      .to = to.time_since_epoch().count()};
    domain::Filter all{.node = domain::Filter::Node::both};
    all.parts = {is_open_callback(), is("assignee", domain::FieldKind::word, staff), std::move(in)};
    return all;
}

domain::Filter is_of_customer(domain::CustomerId customer) { return filter_of({.customer = customer}, {}); }

Result<std::vector<domain::Callback>> open_callbacks_run_out(const store::Reader& store, const calendar::Zone& zone,
                                                             domain::Date day) {
    domain::Filter filter{.node = domain::Filter::Node::both};
    filter.parts = {is_open_callback(), before("due_to", day), before("call_at", zone.start_of(day))};
    std::vector<domain::Callback> found;
    TRY(store::list<domain::Callback>(store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
                                      [&](const store::CallbackLine& line) -> Result<bool> {
                                          if (domain::listed_until(line.callback, zone) < day)
                                              found.push_back(line.callback);
                                          return true;
                                      }));
    return found;
}

Result<std::optional<domain::Instant>> last_created(const store::Reader& store) {
    std::optional<domain::Instant> at;
    TRY(store::list<domain::Callback>(store, {.filter = {}, .order = "id", .descending = true, .limit = 1},
                                      [&](const store::CallbackLine& line) -> Result<bool> {
                                          at = line.callback.scheduled_at;
                                          return false;
                                      }));
    return at;
}

}  // namespace aftersales::service
