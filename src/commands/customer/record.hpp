// A customer as a record (import's names), in lists, and whole.
#pragma once

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/render/sink.hpp"

#include <span>
#include <vector>

namespace aftersales::commands {

std::span<const render::Column> customer_columns();
std::vector<render::Value> customer_cells(const domain::Customer& customer);
// The columns as members.
render::Record customer_record(const domain::Customer& customer);

}  // namespace aftersales::commands
