// How a notice is shown: `notify list` and what the other commands of the outbox print.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/store/notice.hpp"

#include <span>
#include <vector>

namespace aftersales::commands {

std::span<const render::Column> notice_columns();
std::vector<render::Value> notice_cells(const store::Notice& notice);
render::Record notice_record(const store::Notice& notice);

// What `notify send` says of a notice.
std::span<const render::Column> delivery_columns();
std::vector<render::Value> delivery_cells(const store::Notice& notice);
render::Record delivery_record(const store::Notice& notice);

}  // namespace aftersales::commands
