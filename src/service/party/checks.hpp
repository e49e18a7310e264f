// What the fields of a customer may hold, and that one phone or e-mail is one customer.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>

namespace aftersales::service {

// One field of a customer to a value; "" is fine but for the name. `self` may have the phone and the e-mail already.
Result<void> check_customer_field(const Writing& desk, domain::CustomerId self, const std::string& field,
                                  const std::string& value);

}  // namespace aftersales::service
