#include "callbacks/promised_since.hpp"

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

constexpr std::array of_asset{"delivered", "purchased", "customer", "product", "outlet"};
constexpr std::array customer_facts{"birthday", "tier", "region", "tags", "no_contact"};

template <class Fields>
bool is_change_of(const domain::Event& event, const Fields& fields) {
    const auto* changed = std::get_if<domain::Changed>(&event.change);
    return changed != nullptr && std::ranges::find(fields, changed->field) != fields.end();
}

bool is_end(const domain::Event& event) {
    return std::holds_alternative<domain::Resolved>(event.change) ||
           std::holds_alternative<domain::Closed>(event.change);
}

}  // namespace

Result<domain::Instant> promised_since(const store::Reader& store, const store::AnchorLine& line) {
    auto since = line.known_at;
    const auto look = [&](domain::ObjectKind object, std::int64_t id, const auto& counts) -> Result<void> {
        if (id == 0) return {};
        for (const auto& event : TRY(store.history(object, id))) {
            if (counts(event)) since = std::max(since, event.recorded_at);
        }
        return {};
    };
    TRY(look(domain::ObjectKind::asset, line.asset.value,
             [](const domain::Event& event) { return is_change_of(event, of_asset); }));
    TRY(look(domain::ObjectKind::customer, line.customer.value,
             [](const domain::Event& event) { return is_change_of(event, customer_facts); }));
    TRY(look(domain::ObjectKind::ticket, line.ticket.value, is_end));
    return since;
}

}  // namespace aftersales::service
