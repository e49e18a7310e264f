// The fields of customers and assets as Changed writes them (change/triage.hpp).
#pragma once

#include "aftersales/domain/party/customer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aftersales::service {

// Nothing where the record has no such field that can be changed.
std::optional<std::string> written(const domain::Customer& customer, std::string_view field);
std::optional<std::string> written(const domain::Asset& asset, std::string_view field);

}  // namespace aftersales::service
