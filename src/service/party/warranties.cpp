#include "aftersales/service/party/warranties.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"

namespace aftersales::service {

Result<Warranties> Warranties::of(const Reading& desk) {
    Warranties made{desk.policy.zone()};
    TRY(store::list<domain::Product>(desk.store, {}, [&](const domain::Product& product) -> Result<bool> {
        made.products_.emplace(product.model, product);
        return true;
    }));
    return made;
}

domain::WarrantyState Warranties::on(const domain::Asset& unit, domain::Date day) const {
    const auto product = products_.find(unit.product);
    return domain::warranty_state(&unit, product == products_.end() ? nullptr : &product->second, day);
}

domain::WarrantyState Warranties::at_opening(const store::TicketLine& line) const {
    if (!line.ticket.asset) return domain::WarrantyState::unknown;
    return on({.product = line.unit.product,
               .purchased = line.unit.purchased,
               .delivered = line.unit.delivered,
               .warranty = line.unit.warranty},
              zone_->date(line.ticket.opened_at));
}

}  // namespace aftersales::service
