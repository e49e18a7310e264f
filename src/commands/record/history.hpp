// Every event of a record as rows, of whatever kind.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

#include <span>

namespace aftersales::commands {

std::span<const render::Column> history_columns();
// Oldest first. ErrorKind::not_found where there is no such record.
Result<void> print_history(const store::RecordName& record, const service::Reading& desk, render::Sink& out);

}  // namespace aftersales::commands
