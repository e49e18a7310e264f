// Who has a phone or an e-mail address: as a rule one customer, but a family or a firm may share one (ticket open
// --new-customer). Then the name tells who is meant.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

struct FoundCustomer {
    std::optional<domain::Customer> customer{};
    // All who have it, where no name tells which of them is meant: then the first is taken.
    std::vector<domain::CustomerId> shared_by{};
    std::string by{};  // the key of the phone or e-mail address that found them
};

// By the digits of the phone, then by e-mail, never by name alone; follows a merged customer to where it went.
Result<FoundCustomer> find_holder(const store::Reader& store, const policy::Policy& policy,
                                  const domain::Customer& party);

// "customers 1 and 2 have this phone or e-mail address: customer 1 is taken"; "" where it is not shared.
std::string say_shared(const FoundCustomer& found);

// Whether one has a name, as it is compared.
bool is_named(const domain::Customer& customer, const domain::Text& name);

}  // namespace aftersales::service
