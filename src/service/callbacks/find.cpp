#include "callbacks/find.hpp"

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
    TRY(store.callbacks({.filter = filter_of(of, state), .order = "id", .descending = false, .limit = {}},
                        [&](const store::CallbackLine& line) -> Result<bool> {
                            found.push_back(line);
                            return true;
                        }));
    return found;
}

Result<std::optional<domain::Instant>> last_scheduled(const store::Reader& store) {
    std::optional<domain::Instant> at;
    TRY(store.callbacks({.filter = {}, .order = "id", .descending = true, .limit = 1},
                        [&](const store::CallbackLine& line) -> Result<bool> {
                            at = line.callback.scheduled_at;
                            return false;
                        }));
    return at;
}

}  // namespace aftersales::service
