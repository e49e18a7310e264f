// The fields of customers, assets and products that a Changed can name, read from its text. An empty text empties the
// field.
#pragma once

#include "aftersales/domain/party/customer.hpp"

#include <optional>
#include <string_view>

namespace aftersales::domain {

enum class FieldSet { done, no_such_field, no_such_value };

FieldSet set_field(Customer& customer, std::string_view field, std::string_view value, Instant at);
FieldSet set_field(Asset& asset, std::string_view field, std::string_view value, Instant at);
FieldSet set_field(Product& product, std::string_view field, std::string_view value, Instant at);

// A tier counts from when it was given; none counts from nowhere.
void set_tier(Customer& customer, std::string_view tier, Instant at);

// Nothing where the text is empty; false where it is no date.
bool read_optional_date(std::optional<Date>& date, std::string_view text);

}  // namespace aftersales::domain
