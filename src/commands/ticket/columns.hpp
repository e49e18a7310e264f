// The columns of a ticket in lists: one table of name, kind, sentence and value (cli.md, ticket list).
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/service/party/warranties.hpp"
#include "aftersales/store/store.hpp"

#include <span>
#include <vector>

namespace aftersales::commands {

std::span<const render::Column> ticket_columns();
std::vector<render::Value> ticket_cells(const store::TicketLine& line, const policy::Policy& policy,
                                        const service::Warranties& warranties);

}  // namespace aftersales::commands
