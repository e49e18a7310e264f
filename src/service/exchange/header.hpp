// Where the header of a table is, and what stands between its cells: what people do to a file before they hand it over.
#pragma once

#include "aftersales/policy/import_map.hpp"
#include "aftersales/service/exchange/import.hpp"
#include "exchange/table.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// Takes a header, or says what it lacks.
using TakeHeader = std::function<Result<void>(const Table::Cells& titles)>;

struct Headed {
    Table table;
    Table::Cells titles{};  // trimmed, as the file has them
    std::size_t line{};
    std::vector<std::string> remarks{};  // what was not as a table is
};

// The table behind its header. A first line "sep=;" is obeyed; a separator that nobody named is found out by the
// header; lines above the header that hold less than half as many cells are passed over, and told. A failure is that of
// the first line.
Result<Headed> find_header(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                           const TakeHeader& take);

// A title as titles are compared: folded, without blanks at its ends and characters that nobody sees.
std::string comparable_title(std::string_view title);

}  // namespace aftersales::service
