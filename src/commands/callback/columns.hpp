// The columns of callbacks in lists: one table of name, kind, sentence and value (cli.md, callback).
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/service/callbacks.hpp"

#include <optional>
#include <span>
#include <vector>

namespace aftersales::commands {

// Of `callback schedule`, where every one is open, and of `callback list`, which says its state too.
std::span<const render::Column> columns_of_the_day();
std::span<const render::Column> callback_columns();

// A callback that is not open has no turn.
std::vector<render::Value> callback_cells(const store::CallbackLine& line, const std::optional<domain::CallTurn>& turn,
                                          const policy::Policy& policy);

}  // namespace aftersales::commands
