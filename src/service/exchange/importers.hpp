// One row each: what a row of a kind becomes.
#pragma once

#include "aftersales/service/change.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/parties.hpp"
#include "exchange/each_row.hpp"

#include <map>
#include <optional>
#include <string>

namespace aftersales::service {

// Customers that have nothing but a name are one customer in one import.
class NamedCustomers {
public:
    // Found, made, or nothing where the row names nobody.
    Result<std::optional<domain::Customer>> find_or_add(Writing& desk, const domain::CustomerAdded& party,
                                                        domain::Instant at);

    // A row begins; the one before stays.
    void begin_row() { fresh_.clear(); }
    // The row was refused: whom it brought was never added.
    void forget_row() {
        if (!fresh_.empty()) by_name_.erase(fresh_);
    }

private:
    std::map<std::string, domain::CustomerId> by_name_{};
    std::string fresh_{};  // the name that the present row brought
};

Result<Added> import_customer(Writing& desk, const ImportRow& row);
Result<Added> import_asset(Writing& desk, const ImportRow& row, NamedCustomers& customers);
Result<Added> import_ticket(Writing& desk, const ImportRow& row, NamedCustomers& customers);
Result<Added> import_callback(Writing& desk, const ImportRow& row, NamedCustomers& customers);
Result<Added> import_change(Writing& desk, const ImportRow& row);

// Records what a person did then; a step that was superfluous leaves nothing.
Result<void> take(TicketChange& change, domain::Decision decision, domain::Instant at);

// The unit with the serial number, made where it is new; nothing without one.
Result<std::optional<domain::Asset>> find_or_add_asset(Writing& desk, const domain::AssetAdded& asset,
                                                       domain::Instant at);

}  // namespace aftersales::service
