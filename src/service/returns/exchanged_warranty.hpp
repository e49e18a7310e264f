// What a unit that is given in exchange has of warranty. Pure. D25.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/return/return_words.hpp"

#include <optional>
#include <string>

namespace aftersales::service {

struct WarrantyQuestion {
    domain::ExchangeWarranty rule{};
    std::optional<domain::Asset> old{};  // nothing where it is no unit of ours
    std::optional<domain::Product> old_product{};
    std::optional<domain::Product> new_product{};
    domain::Date day{};  // of the exchange
};
// As an asset has it: the day from which it counts, kept as that of the purchase, and its own term, "" where the
// product's holds.
struct WarrantyGiven {
    std::optional<domain::Date> begins{};
    std::string term{};
};
WarrantyGiven exchanged_warranty(const WarrantyQuestion& asked);

}  // namespace aftersales::service
