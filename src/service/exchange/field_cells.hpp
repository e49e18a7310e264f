// Which cells of a file make up a field: one column under one of several names, one that comes several times, or
// several put together. A name fits exactly, or else but for capitals, blanks and what nobody sees.
#pragma once

#include "aftersales/policy/import_map.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// What stands between the values of a field: a text, or the cells of a column.
struct CellPart {
    std::string literal{};
    std::string column{};           // as the file has it; "" of a literal
    std::vector<std::size_t> at{};  // its places, in order
};

struct FieldCells {
    std::string field{};
    std::vector<CellPart> parts{};
};

// Of a column that the map names and the header lacks: a mistake, or a blank as in the lines of JSON.
enum class Missing { refused, blank };

// Those of the fields that the header has columns for.
Result<std::vector<FieldCells>> find_columns(const policy::ImportMap& map, const std::vector<std::string>& fields,
                                             const std::vector<std::string>& header, Missing missing);

// The cell of one column, nothing where it says nothing.
using SayingCell = std::function<std::string(std::size_t at)>;

// The field that a column was perhaps meant for.
std::optional<std::string> nearest_field(std::string_view column, const std::vector<std::string>& fields);

// The value of the field; "" where none of its cells says anything. Of a column that comes several times the first that
// says something counts; all of them do for tags.
std::string value_of(const FieldCells& field, const std::string& tag_separator, const SayingCell& cell);

// Tags one by one, each once and as [values.tags] has it, or the cell as a whole; with commas between.
std::string read_tags(const policy::ImportMap& map, std::string_view cell);

}  // namespace aftersales::service
