// Whether units are in warranty, many at a time (D1): by their own term, else by their model's.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/line.hpp"

#include <map>
#include <string>

namespace aftersales::service {

class Warranties {
public:
    // Reads the terms of all models.
    static Result<Warranties> of(const Reading& desk);

    [[nodiscard]] domain::WarrantyState on(const domain::Asset& unit, domain::Date day) const;
    // When the ticket was opened, as the rules saw it; unknown without a unit.
    [[nodiscard]] domain::WarrantyState at_opening(const store::TicketLine& line) const;

private:
    explicit Warranties(const calendar::Zone& zone) : zone_{&zone} {}
    const calendar::Zone* zone_;
    std::map<std::string, domain::Product> products_{};
};

}  // namespace aftersales::service
