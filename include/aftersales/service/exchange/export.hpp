// Export: what import reads back. JSONL with each record's `type`, or CSV where it is one table. `all` is lossless:
// events are the truth, the rows beside them are their fold, for those who read the file.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace aftersales::service {

enum class ExportFormat { jsonl, csv };

// Writes line by line, each with its newline.
using WriteLine = std::function<Result<void>(std::string_view)>;
// The records of one kind.
Result<void> export_kind(const Reading& desk, domain::ObjectKind object, ExportFormat format,
                         const domain::Filter& filter, const WriteLine& write);
// Of all records, or of the tickets that the filter names.
Result<void> export_events(const Reading& desk, const domain::Filter& filter, const WriteLine& write);
Result<void> export_all(const Reading& desk, const WriteLine& write);

}  // namespace aftersales::service
