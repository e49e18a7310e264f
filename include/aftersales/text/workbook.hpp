// The cells of an Excel workbook (.xlsx) as texts: dates as YYYY-MM-DD, times as YYYY-MM-DD HH:MM:SS, numbers as they
// were typed.

#pragma once

#include "aftersales/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

struct SheetRow {
    std::size_t number{};  // as the spreadsheet counts, from 1
    std::vector<std::string> cells{};
};

using Sheet = std::vector<SheetRow>;

// The sheet of that name, or by its number from 1; "": the first. ErrorKind::usage where there is none such,
// ErrorKind::refused where the bytes are no workbook.
Result<Sheet> read_sheet(std::string_view bytes, std::string_view name);

}  // namespace aftersales::text
