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

enum class Exportable { tickets, events, customers, assets, products, callbacks, all };
enum class ExportFormat { jsonl, csv };

// Writes line by line, each with its newline. `filter` is on the kind of record exported; of events, on their tickets.
using WriteLine = std::function<Result<void>(std::string_view)>;
Result<void> export_records(const Reading& desk, Exportable what, ExportFormat format, const domain::Filter& filter,
                            const WriteLine& write);

}  // namespace aftersales::service
